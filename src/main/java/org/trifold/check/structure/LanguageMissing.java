package org.trifold.check.structure;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A text does not say what language it is in. */
public final class LanguageMissing implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public LanguageMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-016";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean there =
        subject.attribute("lang").isPresent()
            || !subject.publication().metadata().lang().equals("en");
    return there
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say what language it is in, and is taken for English.",
                "Add :lang: to the header, for example :lang: en."));
  }
}
