package org.trifold.css;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.trifold.css.Token.Type;

/** Whether what opens closes. */
final class Pairs {
  private Pairs() {}

  /** What leaves open where a stylesheet ends, or is nested deeper than anyone reads it. */
  static Optional<Sheet.Fault> fault(List<Token> tokens, int deepest) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Token last = tokens.get(tokens.size() - 1);
    if (last.is(Type.COMMENT) && (last.text().length() < 4 || !last.text().endsWith("*/"))) {
      return Optional.of(new Sheet.Fault("a comment does not end", last.start()));
    }
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      pair(open, token);
      if (open.size() > deepest) {
        return Optional.of(new Sheet.Fault("brackets are nested too deep", token.start()));
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    boolean bracket = !open.element().is('{');
    return Optional.of(
        bracket
            ? new Sheet.Fault("a bracket is not closed", open.element().start())
            : new Sheet.Fault("a brace is not closed", open.getLast().start()));
  }

  /** One too many at its place spoils what it stands in and no more, as in browsers. */
  private static void pair(Deque<Token> open, Token token) {
    if (token.opens()) {
      open.push(token);
    } else if (!open.isEmpty() && token.is(open.element().closer())) {
      open.pop();
    }
  }

  /** How deep brackets stand in brackets at most. */
  static int depth(List<Token> run) {
    Deque<Token> open = new ArrayDeque<>();
    int depth = 0;
    for (Token token : run) {
      pair(open, token);
      depth = Math.max(depth, open.size());
    }
    return depth;
  }

  /**
   * What closes the brackets that are open after the last token (§5.4.9: browsers close them at the
   * end of the text).
   *
   * @param end offset of the end
   */
  static List<Token> missing(List<Token> run, int end) {
    Deque<Token> open = new ArrayDeque<>();
    run.forEach(token -> pair(open, token));
    List<Token> closers = new ArrayList<>();
    open.forEach(o -> closers.add(new Token(Type.CLOSE, String.valueOf(o.closer()), "", end)));
    return closers;
  }
}
