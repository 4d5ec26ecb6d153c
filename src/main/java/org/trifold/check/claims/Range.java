package org.trifold.check.claims;

/**
 * From so many to so many: minutes, or times something is done.
 *
 * @param low the least
 * @param high the most
 */
record Range(double low, double high) {
  static final Range ANY = new Range(0, Double.POSITIVE_INFINITY);

  boolean isKnown() {
    return !equals(ANY);
  }

  /** Whether no number is in both. */
  boolean isApartFrom(Range other) {
    return high < other.low || other.high < low;
  }
}
