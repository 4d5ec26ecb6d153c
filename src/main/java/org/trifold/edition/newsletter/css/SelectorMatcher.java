package org.trifold.edition.newsletter.css;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.css.Names;
import org.trifold.css.Token;
import org.trifold.css.Tokens;
import org.trifold.edition.newsletter.css.Tree.Node;

/** Tries selectors on the elements of one document (Selectors 4). Not thread-safe. */
final class SelectorMatcher {
  /** HTML Standard, §4.16.2: attributes whose values selectors compare without regard to case. */
  private static final Set<String> CASELESS =
      Set.of(
          ("accept accept-charset align alink axis bgcolor charset checked clear codetype color"
                  + " compact declare defer dir direction disabled enctype face frame hreflang"
                  + " http-equiv lang language link media method multiple nohref noresize noshade"
                  + " nowrap readonly rel rev rules scope scrolling selected shape target text type"
                  + " valign valuetype vlink")
              .split(" "));

  /** Compounds in a selector: more than anyone writes, and few enough for the stack. */
  private static final int MOST = 128;

  private final Tree tree;
  private final Languages languages;
  private final Map<Selector, LeftSide> left = new IdentityHashMap<>();
  private final Map<Selector.Nth, Map<Node, Match>> counted = new IdentityHashMap<>();

  SelectorMatcher(Tree tree) {
    this.tree = tree;
    languages = new Languages(tree);
  }

  /** Whether an element matches, its pseudo-element aside. */
  Match match(Selector selector, Node node) {
    int last = selector.compounds().size() - 1;
    if (last == 0 || last >= MOST) {
      // What is never tried to its end may match.
      Match subject = match(selector.subject(), node);
      return last == 0 ? subject : subject.and(Match.MAYBE);
    }
    return left.computeIfAbsent(selector, s -> new LeftSide(this, s, null)).match(last, node);
  }

  private Match any(List<Selector> list, Node node) {
    Match best = Match.NO;
    for (Selector selector : list) {
      best = best.or(match(selector, node));
      if (best == Match.YES) {
        break;
      }
    }
    return best;
  }

  Match match(Selector.Compound compound, Node node) {
    Match all = Match.YES;
    for (Selector.Simple part : compound.parts()) {
      all = all.and(match(part, node));
      if (all == Match.NO) {
        break;
      }
    }
    return all;
  }

  private Match match(Selector.Simple part, Node node) {
    if (part instanceof Selector.Type type) {
      if (type.name().equals("*")) {
        return Match.YES;
      }
      boolean same = Names.same(node.tag, type.name());
      // Chromium asks for no case in SVG and MathML, others do.
      return same && !node.html && !node.tag.equals(type.name()) ? Match.MAYBE : Match.of(same);
    }
    if (part instanceof Selector.ClassName name) {
      return Match.of(node.hasClass(tree.quirks() ? Tree.fold(name.name()) : name.name()));
    }
    if (part instanceof Selector.Id id) {
      return Match.of(node.id.equals(tree.quirks() ? Tree.fold(id.name()) : id.name()));
    }
    if (part instanceof Selector.Attribute attribute) {
      return attribute(attribute, node);
    }
    if (part instanceof Selector.Nth nth) {
      return nth(nth, node);
    }
    if (part instanceof Selector.Logical logical) {
      return switch (logical.name()) {
        case "not" -> any(logical.list(), node).not();
        case "has" -> has(logical.list(), node);
        default -> any(logical.list(), node);
      };
    }
    if (part instanceof Selector.State state) {
      return state(state, node);
    }
    // A pseudo-element is a part of the element that matches; & outside of rules is the root.
    return part instanceof Selector.Parent ? Match.of(node.parent == null) : Match.YES;
  }

  private Match has(List<Selector> list, Node node) {
    Match best = Match.NO;
    for (Selector selector : list) {
      char first = selector.combinators().get(0);
      if (first == '+' || first == '~') {
        if (node.parent != null) {
          for (Node sibling : node.parent.children) {
            if (sibling.index > node.index) {
              best = best.or(below(selector, sibling, node));
            }
          }
        }
      } else {
        for (Node child : node.children) {
          best = best.or(below(selector, child, node));
        }
      }
    }
    return best;
  }

  private Match below(Selector selector, Node node, Node anchor) {
    return selector.compounds().size() > MOST
        ? Match.MAYBE
        : below(new LeftSide(this, selector, anchor), selector.compounds().size() - 1, node);
  }

  private static Match below(LeftSide side, int last, Node node) {
    Match best = side.match(last, node);
    for (Node child : node.children) {
      if (best == Match.YES) {
        break;
      }
      best = best.or(below(side, last, child));
    }
    return best;
  }

  private Match nth(Selector.Nth nth, Node node) {
    int position;
    if (!nth.among().isEmpty()) {
      return nthAmong(nth, node);
    }
    if (nth.ofType()) {
      position = nth.fromEnd() ? node.lastTypeIndex : node.typeIndex;
    } else {
      position = nth.fromEnd() ? node.lastIndex : node.index;
    }
    return counts(nth, position);
  }

  private static Match counts(Selector.Nth nth, int position) {
    long rest = (long) position - nth.offset();
    return Match.of(nth.step() == 0 ? rest == 0 : rest % nth.step() == 0 && rest / nth.step() >= 0);
  }

  private Match nthAmong(Selector.Nth nth, Node node) {
    Map<Node, Match> known = counted.computeIfAbsent(nth, n -> new IdentityHashMap<>());
    if (!known.containsKey(node)) {
      count(nth, node.parent == null ? List.of(node) : node.parent.children, known);
    }
    return known.getOrDefault(node, Match.NO);
  }

  private void count(Selector.Nth nth, List<Node> siblings, Map<Node, Match> into) {
    int position = 0;
    boolean open = false;
    for (int i = 0; i < siblings.size(); i++) {
      Node node = siblings.get(nth.fromEnd() ? siblings.size() - 1 - i : i);
      Match self = any(nth.among(), node);
      if (self == Match.NO) {
        into.put(node, self);
        continue;
      }
      into.put(node, open ? Match.MAYBE : self.and(counts(nth, position + 1)));
      open |= self == Match.MAYBE;
      position++;
    }
  }

  private Match state(Selector.State state, Node node) {
    return switch (state.name()) {
      case "root" -> Match.of(node.parent == null);
      case "scope" -> node.parent == null ? Match.YES : Match.MAYBE;
      case "empty" -> Match.of(node.isEmpty());
      case "only-child" -> Match.of(node.index == 1 && node.lastIndex == 1);
      case "only-of-type" -> Match.of(node.typeIndex == 1 && node.lastTypeIndex == 1);
      case "any-link" -> Match.of(isLink(node));
      case "link", "visited" -> isLink(node) ? Match.MAYBE : Match.NO;
      case "lang" -> languages.match(state.argument(), node);
      case "dir" -> direction(state.argument(), node);
      case "checked" ->
          node.tag.equals("input") || node.tag.equals("option") ? Match.MAYBE : Match.NO;
      case "defined" -> node.html && node.tag.indexOf('-') >= 0 ? Match.MAYBE : Match.YES;
      default -> Match.MAYBE;
    };
  }

  /** Selectors 4, §7.1; what the text decides is left open. */
  private static Match direction(List<Token> argument, Node node) {
    String wanted = Tree.fold(Tokens.text(argument));
    for (Node n = node; n != null; n = n.parent) {
      String dir = Tree.fold(n.element.attr("dir"));
      if (dir.equals("ltr") || dir.equals("rtl")) {
        return Match.of(wanted.equals(dir));
      }
      if (dir.equals("auto") || n.tag.equals("bdi") || n.tag.equals("input")) {
        return Match.MAYBE;
      }
    }
    return Match.of(wanted.equals("ltr"));
  }

  private static boolean isLink(Node node) {
    return node.element.hasAttr(node.html ? "href" : "xlink:href")
            && (node.tag.equals("a") || node.tag.equals("area"))
        || !node.html && node.tag.equals("a") && node.element.hasAttr("href");
  }

  static Match attribute(Selector.Attribute selector, Node node) {
    String name = node.html ? Tree.fold(selector.name()) : selector.name();
    if (!node.element.hasAttr(name)) {
      return ClientHooks.attribute(name) ? Match.MAYBE : Match.NO;
    }
    boolean fold =
        selector.flag() == 'i'
            || selector.flag() == ' ' && node.html && CASELESS.contains(Tree.fold(name));
    String value = fold ? Tree.fold(node.element.attr(name)) : node.element.attr(name);
    String wanted = fold ? Tree.fold(selector.value()) : selector.value();
    return Match.of(
        switch (selector.operator()) {
          case "" -> true;
          case "=" -> value.equals(wanted);
          case "~=" ->
              !wanted.isEmpty() && Arrays.asList(value.split("[ \t\n\f\r]+")).contains(wanted);
          case "|=" -> value.equals(wanted) || value.startsWith(wanted + "-");
          case "^=" -> !wanted.isEmpty() && value.startsWith(wanted);
          case "$=" -> !wanted.isEmpty() && value.endsWith(wanted);
          default -> !wanted.isEmpty() && value.contains(wanted);
        });
  }
}
