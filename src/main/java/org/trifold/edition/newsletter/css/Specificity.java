package org.trifold.edition.newsletter.css;

import java.util.Comparator;

/**
 * Weight of a selector (Selectors 4, §17).
 *
 * @param ids id selectors
 * @param classes class, attribute and pseudo-class selectors
 * @param types type selectors and pseudo-elements
 */
record Specificity(int ids, int classes, int types) implements Comparable<Specificity> {
  static final Specificity ZERO = new Specificity(0, 0, 0);

  private static final Comparator<Specificity> ORDER =
      Comparator.comparingInt(Specificity::ids)
          .thenComparingInt(Specificity::classes)
          .thenComparingInt(Specificity::types);

  Specificity plus(Specificity other) {
    return new Specificity(ids + other.ids, classes + other.classes, types + other.types);
  }

  Specificity max(Specificity other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Specificity other) {
    return ORDER.compare(this, other);
  }
}
