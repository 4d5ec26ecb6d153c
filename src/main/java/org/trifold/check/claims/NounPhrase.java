package org.trifold.check.claims;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is spoken of.
 *
 * @param head the stem of its last noun; empty where nothing is named
 * @param words all stems that say which one, with the head
 */
record NounPhrase(String head, Set<String> words) {
  static final NounPhrase NONE = new NounPhrase("", Set.of());

  /** What nothing is outside of. */
  static final NounPhrase ANYTHING = new NounPhrase("anything", Set.of("anything"));

  NounPhrase {
    words = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }

  boolean isNamed() {
    return !head.isEmpty();
  }

  /** Whether every such thing as this one is one of the other. */
  boolean isA(NounPhrase wider) {
    return wider.equals(ANYTHING) || head.equals(wider.head) && words.containsAll(wider.words);
  }

  /** Whether one of them is a case of the other. */
  boolean mayBe(NounPhrase other) {
    return isA(other) || other.isA(this);
  }
}
