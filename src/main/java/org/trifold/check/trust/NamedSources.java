package org.trifold.check.trust;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Headings;

/** A text for patients does not say where what it says comes from. */
public final class NamedSources implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public NamedSources() {}

  @Override
  public String id() {
    return "TF-EDIT-103";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean named =
        subject.attribute("sources").isPresent()
            || subject.text().sections().stream().anyMatch(s -> s.kind().equals("bibliography"))
            || Headings.any(subject.text(), "sources");
    return named
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "It does not say where its statements come from.",
                "Add :sources: to the header, or a section of sources."));
  }
}
