package org.trifold.css;

import java.util.regex.Pattern;

/**
 * A token of CSS (CSS Syntax 3, §4).
 *
 * @param text as written; what only the end of the text closes is closed in it
 * @param value a name without its escapes, what a string or address holds, the unit of a dimension
 *     or percentage; else empty
 * @param start offset of its first character in the source
 */
public record Token(Type type, String text, String value, int start) {

  /** An escape in hexadecimal digits at the end, which takes a blank that follows (§4.3.7). */
  private static final Pattern OPEN_ESCAPE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\\\p{XDigit}{1,6}\\z");

  /** Kinds of tokens. The three pairs of brackets are {@code OPEN} and {@code CLOSE}. */
  public enum Type {
    IDENT,
    FUNCTION,
    AT,
    /** A hash with a name that can be an id. */
    ID_HASH,
    /** Another hash. */
    HASH,
    STRING,
    BAD_STRING,
    URL,
    BAD_URL,
    NUMBER,
    PERCENTAGE,
    DIMENSION,
    SPACE,
    COMMENT,
    CDO,
    CDC,
    OPEN,
    CLOSE,
    DELIM
  }

  public boolean is(Type other) {
    return type == other;
  }

  /** Whether it is this punctuation mark. */
  public boolean is(char mark) {
    return text.length() == 1
        && text.charAt(0) == mark
        && (type == Type.DELIM || type == Type.OPEN || type == Type.CLOSE);
  }

  /** Whether it is this keyword, in any case. */
  public boolean isWord(String word) {
    return type == Type.IDENT && Names.same(value, word);
  }

  /** Whether it is a dimension of this unit. */
  public boolean isUnit(String unit) {
    return type == Type.DIMENSION && Names.same(value, unit);
  }

  /** Whether it opens a call of this function, in any case. */
  public boolean isFunction(String name) {
    return type == Type.FUNCTION && Names.same(value, name);
  }

  /** Whether it opens what a bracket closes. */
  public boolean opens() {
    return type == Type.OPEN || type == Type.FUNCTION;
  }

  /** Whether it says nothing. */
  public boolean blank() {
    return type == Type.SPACE || type == Type.COMMENT;
  }

  /** The bracket that closes what this opens. */
  public char closer() {
    return type == Type.FUNCTION || text.charAt(0) == '(' ? ')' : text.charAt(0) == '[' ? ']' : '}';
  }

  /** Its value in lower case, which CSS takes for the same. */
  public String lower() {
    return Names.lower(value);
  }

  /** As written, but so that a blank or anything else may follow and stays what it is. */
  public String whole() {
    if (type == Type.BAD_STRING || is('\\')) {
      // It ends where the line does; a backslash before anything else starts an escape.
      return text + "\n";
    }
    if (text.indexOf('\\') < 0) {
      return text;
    }
    return value.isEmpty() || !OPEN_ESCAPE.matcher(text).find() ? text : text + " ";
  }

  /** Number of a number, percentage or dimension; NaN of others. */
  public double number() {
    String numeral = numeral();
    return numeral.isEmpty() ? Double.NaN : Double.parseDouble(numeral);
  }

  /** A number, percentage or dimension as it is written, without its unit; else empty. */
  public String numeral() {
    return switch (type) {
      case NUMBER, PERCENTAGE, DIMENSION -> text.substring(0, Tokenizer.numberLength(text, 0));
      default -> "";
    };
  }
}
