package org.trifold.edition.newsletter.css;

/** Whether a selector matches, as far as the document can tell; in rising order. */
enum Match {
  /** It can't. */
  NO,
  /** The mail program decides: a pointer over a link, a class that it adds. */
  MAYBE,
  /** It does. */
  YES;

  static Match of(boolean yes) {
    return yes ? YES : NO;
  }

  Match and(Match other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Match or(Match other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Match not() {
    return this == MAYBE ? MAYBE : this == YES ? NO : YES;
  }
}
