package org.trifold.report.format;

/**
 * How many cells of a terminal a text takes. East Asian wide characters take two, marks and format
 * characters none (Unicode Standard Annex 11, by script; without its table of ambiguous widths).
 */
final class Widths {
  private Widths() {}

  static int of(String text) {
    return text.codePoints().map(Widths::of).sum();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    boolean fullWidth = codePoint >= 0xFF01 && codePoint <= 0xFF60;
    boolean punctuation = codePoint >= 0x3000 && codePoint <= 0x303F;
    boolean picture = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    return fullWidth
        || punctuation
        || picture
        || switch (Character.UnicodeScript.of(codePoint)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
          default -> false;
        };
  }
}
