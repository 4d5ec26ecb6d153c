package org.trifold.check.trust;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** Nobody is named who has looked a text for patients through. */
public final class Reviewer implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public Reviewer() {}

  @Override
  public String id() {
    return "TF-EDIT-100";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    return subject.attribute("reviewer").isPresent()
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "Nobody is named who reviewed this.",
                "Add :reviewer: with name and profession to the header."));
  }
}
