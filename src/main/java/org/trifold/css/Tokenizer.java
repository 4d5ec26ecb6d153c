package org.trifold.css;

import java.util.ArrayList;
import java.util.List;
import org.trifold.css.Token.Type;

/** Cuts CSS into tokens (CSS Syntax 3, §4.3). No text is refused; none is lost. */
final class Tokenizer {
  private final String css;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String css) {
    this.css = css;
  }

  static List<Token> tokens(String css) {
    Tokenizer tokenizer = new Tokenizer(css);
    while (tokenizer.at < css.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() {
    int start = at;
    char c = css.charAt(at);
    if (isSpace(c)) {
      while (at < css.length() && isSpace(css.charAt(at))) {
        at++;
      }
      add(Type.SPACE, start, "");
    } else if (css.startsWith("/*", at)) {
      int end = css.indexOf("*/", at + 2);
      at = end < 0 ? css.length() : end + 2;
      add(Type.COMMENT, start, "");
    } else if (c == '"' || c == '\'') {
      string(start, c);
    } else if (startsNumber(at)) {
      number(start);
    } else if (css.startsWith("-->", at)) {
      at += 3;
      add(Type.CDC, start, "");
    } else if (css.startsWith("<!--", at)) {
      at += 4;
      add(Type.CDO, start, "");
    } else if (startsName(at)) {
      name(start);
    } else if (c == '#' && at + 1 < css.length() && (isName(at + 1) || isEscape(at + 1))) {
      at++;
      boolean id = startsName(at);
      String value = consumeName();
      add(id ? Type.ID_HASH : Type.HASH, start, value);
    } else if (c == '@' && startsName(at + 1)) {
      at++;
      String value = consumeName();
      add(Type.AT, start, value);
    } else {
      at += Character.charCount(css.codePointAt(at));
      add(
          "([{".indexOf(c) >= 0 ? Type.OPEN : ")]}".indexOf(c) >= 0 ? Type.CLOSE : Type.DELIM,
          start,
          "");
    }
  }

  private void add(Type type, int start, String value) {
    add(type, start, value, "");
  }

  /**
   * @param closer what the end of the text stands for (CSS Syntax 3, §4.3.5 and §4.3.6)
   */
  private void add(Type type, int start, String value, String closer) {
    tokens.add(new Token(type, css.substring(start, at) + closer, value, start));
  }

  private void string(int start, char quote) {
    StringBuilder value = new StringBuilder();
    String closer = String.valueOf(quote);
    at++;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == quote) {
        at++;
        closer = "";
        break;
      }
      if (isNewline(c)) {
        add(Type.BAD_STRING, start, "");
        return;
      }
      if (c != '\\') {
        value.append(c);
        at++;
      } else if (at + 1 >= css.length()) {
        // Before a new line it is nothing, as it is before the end.
        closer = "\n" + quote;
        at++;
      } else if (isNewline(css.charAt(at + 1))) {
        at += css.startsWith("\r\n", at + 1) ? 3 : 2;
      } else {
        escape(value);
      }
    }
    add(Type.STRING, start, value.toString(), closer);
  }

  private void number(int start) {
    at += numberLength(css, at);
    if (startsName(at)) {
      String unit = consumeName();
      add(Type.DIMENSION, start, unit);
    } else if (at < css.length() && css.charAt(at) == '%') {
      at++;
      add(Type.PERCENTAGE, start, "%");
    } else {
      add(Type.NUMBER, start, "");
    }
  }

  private void name(int start) {
    String value = consumeName();
    if (at >= css.length() || css.charAt(at) != '(') {
      add(Type.IDENT, start, value);
      return;
    }
    at++;
    if (Names.same(value, "url")) {
      int ahead = at;
      while (ahead < css.length() && isSpace(css.charAt(ahead))) {
        ahead++;
      }
      if (ahead >= css.length() || (css.charAt(ahead) != '"' && css.charAt(ahead) != '\'')) {
        url(start);
        return;
      }
    }
    add(Type.FUNCTION, start, value);
  }

  /** An address without quotes (§4.3.6). */
  private void url(int start) {
    boolean bad = false;
    boolean ended = false;
    String closer = ")";
    StringBuilder address = new StringBuilder();
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == ')') {
        at++;
        closer = "";
        break;
      }
      if (isSpace(c)) {
        ended |= !address.isEmpty();
        at++;
        continue;
      }
      bad |= ended || c == '"' || c == '\'' || c == '(' || c < ' ' || c == 0x7F;
      if (isEscape(at)) {
        escape(address);
      } else {
        bad |= c == '\\';
        address.append(c);
        at++;
        // It must not escape what closes the address.
        closer = c == '\\' && at == css.length() ? "\n)" : closer;
      }
    }
    add(bad ? Type.BAD_URL : Type.URL, start, bad ? "" : address.toString(), closer);
  }

  private String consumeName() {
    StringBuilder value = new StringBuilder();
    while (at < css.length()) {
      if (isName(at)) {
        int c = css.codePointAt(at);
        value.appendCodePoint(c == 0 ? 0xFFFD : c);
        at += Character.charCount(c);
      } else if (isEscape(at)) {
        escape(value);
      } else {
        break;
      }
    }
    return value.toString();
  }

  /** An escape and the space that ends it (§4.3.7). */
  private void escape(StringBuilder into) {
    int end = at + 1;
    while (end < css.length() && end - at <= 6 && Character.digit(css.charAt(end), 16) >= 0) {
      end++;
    }
    if (end == at + 1) {
      int c = css.codePointAt(end);
      into.appendCodePoint(c);
      at = end + Character.charCount(c);
      return;
    }
    int c = Integer.parseInt(css.substring(at + 1, end), 16);
    boolean none = c == 0 || c > Character.MAX_CODE_POINT || c >= 0xD800 && c <= 0xDFFF;
    into.appendCodePoint(none ? 0xFFFD : c);
    at = end;
    if (css.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < css.length() && isSpace(css.charAt(at))) {
      at++;
    }
  }

  private boolean startsNumber(int i) {
    return numberLength(css, i) > 0;
  }

  /** Length of the number at a place; 0 where none begins (§4.3.12). */
  static int numberLength(String css, int from) {
    int i = from;
    if (i < css.length() && (css.charAt(i) == '+' || css.charAt(i) == '-')) {
      i++;
    }
    int digits = i;
    i = digits(css, i);
    boolean any = i > digits;
    if (i + 1 < css.length() && css.charAt(i) == '.' && isDigit(css.charAt(i + 1))) {
      i = digits(css, i + 1);
      any = true;
    }
    if (!any) {
      return 0;
    }
    if (i < css.length() && (css.charAt(i) == 'e' || css.charAt(i) == 'E')) {
      int power = i + 1;
      if (power < css.length() && (css.charAt(power) == '+' || css.charAt(power) == '-')) {
        power++;
      }
      int end = digits(css, power);
      i = end > power ? end : i;
    }
    return i - from;
  }

  private static int digits(String css, int from) {
    int i = from;
    while (i < css.length() && isDigit(css.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean startsName(int i) {
    if (i >= css.length()) {
      return false;
    }
    if (css.charAt(i) == '-') {
      return i + 1 < css.length()
          && (css.charAt(i + 1) == '-' || isNameStart(css.charAt(i + 1)) || isEscape(i + 1));
    }
    return isNameStart(css.charAt(i)) || isEscape(i);
  }

  private boolean isEscape(int i) {
    return i + 1 < css.length() && css.charAt(i) == '\\' && !isNewline(css.charAt(i + 1));
  }

  private boolean isName(int i) {
    char c = css.charAt(i);
    return isNameStart(c) || isDigit(c) || c == '-';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 || c == 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || isNewline(c);
  }
}
