package org.trifold.check.reading;

/**
 * What formulas are fed with: sums over sentences.
 *
 * @param words with figures that are read as a word or two
 * @param letters of the words, and their digits
 * @param polysyllables words of three syllables and more
 * @param monosyllables words of one
 * @param complex polysyllables that are hard by Gunning: no names, no compounds of short words,
 *     none that has its third syllable from -es, -ed or -ing
 * @param longWords words of more than six letters
 */
record Counts(
    int sentences,
    int words,
    int letters,
    int syllables,
    int polysyllables,
    int monosyllables,
    int complex,
    int longWords) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        sentences + other.sentences,
        words + other.words,
        letters + other.letters,
        syllables + other.syllables,
        polysyllables + other.polysyllables,
        monosyllables + other.monosyllables,
        complex + other.complex,
        longWords + other.longWords);
  }

  double wordsPerSentence() {
    return (double) words / sentences;
  }

  double syllablesPerWord() {
    return (double) syllables / words;
  }

  /** Of all words, in per cent. */
  double percent(int some) {
    return 100.0 * some / words;
  }
}
