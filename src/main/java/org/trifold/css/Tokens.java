package org.trifold.css;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.trifold.css.Token.Type;

/** Runs of tokens: cut from text, taken apart, and written as text again. */
public final class Tokens {
  private Tokens() {}

  /** The tokens of a text, in order. No text is refused; none is lost. */
  public static List<Token> of(String css) {
    return Tokenizer.tokens(css);
  }

  /** Without blanks at both ends. */
  public static List<Token> trim(List<Token> tokens) {
    int from = 0;
    int to = tokens.size();
    while (from < to && tokens.get(from).blank()) {
      from++;
    }
    while (to > from && tokens.get(to - 1).blank()) {
      to--;
    }
    return tokens.subList(from, to);
  }

  /** Parts between commas that no bracket encloses; one part where there is no comma. */
  public static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).opens()) {
        i = end(tokens, i) - 1;
      } else if (tokens.get(i).is(',')) {
        parts.add(tokens.subList(start, i));
        start = i + 1;
      }
    }
    parts.add(tokens.subList(start, tokens.size()));
    return parts;
  }

  /** Place after the bracket that closes the one at a place, or the end. */
  public static int end(List<Token> tokens, int open) {
    Deque<Character> closers = new ArrayDeque<>();
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.opens()) {
        closers.push(token.closer());
      } else if (token.is(closers.element())) {
        closers.pop();
        if (closers.isEmpty()) {
          return i + 1;
        }
      }
    }
    return tokens.size();
  }

  /** What stands between a bracket and the one that closes it. */
  public static List<Token> inside(List<Token> tokens, int open) {
    int end = end(tokens, open);
    boolean closed = end > open + 1 && tokens.get(end - 1).is(tokens.get(open).closer());
    return tokens.subList(open + 1, closed ? end - 1 : end);
  }

  /**
   * CSS text without comments, with single spaces; what stands in braces is kept as written, since
   * it may be a merge tag.
   */
  public static String text(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    Token last = null;
    int depth = 0;
    for (Token token : trim(tokens)) {
      depth += token.is('{') ? 1 : token.is('}') ? -1 : 0;
      if (depth <= 0 && token.is(Type.COMMENT)) {
        continue;
      }
      if (token.is(Type.SPACE)) {
        out.append(depth > 0 ? token.text() : last != null && last.is(Type.SPACE) ? "" : " ");
      } else {
        if (last != null && parted(last, token)) {
          out.append("/**/");
        }
        out.append(token.whole());
      }
      last = token;
    }
    return out.toString();
  }

  /** CSS text as it was written, comments included. */
  public static String written(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      out.append(i + 1 < tokens.size() ? token.text() : token.whole());
    }
    return out.toString();
  }

  /**
   * Whether two tokens side by side would be read as others (§9): tokens that come from two places,
   * or had a comment between them.
   */
  private static boolean parted(Token left, Token right) {
    if (!mayRunOn(left) || !mayBeRunInto(right)) {
      return false;
    }
    return left.start() + left.text().length() != right.start() || runTogether(left, right);
  }

  private static boolean mayRunOn(Token token) {
    return switch (token.type()) {
      case IDENT, AT, HASH, ID_HASH, DIMENSION, NUMBER, PERCENTAGE -> true;
      case DELIM -> "-+.#/@<!".indexOf(token.text().charAt(0)) >= 0;
      default -> false;
    };
  }

  private static boolean mayBeRunInto(Token token) {
    return switch (token.type()) {
      case IDENT, FUNCTION, URL, BAD_URL, NUMBER, DIMENSION, PERCENTAGE, CDC, HASH, ID_HASH -> true;
      case DELIM -> "%-*>!".indexOf(token.text().charAt(0)) >= 0;
      default -> token.is('(');
    };
  }

  private static boolean runTogether(Token left, Token right) {
    List<Token> read = Tokenizer.tokens(left.text() + right.text());
    return read.size() != 2 || !read.get(0).text().equals(left.text());
  }
}
