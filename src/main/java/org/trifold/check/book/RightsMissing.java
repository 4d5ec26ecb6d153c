package org.trifold.check.book;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A book does not say whose it is. */
public final class RightsMissing implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public RightsMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-163";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean there =
        List.of("copyright", "rights", "license", "licence").stream()
            .anyMatch(name -> subject.attribute(name).isPresent());
    return there || !Chapters.isBook(subject) || Chapters.hasImprint(subject.text(), "")
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "The book does not say whose it is, and what may be done with it.",
                "Add :copyright: or :license: to the header."));
  }
}
