package org.trifold.check.claims;

import org.trifold.check.text.Span;

/**
 * A word of a clause.
 *
 * @param word in small letters, with a straight apostrophe
 * @param stem what its forms have in common
 * @param span where it stands in the block
 */
record Token(String word, String stem, Span span) {
  boolean isNumber() {
    return Character.isDigit(word.codePointAt(0));
  }
}
