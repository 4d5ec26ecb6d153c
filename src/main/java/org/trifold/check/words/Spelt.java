package org.trifold.check.words;

/** What can be held against a list of words. */
public interface Spelt {
  /** In small letters, with a straight apostrophe. */
  String folded();

  /** Whether it starts with a digit. */
  default boolean isNumber() {
    return Character.isDigit(folded().codePointAt(0));
  }
}
