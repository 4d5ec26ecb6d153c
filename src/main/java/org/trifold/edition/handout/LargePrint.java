package org.trifold.edition.handout;

import org.trifold.theme.Enlargement;

/**
 * The measures of large print: 18 points or more for all that is read, page furniture included
 * (American Printing House for the Blind, "Large print guidelines"; ACB, "Best practices for large
 * print").
 */
final class LargePrint {
  static final double LEAST_POINTS = 18;

  /** The same in CSS pixels (CSS 2.1, 4.3.2). */
  static final double LEAST_PIXELS = LEAST_POINTS * 96 / 72;

  /** A text's 12 points become 18. */
  static final Enlargement ENLARGEMENT = new Enlargement(1.5, LEAST_POINTS);

  /** The width of a column on Letter and A4, in CSS pixels. */
  static final double TEXT_WIDTH = 640;

  private LargePrint() {}
}
