package org.trifold.inspect.client.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts CSS into tokens (CSS Syntax 3, §4.3). Nothing is an error there. Not thread-safe. */
final class Tokens {
  private static final int END = -1;

  private final String css;
  private int at;
  private int line;
  private int lineStart;
  private int startLine;
  private int startColumn;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(String css) {
    this.css = css;
    this.line = 1;
  }

  /** All tokens in order. */
  static List<Token> of(String css) {
    Tokens tokens = new Tokens(css);
    while (tokens.at < css.length()) {
      tokens.next();
    }
    return tokens.tokens;
  }

  private int peek(int ahead) {
    return at + ahead < css.length() ? css.charAt(at + ahead) : END;
  }

  private void advance(int count) {
    for (int i = 0; i < count && at < css.length(); i++, at++) {
      if (css.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private void add(Token.Kind kind, String text, double number) {
    tokens.add(new Token(kind, text, number, startLine, startColumn));
  }

  private void next() {
    startLine = line;
    startColumn = at - lineStart + 1;
    int c = peek(0);
    if (isSpace(c)) {
      while (isSpace(peek(0))) {
        advance(1);
      }
      add(Token.Kind.SPACE, " ", 0);
    } else if (c == '/' && peek(1) == '*') {
      int end = css.indexOf("*/", at + 2);
      advance((end < 0 ? css.length() : end + 2) - at);
      add(Token.Kind.COMMENT, "", 0);
    } else if (c == '"' || c == '\'') {
      add(Token.Kind.STRING, string(), 0);
    } else if (startsNumber()) {
      number();
    } else if (startsName(0)) {
      name();
    } else if (c == '@' && startsName(1)) {
      advance(1);
      add(Token.Kind.AT, lower(consumeName()), 0);
    } else if (c == '#' && (isNamePart(peek(1)) || isEscape(1))) {
      advance(1);
      add(Token.Kind.HASH, consumeName(), 0);
    } else {
      advance(1);
      add(Token.Kind.SIGN, String.valueOf((char) c), 0);
    }
  }

  private String string() {
    char quote = css.charAt(at);
    advance(1);
    StringBuilder text = new StringBuilder();
    while (at < css.length() && peek(0) != quote && peek(0) != '\n') {
      if (peek(0) == '\\') {
        text.append(escape());
      } else {
        text.append(css.charAt(at));
        advance(1);
      }
    }
    if (peek(0) == quote) {
      advance(1);
    }
    return text.toString();
  }

  private boolean startsNumber() {
    int first = peek(0) == '+' || peek(0) == '-' ? 1 : 0;
    return isDigit(peek(first)) || (peek(first) == '.' && isDigit(peek(first + 1)));
  }

  private void number() {
    int end = at + 1;
    while (end < css.length() && (isDigit(css.charAt(end)) || css.charAt(end) == '.')) {
      end++;
    }
    double number = parse(css.substring(at, end));
    advance(end - at);
    if (peek(0) == '%') {
      advance(1);
      add(Token.Kind.PERCENTAGE, "%", number);
    } else if (startsName(0)) {
      add(Token.Kind.DIMENSION, lower(consumeName()), number);
    } else {
      add(Token.Kind.NUMBER, "", number);
    }
  }

  private static double parse(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      // Two points in it: no number that any reader takes.
      return 0;
    }
  }

  private void name() {
    String name = consumeName();
    if (peek(0) != '(') {
      add(Token.Kind.IDENT, name.startsWith("--") ? name : lower(name), 0);
      return;
    }
    advance(1);
    String function = lower(name);
    if (function.equals("url")) {
      while (isSpace(peek(0))) {
        advance(1);
      }
      if (peek(0) != '"' && peek(0) != '\'') {
        int end = css.indexOf(')', at);
        int stop = end < 0 ? css.length() : end;
        String address = css.substring(at, stop).strip();
        advance(stop - at + 1);
        add(Token.Kind.URL, address, 0);
        return;
      }
    }
    add(Token.Kind.FUNCTION, function, 0);
  }

  private String consumeName() {
    StringBuilder name = new StringBuilder();
    while (isNamePart(peek(0)) || isEscape(0)) {
      if (peek(0) == '\\') {
        name.append(escape());
      } else {
        name.append(css.charAt(at));
        advance(1);
      }
    }
    return name.toString();
  }

  /** §4.3.7: up to six hexadecimal digits and a space, or the sign itself. */
  private String escape() {
    advance(1);
    int end = at;
    while (end < css.length() && end - at < 6 && Character.digit(css.charAt(end), 16) >= 0) {
      end++;
    }
    if (end == at) {
      String sign = at < css.length() ? css.substring(at, at + 1) : "";
      advance(1);
      return sign;
    }
    int code = Integer.parseInt(css.substring(at, end), 16);
    advance(end - at);
    if (isSpace(peek(0))) {
      advance(1);
    }
    return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
  }

  private boolean isEscape(int ahead) {
    return peek(ahead) == '\\' && peek(ahead + 1) != '\n' && peek(ahead + 1) != END;
  }

  /** §4.3.9. */
  private boolean startsName(int ahead) {
    int c = peek(ahead);
    if (c == '-') {
      int after = peek(ahead + 1);
      return isNameStart(after) || after == '-' || isEscape(ahead + 1);
    }
    return isNameStart(c) || isEscape(ahead);
  }

  private static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 0x7F;
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || isDigit(c) || c == '-';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
