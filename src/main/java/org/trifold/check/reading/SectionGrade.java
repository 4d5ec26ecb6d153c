package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.List;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.TextSection;

/** A section that is harder to read than the whole may be. */
public final class SectionGrade implements Rule {
  /** Less than one of Flesch's samples: what is held to a limit two grades above the document's. */
  private static final int LEAST = 60;

  /** For {@link java.util.ServiceLoader}. */
  public SectionGrade() {}

  @Override
  public String id() {
    return "TF-EDIT-081";
  }

  @Override
  public List<Limit> limits() {
    return DocumentGrade.with(Scale.limits(1), LEAST, "A section of fewer words is not measured.");
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    int all = RunningText.of(subject.text()).stream().mapToInt(r -> r.words().size()).sum();
    List<Remark> remarks = new ArrayList<>();
    Meters meters = Meters.of(subject);
    Lines lines = new Lines(subject);
    for (TextSection section : subject.text().sections()) {
      if (section.heading().isEmpty() || !RunningText.isRead(section)) {
        continue;
      }
      Block heading = section.heading().get();
      Grade.byLanguage(RunningText.of(section.blocks()), meters)
          .values()
          .forEach(
              grade -> {
                int words = grade.counts().words();
                // What is nearly all of the text is judged as the document.
                if (words >= limits.whole(DocumentGrade.LEAST_WORDS) && words < all * 0.9) {
                  grade
                      .tooHard("This section", lines, limits)
                      .ifPresent(m -> remarks.add(Remark.of(heading, m, DocumentGrade.HINT)));
                }
              });
    }
    return List.copyOf(remarks);
  }
}
