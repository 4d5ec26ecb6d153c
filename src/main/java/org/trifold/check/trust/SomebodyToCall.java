package org.trifold.check.trust;

import java.util.List;
import org.jsoup.nodes.Document;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A text for patients does not say when to call, or has no number. */
public final class SomebodyToCall implements Rule {
  /** For {@link java.util.ServiceLoader}. */
  public SomebodyToCall() {}

  @Override
  public String id() {
    return "TF-EDIT-105";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Document document = subject.text().document();
    if (document.selectFirst(".call-us") != null) {
      return List.of();
    }
    boolean number = document.selectFirst("a[href^=tel:], [data-brand=phone]") != null;
    return List.of(
        Remark.of(
            subject.header(),
            number
                ? "It has a number, but does not say when to call."
                : "It does not say when to call, and whom.",
            "Add a block with the role call-us that lists what to call for."));
  }
}
