package org.trifold.css;

/** Names whose case says nothing: only the letters of ASCII have two (CSS Syntax 3, §2). */
public final class Names {
  private Names() {}

  /** A name in lower case. */
  public static String lower(String name) {
    int i = 0;
    while (i < name.length() && !isUpper(name.charAt(i))) {
      i++;
    }
    if (i == name.length()) {
      return name;
    }
    StringBuilder out = new StringBuilder(name);
    for (; i < out.length(); i++) {
      out.setCharAt(i, lower(out.charAt(i)));
    }
    return out.toString();
  }

  /** Whether two are the same but for case. */
  public static boolean same(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      if (lower(one.charAt(i)) != lower(other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static char lower(char c) {
    return isUpper(c) ? (char) (c + ('a' - 'A')) : c;
  }
}
