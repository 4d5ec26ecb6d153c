package org.trifold.edition.handout;

/** Reads and writes CSS strings (CSS Syntax 3, §4.3.5 and §4.3.7). */
final class CssText {
  private static final int MAX_HEX_DIGITS = 6;

  private CssText() {}

  /** The text of all strings in a value, escapes undone. */
  static String strings(String value) {
    StringBuilder text = new StringBuilder();
    char quote = 0;
    int i = 0;
    while (i < value.length()) {
      char c = value.charAt(i++);
      if (quote == 0) {
        quote = c == '"' || c == '\'' ? c : 0;
      } else if (c == quote) {
        quote = 0;
      } else if (c == '\\' && i < value.length()) {
        i = unescape(value, i, text);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static int unescape(String value, int start, StringBuilder text) {
    int end = start;
    while (end < value.length()
        && end - start < MAX_HEX_DIGITS
        && Character.digit(value.charAt(end), 16) >= 0) {
      end++;
    }
    if (end == start) {
      text.append(value.charAt(start));
      return start + 1;
    }
    int codePoint = Integer.parseInt(value.substring(start, end), 16);
    text.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD);
    boolean spaceAfter = end < value.length() && Character.isWhitespace(value.charAt(end));
    return spaceAfter ? end + 1 : end;
  }

  /** A string as CSS writes it, with its quotes. */
  static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\a ") + '"';
  }
}
