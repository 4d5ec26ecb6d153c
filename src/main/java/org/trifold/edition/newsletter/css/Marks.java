package org.trifold.edition.newsletter.css;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.trifold.edition.newsletter.css.Tree.Node;

/** Names by which the stylesheet finds elements that no selector of its own tells apart. */
final class Marks {
  private final String stem;
  private final Set<String> asked;
  private final Map<String, List<Node>> marked = new LinkedHashMap<>();

  private Marks(String stem, Set<String> asked) {
    this.stem = stem;
    this.asked = asked;
  }

  static Marks of(Document document, List<Rule> rules) {
    Set<String> asked = new HashSet<>();
    rules.forEach(r -> asked.addAll(r.selector().attributes()));
    // A class where none is asked for as an attribute: Gmail drops other attributes.
    String stem = "kept-";
    while (!document.select("[class*=" + stem + "]").isEmpty()) {
      stem = "x" + stem;
    }
    return new Marks(stem, asked);
  }

  /** Attributes that selectors ask for. */
  Set<String> asked() {
    return asked;
  }

  private boolean byClass() {
    return !asked.contains("class");
  }

  private String next(List<Node> nodes) {
    String name = stem + (marked.size() + 1);
    marked.put(name, nodes);
    return name;
  }

  /** A selector of these elements and no others. */
  Selector mark(List<Node> nodes) {
    return selector(next(nodes));
  }

  private Selector selector(String name) {
    Selector.Simple part =
        byClass()
            ? new Selector.ClassName(name, "." + name)
            : new Selector.Attribute("data-" + name, "", "", ' ', "[data-" + name + "]");
    return Selector.of(new Selector.Compound(List.of(part)));
  }

  /** Tests of the style attribute that kept rules make: they must find what they found before. */
  Map<String, String> renamed(Tree tree, List<Rule> rules, Reach reach) {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Selector.Attribute test : rule.selector().tests("style")) {
        if (reach.reaches(rule) && !renamed.containsKey(test.css())) {
          List<Node> nodes =
              tree.nodes().stream()
                  .filter(n -> SelectorMatcher.attribute(test, n) == Match.YES)
                  .toList();
          renamed.put(test.css(), selector(next(nodes)).css());
        }
      }
    }
    return renamed;
  }

  /** Marks the elements. */
  void set() {
    marked.forEach(
        (name, nodes) ->
            nodes.forEach(
                n -> {
                  if (byClass()) {
                    n.element.addClass(name);
                  } else {
                    n.element.attr("data-" + name, "");
                  }
                }));
  }
}
