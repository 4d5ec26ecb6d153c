package org.trifold.edition.newsletter.css;

/** Names in selectors and their escapes (CSS Syntax 3, §4.3.7). */
final class Identifier {
  /** An escape has at most this many hexadecimal digits. */
  private static final int MAX_DIGITS = 6;

  private Identifier() {}

  /** {@code sm\:x} is the class {@code sm:x}. */
  static String unescape(String name) {
    if (name.indexOf('\\') < 0) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '\\' || i + 1 == name.length()) {
        out.append(c);
        continue;
      }
      int end = i + 1;
      while (end < name.length()
          && end - i <= MAX_DIGITS
          && Character.digit(name.charAt(end), 16) >= 0) {
        end++;
      }
      if (end == i + 1) {
        out.append(name.charAt(i + 1));
        i++;
        continue;
      }
      int codePoint = Integer.parseInt(name.substring(i + 1, end), 16);
      out.appendCodePoint(
          codePoint == 0 || codePoint > Character.MAX_CODE_POINT ? 0xFFFD : codePoint);
      boolean space = end < name.length() && Character.isWhitespace(name.charAt(end));
      i = space ? end : end - 1;
    }
    return out.toString();
  }
}
