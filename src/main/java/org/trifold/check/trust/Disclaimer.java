package org.trifold.check.trust;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Headings;

/** A text for patients does not say that it stands for no talk with a professional. */
public final class Disclaimer implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public Disclaimer() {}

  @Override
  public String id() {
    return "TF-EDIT-104";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    return subject.attribute("disclaimer").isPresent() || Headings.any(subject.text(), "disclaimer")
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say that it replaces no advice from a professional.",
                "Add :disclaimer: to the header."));
  }
}
