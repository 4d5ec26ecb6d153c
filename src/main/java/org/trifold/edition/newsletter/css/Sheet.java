package org.trifold.edition.newsletter.css;

import java.util.List;
import org.trifold.model.SourceLocation;

/** A stylesheet as a tree of what the inliner tells apart. Immutable. */
record Sheet(List<Node> nodes) {
  Sheet {
    nodes = List.copyOf(nodes);
  }

  /** A part of a stylesheet. */
  sealed interface Node permits Rule, Group, Verbatim {}

  /**
   * One selector of a style rule with all the rule's declarations.
   *
   * @param conditions heads of the groups around it, outermost first; without any it always holds
   * @param where the place of it, or of the outermost group around it
   */
  record Rule(
      SelectorMatcher selector,
      List<Declared> declarations,
      List<String> conditions,
      SourceLocation where)
      implements Node {
    Rule {
      declarations = List.copyOf(declarations);
      conditions = List.copyOf(conditions);
    }

    /** Whether a style attribute can say the same. */
    boolean inlinable() {
      return conditions.isEmpty() && !selector.live();
    }
  }

  /**
   * Rules under a condition.
   *
   * @param head {@code @media (max-width:600px)}
   */
  record Group(String head, List<Node> nodes) implements Node {
    Group {
      nodes = List.copyOf(nodes);
    }
  }

  /** What no style attribute competes with: {@code @font-face}, {@code @keyframes}. */
  record Verbatim(String css) implements Node {}
}
