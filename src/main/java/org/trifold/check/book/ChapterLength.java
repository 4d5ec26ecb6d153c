package org.trifold.check.book;

import java.util.ArrayList;
import java.util.List;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A chapter is much longer or shorter than the others of its book. */
public final class ChapterLength implements Rule {
  private static final String LEAST = "least-chapters";
  private static final String DEVIATION = "most-deviations";
  private static final String TIMES = "least-times";

  /** Makes the median deviation of a normal distribution its standard deviation. */
  private static final double NORMAL = 1.4826;

  /** For {@link java.util.ServiceLoader}. */
  public ChapterLength() {}

  @Override
  public String id() {
    return "TF-EDIT-160";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(LEAST, 5, "Chapters that a book must have before one can be odd."),
        new Limit(DEVIATION, 3.5, "Standard deviations that a chapter may be off."),
        new Limit(TIMES, 4, "Times as long or as short as the middle one that a chapter may be."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Chapters.Chapter> chapters = Chapters.of(subject);
    if (chapters.size() < limits.whole(LEAST)) {
      return List.of();
    }
    // Lengths differ by factors: of their logarithms, too short and too long are alike.
    List<Double> logs = chapters.stream().map(c -> Math.log(Math.max(1, c.words()))).toList();
    double middle = median(logs);
    double spread = NORMAL * median(logs.stream().map(log -> Math.abs(log - middle)).toList());
    double far = Math.max(Math.log(limits.number(TIMES)), limits.number(DEVIATION) * spread);
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      if (Math.abs(logs.get(i) - middle) > far) {
        Chapters.Chapter chapter = chapters.get(i);
        boolean longer = logs.get(i) > middle;
        remarks.add(
            Remark.of(
                chapter.heading(),
                "This chapter has "
                    + chapter.words()
                    + " words; half of the chapters have "
                    + (longer ? "less" : "more")
                    + " than "
                    + Math.round(Math.exp(middle))
                    + ".",
                longer
                    ? "Split it, if it tells of more than one thing."
                    : "Join it with another, or say more."));
      }
    }
    return List.copyOf(remarks);
  }

  private static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
