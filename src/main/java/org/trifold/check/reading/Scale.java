package org.trifold.check.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trifold.check.Limit;
import org.trifold.check.Limits;

/** What a formula's number means, and which limit it is held to. */
enum Scale {
  /** School years that a reader needs. */
  GRADE(
      "most-grade",
      8,
      2,
      "reads at grade %s by %s, and should be at %s or lower",
      "The highest school grade by formulas that give one."),
  /** Flesch's: 0 is hardest, 100 easiest; 60 to 70 is standard, grades 8 and 9 (Flesch, 1948). */
  EASE(
      "least-ease",
      60,
      -10,
      "has a reading ease of %s by %s, and should have %s or more",
      "The lowest reading ease by formulas on Flesch's scale of 0 (hardest) to 100."),
  /** 55 to 65 is normal for readers in Spain (Barrio-Cantalejo and others, 2008). */
  INFLESZ(
      "least-inflesz",
      55,
      -15,
      "has a reading ease of %s by %s, and should have %s or more",
      "The lowest reading ease of Spanish on the INFLESZ scale."),
  /** Under 60 is hard for who left school after eight years (Lucisano and Piemontese, 1988). */
  GULPEASE(
      "least-gulpease",
      60,
      -10,
      "has an index of %s by %s, and should have %s or more",
      "The lowest Gulpease index of Italian."),
  /** Under 40 is easy to medium; newspapers have 40 to 50 (Björnsson, 1968). */
  LIX(
      "most-lix",
      40,
      10,
      "has an index of %s by %s, and should have %s or less",
      "The highest LIX of Swedish, Danish and Norwegian.");

  private final Limit limit;
  private final int step;
  private final String words;

  Scale(String key, double usual, int step, String words, String description) {
    this.limit = new Limit(key, usual, description);
    this.step = step;
    this.words = words;
  }

  /**
   * The limits of all scales.
   *
   * @param steps how much harder than usual; a step is about two grades
   */
  static List<Limit> limits(int steps) {
    return Arrays.stream(values())
        .map(s -> new Limit(s.limit.key(), s.limit.usual() + steps * s.step, s.limit.description()))
        .toList();
  }

  /** How hard, to compare: more is harder. */
  double hardness(double value) {
    return step < 0 ? -value : value;
  }

  boolean isTooHard(double value, Limits limits) {
    // What is printed with one decimal is held to the limit as it is printed.
    double shown = Math.round(value * 10) / 10.0;
    return hardness(shown) > hardness(limits.number(limit.key()));
  }

  /** The end of a sentence that starts with what was measured. */
  String says(double value, String formula, Limits limits) {
    double number = limits.number(limit.key());
    String most =
        number == Math.rint(number)
            ? String.valueOf(Math.round(number))
            : String.format(Locale.ROOT, "%.1f", number);
    return String.format(
        Locale.ROOT, words, String.format(Locale.ROOT, "%.1f", value), formula, most);
  }
}
