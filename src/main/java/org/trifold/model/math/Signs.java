package org.trifold.model.math;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How the signs of a formula stand in a line of text. Without state. */
final class Signs {
  /** Signs that stand between two terms; written with space around them outside scripts. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[-+=<>\u00b1\u00d7\u00f7\u2212\u2213\u22c5\u2190-\u21ff\u2208-\u220d\u2227-\u222a"
              + "\u223c-\u228b\u2295-\u22a1\u22c0-\u22c6\u27f5-\u27ff\u2a7d-\u2ab0]|:=|\u2254");

  private static final Set<String> OPENING = Set.of("(", "[", "{", "\u27e8", "\u230a", "\u2308");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "\u27e9", "\u230b", "\u2309");

  /** Operators over a range, which may have limits. */
  private static final Pattern LARGE = Pattern.compile("[\u220f-\u2211\u222b-\u2233\u22c0-\u22c3]");

  /** The name of a function or a word of the text: two letters or more in one element. */
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L} ]*\\p{L}");

  /** Marks over or under a letter, as the characters that stand after one. */
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("^", "^"),
          Map.entry("\u0302", "^"),
          Map.entry("~", "~"),
          Map.entry("\u0303", "~"),
          Map.entry("\u00af", "\u00af"),
          Map.entry("\u02c9", "\u00af"),
          Map.entry("\u203e", "\u00af"),
          Map.entry("\u0304", "\u00af"),
          Map.entry("\u02d9", "\u02d9"),
          Map.entry("\u0307", "\u02d9"),
          Map.entry("\u00a8", "\u00a8"),
          Map.entry("\u0308", "\u00a8"));

  /** FUNCTION APPLICATION, which stands between a function's name and what it is of. */
  private static final String APPLICATION = "\u2061";

  /** Function application, and the invisible times, separator and plus. */
  private static final Pattern INVISIBLE = Pattern.compile("[\u2061-\u2064]");

  /** An arrow that combines with the letter before it, and one that stands by itself. */
  private static final String OVER_ARROW = "\u20d7";

  private static final String ARROW = "\u2192";

  private Signs() {}

  static boolean isBetween(String sign) {
    return BETWEEN.matcher(sign).matches();
  }

  static boolean isLarge(String sign) {
    return LARGE.matcher(sign).matches();
  }

  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  static boolean isApplication(String sign) {
    return sign.strip().equals(APPLICATION);
  }

  static boolean opens(String sign) {
    return OPENING.contains(sign);
  }

  static boolean closes(String sign) {
    return CLOSING.contains(sign);
  }

  /** A mark over or under a letter, as it is written after it. */
  static Optional<String> accent(String sign) {
    return Optional.ofNullable(ACCENTS.get(sign));
  }

  /** A sign as it can stand by itself; empty for those that aren't seen. */
  static String shown(String sign) {
    return INVISIBLE.matcher(sign).replaceAll("").replace(OVER_ARROW, ARROW);
  }
}
