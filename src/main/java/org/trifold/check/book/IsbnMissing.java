package org.trifold.check.book;

import java.util.List;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A book has no ISBN. */
public final class IsbnMissing implements Rule {

  /** For {@link java.util.ServiceLoader}. */
  public IsbnMissing() {}

  @Override
  public String id() {
    return "TF-EDIT-162";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    boolean there =
        List.of("isbn", "isbn-ebook", "isbn-print").stream()
            .anyMatch(name -> subject.attribute(name).isPresent());
    return there || !Chapters.isBook(subject) || Chapters.hasImprint(subject.text(), "isbn")
        ? List.of()
        : List.of(
            Remark.of(
                subject.header(),
                "The book has no ISBN.",
                "Add :isbn-ebook: or :isbn-print: to the header; one for each form."));
  }
}
