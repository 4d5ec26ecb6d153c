package org.trifold.check.wording;

/** What passages of manuscripts are held against each other; the largest first. */
enum PassageLevel {
  SECTION("section", 50, 3, 0.8),
  PARAGRAPH("paragraph", 25, 2, 1),
  /** Several short ones that follow one another are a passage. */
  SENTENCE("sentence", 8, 2, 1);

  private final String word;
  private final int leastWords;
  private final int shingle;
  private final double lenience;

  PassageLevel(String word, int leastWords, int shingle, double lenience) {
    this.word = word;
    this.leastWords = leastWords;
    this.shingle = shingle;
    this.lenience = lenience;
  }

  /** What one is called. */
  String word() {
    return word;
  }

  /** Shorter ones are not looked at. */
  int leastWords() {
    return leastWords;
  }

  /** Words in a run that both may have. */
  int shingle() {
    return shingle;
  }

  /** The share of runs that both have where they are nearly the same: long runs are rarer. */
  double least(double share) {
    return share * lenience;
  }
}
