package org.trifold.edition.newsletter.css;

import java.util.Comparator;

/**
 * What decides between two declarations of one property on one element (CSS Cascade 6, §2.2, for
 * author styles).
 *
 * @param tier importance, style attribute and layer in one, as {@link Layers} numbers them
 * @param scoped whether it stands in a scope, whose rules are nearer than others
 * @param order position among all rules; later wins
 * @param place position inside its rule; later wins
 */
record Weight(int tier, Specificity specificity, boolean scoped, int order, int place)
    implements Comparable<Weight> {

  private static final Comparator<Weight> ORDER =
      Comparator.comparingInt(Weight::tier)
          .thenComparing(Weight::specificity)
          .thenComparing(Weight::scoped)
          .thenComparingInt(Weight::order)
          .thenComparingInt(Weight::place);

  @Override
  public int compareTo(Weight other) {
    return ORDER.compare(this, other);
  }
}
