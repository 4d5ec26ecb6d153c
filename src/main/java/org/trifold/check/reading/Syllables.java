package org.trifold.check.reading;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts the syllables of words of a language. Thread-safe. */
@FunctionalInterface
interface Syllables {
  /** How many a word has that is read as a word; at least 1. */
  int in(String word);

  /** Those of a language, by its code without a region. */
  static Optional<Syllables> of(String code) {
    Map<String, Supplier<Syllables>> all =
        Map.of(
            "en", EnglishSyllables::new,
            "es", SpanishSyllables::new,
            "de", () -> VowelGroups.GERMAN,
            "nl", () -> VowelGroups.DUTCH,
            "fr", FrenchSyllables::new,
            "ru", () -> VowelGroups.RUSSIAN,
            "tr", () -> VowelGroups.TURKISH);
    return Optional.ofNullable(all.get(code)).map(Supplier::get);
  }
}
