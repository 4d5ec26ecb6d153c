package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.edition.newsletter.css.Tree.Node;

/** Which rules reach which elements, and which can't be said by a style attribute. Immutable. */
final class Reach {
  /** A rule that reaches an element, surely or perhaps. */
  record Hit(Rule rule, boolean sure) {}

  /** Elements that are never drawn. */
  private static final Set<String> UNDRAWN =
      Set.of("head", "title", "meta", "link", "base", "script", "style", "template");

  private final Map<Node, List<Hit>> hits = new IdentityHashMap<>();
  private final Set<Rule> kept = new HashSet<>();
  private final Set<Rule> reaching = new HashSet<>();

  private Reach() {}

  static Reach of(Tree tree, List<Rule> rules) {
    Reach reach = new Reach();
    SelectorMatcher matcher = new SelectorMatcher(tree);
    Index index = new Index(rules, tree.quirks());
    for (Node node : tree.nodes()) {
      List<Hit> found = new ArrayList<>();
      for (Rule rule : index.candidates(node)) {
        Match match = matcher.match(rule.selector(), node);
        boolean part = rule.selector().pseudoElement();
        if (match == Match.NO) {
          continue;
        }
        reach.reaching.add(rule);
        if (match == Match.MAYBE || part) {
          reach.kept.add(rule);
        }
        if (!part) {
          found.add(new Hit(rule, match == Match.YES && !rule.head().scoped()));
        }
      }
      reach.hits.put(node, List.copyOf(found));
    }
    for (Rule rule : rules) {
      if (!rule.head().conditions().isEmpty() || rule.head().pinned() || rule.whole()) {
        reach.kept.add(rule);
      }
      // A template may be filled with elements that nobody sees here.
      if (rule.head().pinned()) {
        reach.reaching.add(rule);
      }
      if (rule.selector().subject().outside()) {
        reach.kept.add(rule);
        reach.reaching.add(rule);
      }
    }
    return reach;
  }

  /** In the order of the rules; pseudo-elements' aside. */
  List<Hit> hits(Node node) {
    return hits.getOrDefault(node, List.of());
  }

  /** Whether a rule must stay in its stylesheet. */
  boolean kept(Rule rule) {
    return kept.contains(rule);
  }

  /** Whether a rule reaches anything in this document; another is not worth its bytes. */
  boolean reaches(Rule rule) {
    return rule.whole()
        ? rule.list().stream().anyMatch(reaching::contains)
        : reaching.contains(rule);
  }

  static boolean drawn(Node node) {
    for (Node n = node; n != null; n = n.parent) {
      if (UNDRAWN.contains(n.tag) && n.html) {
        return false;
      }
    }
    return true;
  }

  /** Rules by what their subject must have, so that few are tried on each element. */
  private static final class Index {
    private static final Comparator<Rule> ORDER = Comparator.comparingInt(r -> r.head().order());

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final boolean fold;

    Index(List<Rule> all, boolean fold) {
      this.fold = fold;
      all.forEach(
          r -> rules.computeIfAbsent(key(r.selector().subject()), k -> new ArrayList<>()).add(r));
    }

    private String key(Selector.Compound subject) {
      String key = "*";
      for (Selector.Simple part : subject.parts()) {
        if (part instanceof Selector.Id id) {
          return "#" + (fold ? Tree.fold(id.name()) : id.name());
        }
        if (part instanceof Selector.ClassName name) {
          key = "." + (fold ? Tree.fold(name.name()) : name.name());
        } else if (part instanceof Selector.Type type
            && !type.name().equals("*")
            && key.equals("*")) {
          key = Tree.fold(type.name());
        }
      }
      return key;
    }

    List<Rule> candidates(Node node) {
      List<Rule> found = new ArrayList<>(rules.getOrDefault("*", List.of()));
      found.addAll(rules.getOrDefault(Tree.fold(node.tag), List.of()));
      if (!node.id.isEmpty()) {
        found.addAll(rules.getOrDefault("#" + node.id, List.of()));
      }
      Set<String> names = new HashSet<>();
      for (String name : node.classes) {
        if (names.add(name)) {
          found.addAll(rules.getOrDefault("." + name, List.of()));
        }
      }
      found.sort(ORDER);
      return found;
    }
  }
}
