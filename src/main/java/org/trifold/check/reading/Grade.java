package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trifold.check.Limits;

/**
 * How hard some sentences of one language are.
 *
 * @param formulas made for the language; the first decides
 * @param counts of all sentences together
 */
record Grade(List<Formula> formulas, List<Measured> sentences, Counts counts) {
  /** SMOG is made for 30 sentences (McLaughlin, 1969). */
  private static final int SMOG_SENTENCES = 30;

  /** Fewer can't be taken for a sample at all. */
  private static final int LEAST_SMOG_SENTENCES = 10;

  /** One of fewer words is hard for a name in it. */
  private static final int LEAST_WORDS_OF_A_HARD_SENTENCE = 8;

  private static final int QUOTED = 50;

  /** A sentence and its counts. */
  private record Measured(Read read, Counts counts) {}

  /**
   * Of the languages that have formulas, in the order in which they come.
   *
   * @param meters of the subject
   */
  static Map<String, Grade> byLanguage(List<Read> sentences, Meters meters) {
    Map<String, List<Measured>> languages = new LinkedHashMap<>();
    for (Read read : sentences) {
      if (!Formula.of(read.language()).isEmpty()) {
        Meter meter = meters.in(read.language());
        languages
            .computeIfAbsent(read.language(), code -> new ArrayList<>())
            .add(new Measured(read, meter.count(read)));
      }
    }
    Map<String, Grade> grades = new LinkedHashMap<>();
    languages.forEach(
        (code, own) -> {
          Counts sum = Counts.NONE;
          for (Measured measured : own) {
            sum = sum.plus(measured.counts());
          }
          grades.put(code, new Grade(Formula.of(code), own, sum));
        });
    return grades;
  }

  /** What is said where it is too hard: with the formulas and the two hardest sentences. */
  Optional<String> tooHard(String what, Lines lines, Limits limits) {
    Formula first = formulas.get(0);
    double value = first.of(counts);
    if (!first.scale().isTooHard(value, limits)) {
      return Optional.empty();
    }
    List<String> others = formulas.stream().skip(1).flatMap(f -> named(f).stream()).toList();
    String beside = others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
    String hardest = hardest(lines);
    return Optional.of(
        what
            + " "
            + first.scale().says(value, first.title(), limits)
            + beside
            + (hardest.isEmpty() ? "" : "; hardest to read: " + hardest)
            + ".");
  }

  private Optional<String> named(Formula formula) {
    boolean isSmog = formula == Formula.SMOG;
    if (isSmog && counts.sentences() < LEAST_SMOG_SENTENCES) {
      return Optional.empty();
    }
    String about = isSmog && counts.sentences() < SMOG_SENTENCES ? " about " : " ";
    return Optional.of(
        formula.title() + about + String.format(Locale.ROOT, "%.1f", formula.of(counts)));
  }

  private String hardest(Lines lines) {
    Formula first = formulas.get(0);
    List<Read> worst =
        sentences.stream()
            .filter(one -> one.counts().words() >= LEAST_WORDS_OF_A_HARD_SENTENCE)
            .sorted(
                Comparator.comparingDouble(one -> -first.scale().hardness(first.of(one.counts()))))
            .limit(2)
            .map(Measured::read)
            .toList();
    return String.join(
        " and ",
        worst.stream()
            .map(
                read ->
                    lines.name(read.sentence().block(), read.sentence().span())
                        + " (“"
                        + read.sentence().quoted(QUOTED)
                        + "”)")
            .toList());
  }
}
