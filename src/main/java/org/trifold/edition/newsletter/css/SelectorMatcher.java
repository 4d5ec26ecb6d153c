package org.trifold.edition.newsletter.css;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trifold.css.Names;
import org.trifold.css.Token;
import org.trifold.css.Tokens;
import org.trifold.edition.newsletter.css.Tree.Node;

/** Tries selectors on the elements of one document (Selectors 4). Thread-safe. */
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

  private final Tree tree;
  private final Languages languages;

  SelectorMatcher(Tree tree) {
    this.tree = tree;
    languages = new Languages(tree);
  }

  /** Whether an element matches, its pseudo-element aside. */
  Match match(Selector selector, Node node) {
    return match(selector, selector.compounds().size() - 1, node, null);
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

  /**
   * @param anchor what a relative selector starts from; else null
   */
  private Match match(Selector selector, int index, Node node, @Nullable Node anchor) {
    Match here = match(selector.compounds().get(index), node);
    if (here == Match.NO) {
      return here;
    }
    if (index == 0) {
      return anchor == null ? here : here.and(leads(anchor, selector.combinators().get(0), node));
    }
    Match left = Match.NO;
    boolean outside = selector.compounds().get(index - 1).outside();
    switch (selector.combinators().get(index)) {
      case '>' -> left = step(selector, index, node.parent, anchor);
      case '+' -> {
        left = step(selector, index, node.previous, anchor);
        boolean body = node.tag.equals("div") || node.tag.equals("body");
        outside |= body && isU(selector.compounds().get(index - 1));
      }
      case '~' -> {
        for (Node n = node.previous; n != null && left != Match.YES; n = n.previous) {
          left = left.or(step(selector, index, n, anchor));
        }
      }
      default -> {
        for (Node n = node.parent; n != null && left != Match.YES; n = n.parent) {
          left = left.or(step(selector, index, n, anchor));
        }
      }
    }
    return here.and(outside ? left.or(Match.MAYBE) : left);
  }

  private Match step(Selector selector, int index, @Nullable Node node, @Nullable Node anchor) {
    return node == null ? Match.NO : match(selector, index - 1, node, anchor);
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

  private Match match(Selector.Compound compound, Node node) {
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
    Match best = match(selector, selector.compounds().size() - 1, node, anchor);
    for (Node child : node.children) {
      if (best == Match.YES) {
        break;
      }
      best = best.or(below(selector, child, anchor));
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
    Match self = any(nth.among(), node);
    if (self == Match.NO) {
      return self;
    }
    int position = 1;
    for (Node n : node.parent == null ? List.of(node) : node.parent.children) {
      if (nth.fromEnd() ? n.index > node.index : n.index < node.index) {
        Match other = any(nth.among(), n);
        if (other == Match.MAYBE) {
          return Match.MAYBE;
        }
        position += other == Match.YES ? 1 : 0;
      }
    }
    return self.and(counts(nth, position));
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
