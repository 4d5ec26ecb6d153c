package org.trifold.check.structure;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A text says nobody who wrote it. */
public final class AuthorMissing implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public AuthorMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-015";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean there =
        !subject.publication().metadata().authors().isEmpty()
            || (!subject.publication().metadata().isBook() && subject.fact("name").isPresent());
    return there
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say who wrote it.",
                "Write the author's name in the line below the title."));
  }
}
