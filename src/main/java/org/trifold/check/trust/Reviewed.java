package org.trifold.check.trust;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A text for patients does not say when it was last looked through. */
public final class Reviewed implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public Reviewed() {}

  @Override
  public String id() {
    return "TF-EDIT-101";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    return subject.attribute("reviewed").isPresent()
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say when it was reviewed.",
                "Add :reviewed: with a date to the header."));
  }
}
