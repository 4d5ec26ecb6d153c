package org.trifold.edition.newsletter.css;

import java.util.Locale;

/**
 * A token of CSS (CSS Syntax 3, §4).
 *
 * @param text as written
 * @param value a name without its escapes, what a string holds, the unit of a dimension; else empty
 * @param start offset of its first character in the source
 */
record Token(Type type, String text, String value, int start) {

  /** Kinds of tokens. The three pairs of brackets are {@code OPEN} and {@code CLOSE}. */
  enum Type {
    IDENT,
    FUNCTION,
    AT,
    ID_HASH,
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

  boolean is(Type other) {
    return type == other;
  }

  /** Whether it is this punctuation mark. */
  boolean is(char mark) {
    return text.length() == 1
        && text.charAt(0) == mark
        && (type == Type.DELIM || type == Type.OPEN || type == Type.CLOSE);
  }

  /** Whether it is this keyword, in any case. */
  boolean isWord(String word) {
    return type == Type.IDENT && value.equalsIgnoreCase(word);
  }

  /** Whether it is a dimension of this unit. */
  boolean isUnit(String unit) {
    return type == Type.DIMENSION && value.equalsIgnoreCase(unit);
  }

  /** Whether it opens a call of this function, in any case. */
  boolean isFunction(String name) {
    return type == Type.FUNCTION && value.equalsIgnoreCase(name);
  }

  /** Whether it opens what a bracket closes. */
  boolean opens() {
    return type == Type.OPEN || type == Type.FUNCTION;
  }

  /** Whether it says nothing. */
  boolean blank() {
    return type == Type.SPACE || type == Type.COMMENT;
  }

  /** The bracket that closes what this opens. */
  char closer() {
    return type == Type.FUNCTION || text.charAt(0) == '(' ? ')' : text.charAt(0) == '[' ? ']' : '}';
  }

  String lower() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Number of a number, percentage or dimension; NaN of others. */
  double number() {
    return switch (type) {
      case NUMBER -> Double.parseDouble(text);
      case PERCENTAGE -> Double.parseDouble(text.substring(0, text.length() - 1));
      case DIMENSION -> Double.parseDouble(text.substring(0, Tokenizer.numberLength(text, 0)));
      default -> Double.NaN;
    };
  }
}
