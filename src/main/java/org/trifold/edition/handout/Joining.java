package org.trifold.edition.handout;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Joins the letters of right-to-left runs and puts them into the order they are painted in. Unlike
 * the renderer's own it leaves vowel signs as they are, which Unicode's presentation forms would
 * set beside their letter, and lets no direction mark be drawn. Without state.
 */
final class Joining implements BidiReorderer {
  /** Signs as presentation forms, U+FE70 to U+FE7F, and what they are forms of. */
  private static final String SIGNS =
      "\u064B\u064B\u064C\u064C\u064D\u064D\u064E\u064E\u064F\u064F\u0650\u0650"
          + "\u0651\u0651\u0652\u0652";

  private static final int FIRST_SIGN = 0xFE70;

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
  }

  @Override
  public String shapeText(String text) {
    StringBuilder shaped = new StringBuilder();
    Shaping.shape(text)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(Joining::sign)
        .forEach(shaped::appendCodePoint);
    return shaped.toString();
  }

  private static int sign(int codePoint) {
    int index = codePoint - FIRST_SIGN;
    return index >= 0 && index < SIGNS.length() ? SIGNS.charAt(index) : codePoint;
  }

  @Override
  public String deshapeText(String text) {
    try {
      return new ArabicShaping(
              ArabicShaping.TEXT_DIRECTION_LOGICAL
                  | ArabicShaping.LETTERS_UNSHAPE
                  | ArabicShaping.LENGTH_GROW_SHRINK)
          .shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("shaping into a text as long as needed", e);
    }
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
