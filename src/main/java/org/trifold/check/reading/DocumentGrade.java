package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;

/** A text that is harder to read than its readers read. */
public final class DocumentGrade implements Rule {
  static final String LEAST_WORDS = "least-words";

  /** Flesch's samples are of 100 words. */
  private static final int SAMPLE = 100;

  static final String HINT =
      "Part the long sentences first, then put everyday words for the long ones.";

  /** For {@link java.util.ServiceLoader}. */
  public DocumentGrade() {}

  @Override
  public String id() {
    return "TF-EDIT-080";
  }

  @Override
  public List<Limit> limits() {
    return with(Scale.limits(0), SAMPLE, "Fewer words of a language are not measured.");
  }

  static List<Limit> with(List<Limit> scales, int least, String description) {
    List<Limit> limits = new ArrayList<>(scales);
    limits.add(new Limit(LEAST_WORDS, least, description));
    return List.copyOf(limits);
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Map<String, Grade> grades =
        Grade.byLanguage(RunningText.of(subject.text()), Meters.of(subject));
    List<Remark> remarks = new ArrayList<>();
    Lines lines = new Lines(subject);
    grades.forEach(
        (code, grade) -> {
          if (grade.counts().words() >= limits.whole(LEAST_WORDS)) {
            String what = grades.size() == 1 ? "The text" : "The text in " + name(code);
            grade
                .tooHard(what, lines, limits)
                .ifPresent(message -> remarks.add(ofDocument(subject, message, HINT)));
          }
        });
    return List.copyOf(remarks);
  }

  /** Of the title; of the first line where there is none. */
  static Remark ofDocument(Subject subject, String message, String hint) {
    Optional<Block> title = subject.text().blocks(BlockKind.TITLE).stream().findFirst();
    return title
        .map(block -> Remark.of(block, message, hint))
        .orElseGet(() -> Remark.of(subject.header(), message, hint));
  }

  static String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
