package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trifold.css.Token;

/** What shapes of selectors (Selectors 4) a rule is written with. */
final class Selectors {
  private Selectors() {}

  /**
   * One selector of a list.
   *
   * @param shapes by caniemail's names: {@code child}, {@code class}
   * @param pseudos names of pseudo-classes and pseudo-elements
   * @param type the element's name that the selector ends with
   */
  record Shape(Set<String> shapes, Set<String> pseudos, Optional<String> type) {}

  /** The selectors of a rule's head. */
  static List<Shape> of(List<Token> prelude) {
    List<Shape> all = new ArrayList<>();
    List<Token> one = new ArrayList<>();
    int depth = 0;
    for (Token token : prelude) {
      if (depth == 0 && token.is(',')) {
        all.add(shape(one));
        one.clear();
        continue;
      }
      depth += depth(token);
      one.add(token);
    }
    all.add(shape(one));
    return all;
  }

  private static int depth(Token token) {
    boolean opens = token.is(Token.Type.FUNCTION) || token.is('(') || token.is('[');
    return opens ? 1 : token.is(')') || token.is(']') ? -1 : 0;
  }

  private static Shape shape(List<Token> tokens) {
    Set<String> shapes = new LinkedHashSet<>();
    Set<String> pseudos = new LinkedHashSet<>();
    Optional<String> type = Optional.empty();
    int names = 0;
    boolean compound = false;
    boolean space = false;
    boolean bracket = false;
    Token before = null;
    for (Token token : tokens) {
      if (token.is(Token.Type.COMMENT)) {
        continue;
      }
      if (bracket) {
        bracket = !token.is(']');
        before = token;
        continue;
      }
      Optional<String> combinator = combinator(token);
      if (combinator.isPresent()) {
        shapes.add(combinator.get());
        compound = false;
      }
      if (token.is(Token.Type.SPACE)) {
        space = compound;
        before = token;
        continue;
      }
      boolean part = combinator.isEmpty() && !token.is(')') && !token.is(',');
      if (part && space) {
        shapes.add("descendant");
        compound = false;
      }
      space = false;
      if (part && !compound) {
        names = 0;
        type = Optional.empty();
        compound = true;
      }
      boolean id = token.is(Token.Type.ID_HASH);
      if (after(before, '.') || id) {
        shapes.add(id ? "id" : "class");
        names++;
      } else if (after(before, ':')) {
        pseudos.add(token.lower());
      } else if (token.is(Token.Type.IDENT)) {
        shapes.add("type");
        type = Optional.of(token.lower());
      } else if (token.is('*')) {
        shapes.add("universal");
      } else if (token.is('&')) {
        shapes.add("nesting");
      } else if (token.is('[')) {
        shapes.add("attribute");
        bracket = true;
      }
      if (names > 1) {
        shapes.add("chaining");
      }
      if (token.is(Token.Type.FUNCTION) || token.is(',') || token.is(')')) {
        compound = token.is(')');
      }
      before = token;
    }
    pseudos.remove("");
    return new Shape(shapes, pseudos, type);
  }

  private static boolean after(@Nullable Token before, char sign) {
    return before != null && before.is(sign);
  }

  private static Optional<String> combinator(Token token) {
    if (token.is('>')) {
      return Optional.of("child");
    }
    if (token.is('+')) {
      return Optional.of("adjacent-sibling");
    }
    return token.is('~') ? Optional.of("general-sibling") : Optional.empty();
  }
}
