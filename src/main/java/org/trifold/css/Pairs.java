package org.trifold.css;

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
    int depth = 0;
    int open = 0;
    int round = 0;
    for (Token token : tokens) {
      if (token.is('{')) {
        open = depth++ == 0 ? token.start() : open;
      } else if (token.is('}')) {
        // One too many spoils the next rule only, as in browsers.
        depth = Math.max(0, depth - 1);
      } else if (token.opens()) {
        round++;
      } else if (token.is(Type.CLOSE)) {
        round = Math.max(0, round - 1);
      }
      if (depth > deepest || round > deepest) {
        return Optional.of(new Sheet.Fault("brackets are nested too deep", token.start()));
      }
    }
    return depth > 0
        ? Optional.of(new Sheet.Fault("a brace is not closed", open))
        : Optional.empty();
  }
}
