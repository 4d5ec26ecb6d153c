package org.trifold.check.marketing;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** Nothing is written for the line that inboxes show beside the subject. */
public final class PreheaderMissing implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public PreheaderMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-143";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean there =
        subject.attribute("preheader").isPresent()
            || subject.publication().metadata().description().filter(d -> !d.isBlank()).isPresent();
    return there
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "Inboxes will show the text's first words beside the subject.",
                "Write :preheader: with what the subject leaves open, in 40 to 70 characters."));
  }
}
