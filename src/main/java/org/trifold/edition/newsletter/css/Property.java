package org.trifold.edition.newsletter.css;

import java.util.BitSet;

/**
 * A property, by the numbers that {@link Properties} gives to longhands.
 *
 * @param name in lower case, custom properties as written
 * @param sets longhands that it surely sets
 * @param touches longhands that it may set: of a logical property, those of all four sides
 */
record Property(String name, BitSet sets, BitSet touches) {
  boolean meets(Property other) {
    return touches.intersects(other.touches);
  }

  /** Whether nothing of another is left where this is set. */
  boolean covers(Property other) {
    return within(other.sets, sets) || within(other.touches, sets);
  }

  private static boolean within(BitSet part, BitSet whole) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }
}
