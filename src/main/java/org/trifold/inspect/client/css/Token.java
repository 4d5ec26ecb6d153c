package org.trifold.inspect.client.css;

/**
 * A token of CSS (CSS Syntax 3, §4).
 *
 * @param text a name without its sign, a string's content, a unit, or the sign itself; names and
 *     units in lower case but for custom properties
 * @param number of a number, percentage or dimension; else 0
 * @param line 1-based
 * @param column 1-based
 */
public record Token(Kind kind, String text, double number, int line, int column) {
  /** Kinds of tokens; brackets, colons and their like are signs. */
  public enum Kind {
    IDENT,
    /** A name and its opening bracket; the closing one is a sign. */
    FUNCTION,
    AT,
    HASH,
    STRING,
    URL,
    NUMBER,
    PERCENTAGE,
    /** A number with a unit. */
    DIMENSION,
    SIGN,
    SPACE,
    COMMENT
  }

  /** Whether it is this sign. */
  public boolean is(char sign) {
    return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
  }

  /** Whether it is this name, alone. */
  public boolean isName(String name) {
    return kind == Kind.IDENT && text.equals(name);
  }

  /** Whether it says nothing. */
  boolean isBlank() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }

  /** Whether a bracket closes after it. */
  public boolean opens() {
    return kind == Kind.FUNCTION || is('(') || is('[') || is('{');
  }

  boolean closes() {
    return is(')') || is(']') || is('}');
  }
}
