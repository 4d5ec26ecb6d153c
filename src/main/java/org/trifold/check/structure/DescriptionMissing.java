package org.trifold.check.structure;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A text has no description for shelves, search engines and inboxes. */
public final class DescriptionMissing implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public DescriptionMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-014";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean there =
        subject.publication().metadata().description().filter(text -> !text.isBlank()).isPresent();
    return there
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It has no description.",
                "Say in a sentence or two what it is about, with :description: in the header."));
  }
}
