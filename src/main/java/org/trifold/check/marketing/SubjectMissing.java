package org.trifold.check.marketing;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A newsletter has no subject of its own. */
public final class SubjectMissing implements Rule {
  /** Of a longer title TF-NEWS-030 tells. */
  private static final int LONGEST = 60;

  /** For {@link java.util.ServiceLoader}. */
  public SubjectMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-142";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    String title = subject.publication().metadata().fullTitle();
    boolean told = title.codePointCount(0, title.length()) > LONGEST;
    return subject.attribute("subject").isPresent() || told
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "The mail has no subject but the title.",
                "Say with :subject: what it brings who opens it."));
  }
}
