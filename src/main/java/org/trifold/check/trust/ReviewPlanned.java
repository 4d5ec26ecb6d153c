package org.trifold.check.trust;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A text for patients does not say until when it holds. */
public final class ReviewPlanned implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public ReviewPlanned() {}

  @Override
  public String id() {
    return "TF-EDIT-102";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    return subject.attribute("review-due").isPresent()
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say when the next review is due.",
                "Add :review-due: with a date to the header."));
  }
}
