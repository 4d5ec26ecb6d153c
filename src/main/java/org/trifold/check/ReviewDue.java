package org.trifold.check;

import java.util.List;
import org.trifold.model.WrittenDate;

/** What patients are handed was to be reviewed by now. */
public final class ReviewDue implements Rule {
  private static final String ATTRIBUTE = "review-due";

  /** For {@link java.util.ServiceLoader}. */
  public ReviewDue() {}

  @Override
  public String id() {
    return "TF-CHECK-002";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    return subject
        .attribute(ATTRIBUTE)
        .flatMap(WrittenDate::of)
        .filter(due -> due.isBefore(subject.today()))
        .map(
            due ->
                List.of(
                    Remark.of(
                        subject.publication().where(ATTRIBUTE),
                        "The review was due on " + due + ", and today is " + subject.today() + ".",
                        "Have it reviewed, then set :reviewed: and :review-due: anew.")))
        .orElse(List.of());
  }
}
