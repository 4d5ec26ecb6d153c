package org.trifold.transform;

/**
 * Counts letters in a way that comes to the same whatever an edition does to a text: composed or
 * not (Unicode NFC), with soft hyphens, direction marks and spaces or without.
 */
public final class Letters {
  private static final int HANGUL_FILLER = 0x115F;

  /** Hangul vowels and finals, which composition joins to the letter before them. */
  private static final int FIRST_JOINED_JAMO = 0x1160;

  private static final int LAST_JOINED_JAMO = 0x11FF;
  private static final int COMPATIBILITY_FILLER = 0x3164;
  private static final int HALFWIDTH_FILLER = 0xFFA0;

  /** Lam and alef in one form (Unicode, Arabic Presentation Forms-B), as a font draws them. */
  private static final int FIRST_LAM_ALEF = 0xFEF5;

  private static final int LAST_LAM_ALEF = 0xFEFC;

  private Letters() {}

  /** How many letters a text has. */
  public static int count(String text) {
    return text.codePoints().map(Letters::count).sum();
  }

  /**
   * How many letters a character stands for: none for space, marks and what is not seen, two for a
   * ligature that was written as two letters.
   */
  public static int count(int codePoint) {
    if (codePoint >= FIRST_LAM_ALEF && codePoint <= LAST_LAM_ALEF) {
      return 2;
    }
    boolean joined =
        codePoint == HANGUL_FILLER
            || (codePoint >= FIRST_JOINED_JAMO && codePoint <= LAST_JOINED_JAMO)
            || codePoint == COMPATIBILITY_FILLER
            || codePoint == HALFWIDTH_FILLER;
    return joined || isSpaceOrMark(codePoint) ? 0 : 1;
  }

  private static boolean isSpaceOrMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
