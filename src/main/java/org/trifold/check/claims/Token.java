package org.trifold.check.claims;

import org.trifold.check.text.Span;
import org.trifold.check.words.Spelt;

/**
 * A word of a clause.
 *
 * @param word in small letters, with a straight apostrophe
 * @param stem what its forms have in common
 * @param span where it stands in the block
 */
record Token(String word, String stem, Span span) implements Spelt {
  @Override
  public String folded() {
    return word;
  }
}
