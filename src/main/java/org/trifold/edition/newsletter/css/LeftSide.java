package org.trifold.edition.newsletter.css;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trifold.css.Names;
import org.trifold.edition.newsletter.css.Tree.Node;

/**
 * One selector tried from right to left. Where there are several ways through its compounds, what
 * was found of one and an element is kept, so that the time grows with both and not with the ways.
 * Not thread-safe.
 */
final class LeftSide {
  private final SelectorMatcher matcher;
  private final Selector selector;
  private final @Nullable Node anchor;
  private final boolean keeps;
  private final Map<Node, Match[]> found;

  /**
   * @param anchor what a relative selector starts from; else null
   */
  LeftSide(SelectorMatcher matcher, Selector selector, @Nullable Node anchor) {
    this.matcher = matcher;
    this.selector = selector;
    this.anchor = anchor;
    int ways = 0;
    for (int i = 1; i < selector.combinators().size(); i++) {
      char combinator = selector.combinators().get(i);
      ways += combinator == ' ' || combinator == '~' ? 1 : 0;
    }
    keeps = ways > 1;
    found = keeps ? new IdentityHashMap<>() : Map.of();
  }

  /** Whether an element matches the selector up to a compound. */
  Match match(int index, Node node) {
    Match here = matcher.match(selector.compounds().get(index), node);
    if (here == Match.NO) {
      return here;
    }
    if (index == 0) {
      return anchor == null ? here : here.and(leads(anchor, selector.combinators().get(0), node));
    }
    Selector.Compound before = selector.compounds().get(index - 1);
    boolean outside = before.outside();
    Match left =
        switch (selector.combinators().get(index)) {
          case '>' -> known(index - 1, node.parent);
          case '+' -> {
            boolean body = node.tag.equals("div") || node.tag.equals("body");
            outside |= body && isU(before);
            yield known(index - 1, node.previous);
          }
          case '~' -> any(index - 1, node, true);
          default -> any(index - 1, node, false);
        };
    return here.and(outside ? left.or(Match.MAYBE) : left);
  }

  private Match known(int index, @Nullable Node node) {
    if (node == null) {
      return Match.NO;
    }
    if (index == 0 || !keeps) {
      return match(index, node);
    }
    Match[] slots = slots(node);
    if (slots[index] == null) {
      slots[index] = match(index, node);
    }
    return slots[index];
  }

  /** The best of the elements before or around one. */
  private Match any(int index, Node node, boolean siblings) {
    if (!keeps) {
      Match best = Match.NO;
      for (Node n = next(node, siblings); n != null && best != Match.YES; n = next(n, siblings)) {
        best = best.or(match(index, n));
      }
      return best;
    }
    int slot = selector.compounds().size() + index;
    Deque<Node> asked = new ArrayDeque<>();
    Match best = Match.NO;
    for (Node n = node; n != null; n = next(n, siblings)) {
      Match known = slots(n)[slot];
      if (known != null) {
        best = known;
        break;
      }
      asked.push(n);
      if (known(index, next(n, siblings)) == Match.YES) {
        best = Match.YES;
        break;
      }
    }
    while (!asked.isEmpty()) {
      Node n = asked.pop();
      best = best.or(known(index, next(n, siblings)));
      slots(n)[slot] = best;
    }
    return best;
  }

  private static @Nullable Node next(Node node, boolean siblings) {
    return siblings ? node.previous : node.parent;
  }

  private Match[] slots(Node node) {
    return found.computeIfAbsent(node, n -> new Match[2 * selector.compounds().size()]);
  }

  private static Match leads(Node anchor, char combinator, Node node) {
    return switch (combinator) {
      case '>' -> Match.of(node.parent == anchor);
      case '+' -> Match.of(node.previous == anchor);
      case '~' -> Match.of(node.parent == anchor.parent && node.index > anchor.index);
      default -> {
        Node n = node.parent;
        while (n != null && n != anchor) {
          n = n.parent;
        }
        yield Match.of(n == anchor);
      }
    };
  }

  /** The element that Gmail puts before a message: {@code u + .body} speaks to Gmail alone. */
  private static boolean isU(Selector.Compound compound) {
    return compound.parts().size() == 1
        && compound.parts().get(0) instanceof Selector.Type type
        && Names.same(type.name(), "u");
  }
}
