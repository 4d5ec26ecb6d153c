package org.trifold.edition.newsletter.css;

import java.util.Comparator;

/**
 * What decides between two declarations of one property on one element (CSS Cascade 4, §6.1, for
 * author styles): importance, then the style attribute, then specificity, then order.
 *
 * @param attribute whether it stands in a style attribute
 * @param order position among all rules; later wins
 * @param place position inside its rule; later wins
 */
record Weight(boolean important, boolean attribute, Specificity specificity, int order, int place)
    implements Comparable<Weight> {

  private static final Comparator<Weight> ORDER =
      Comparator.comparing(Weight::important)
          .thenComparing(Weight::attribute)
          .thenComparing(Weight::specificity)
          .thenComparingInt(Weight::order)
          .thenComparingInt(Weight::place);

  Weight asImportant(boolean flag) {
    return new Weight(flag, attribute, specificity, order, place);
  }

  boolean beats(Weight other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Weight other) {
    return ORDER.compare(this, other);
  }
}
