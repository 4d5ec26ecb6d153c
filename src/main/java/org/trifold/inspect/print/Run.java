package org.trifold.inspect.print;

import java.util.Optional;

/**
 * Text that was shown at one go. Lengths are points on paper, from the page's lower left corner.
 *
 * @param size of the type as it is printed: font size, text matrix and page transform together
 * @param baseline height of the first glyph's origin
 * @param mark id of its marked content; negative for none
 * @param furniture whether it is an artifact: page head and foot, a repeated table head
 * @param drawn whether it stands in a drawing
 * @param fixedPitch whether all glyphs are equally wide, as in code
 * @param paint its colour, and the ground where it stands out least; empty if one can't be told
 * @param cut whether the page shows only a part of it
 */
record Run(
    String text,
    double size,
    double left,
    double right,
    double baseline,
    int mark,
    boolean furniture,
    boolean drawn,
    boolean bold,
    boolean fixedPitch,
    Optional<Paint> paint,
    boolean cut) {
  /** Height of capitals and depth of descenders, as a part of the size, in common text faces. */
  private static final double ASCENT = 0.75;

  private static final double DESCENT = 0.25;

  /** Two colours. */
  record Paint(Ink ink, Ink ground) {
    /** In colour or in grey, whichever is less. */
    double contrast() {
      return Math.min(inkContrast(), ink.grey().contrast(ground.grey()));
    }

    /** In colour. */
    double inkContrast() {
      return ink.contrast(ground);
    }
  }

  double top() {
    return baseline + ASCENT * size;
  }

  double bottom() {
    return baseline - DESCENT * size;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
