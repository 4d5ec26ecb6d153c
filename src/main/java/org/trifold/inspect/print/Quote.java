package org.trifold.inspect.print;

import java.util.Locale;

/** Words and numbers as messages show them. Without state. */
final class Quote {
  private static final int MOST_WORDS = 6;

  private Quote() {}

  /** The first words in quotation marks. */
  static String first(String text) {
    String[] words = text.strip().split("\\s+", MOST_WORDS + 1);
    boolean more = words.length > MOST_WORDS;
    StringBuilder quoted = new StringBuilder("\u201c");
    for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
      quoted.append(i == 0 ? "" : " ").append(words[i]);
    }
    return quoted.append(more ? " \u2026\u201d" : "\u201d").toString();
  }

  /** A number with at most one decimal. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
