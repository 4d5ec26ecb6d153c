package org.trifold.edition.ebook.bibliography;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Metadata;
import org.trifold.model.Publication;
import org.trifold.model.WrittenDate;

/**
 * What catalogues and shops are told of a book. Texts are as written, never blank.
 *
 * @param isbn the e-book's own number
 * @param printIsbn the printed edition's
 * @param titleFileAs the title as catalogues sort it
 * @param edition {@code 2nd edition}
 * @param contributors authors first
 * @param rights a line each: copyright, licence, its address
 * @param date of publication: year, year and month, or day (W3CDTF, EPUB 3.3, 5.5.3.2)
 */
public record Bibliography(
    Optional<Isbn> isbn,
    Optional<Isbn> printIsbn,
    Optional<String> titleFileAs,
    Optional<String> edition,
    List<Contributor> contributors,
    Optional<Series> series,
    List<Subject> subjects,
    Optional<String> publisher,
    List<String> rights,
    Optional<String> date) {
  private static final String DATE = "publication-date";

  private static final Pattern PARTIAL_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

  public Bibliography {
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    rights = List.copyOf(rights);
  }

  /**
   * Reads a header. What is wrong there is a finding and is left out.
   *
   * @param brand the brand's name, who publishes where the header doesn't say
   */
  public static Bibliography of(
      Publication publication, Optional<String> brand, Findings findings) {
    Optional<String> publisher = publication.metadata().text("publisher").or(() -> brand);
    Optional<Isbn> isbn = isbn(publication, "isbn-ebook", findings);
    Optional<Isbn> general = isbn(publication, "isbn", findings);
    return new Bibliography(
        isbn.or(() -> general),
        isbn(publication, "isbn-print", findings),
        publication.metadata().text("title-file-as"),
        publication.metadata().text("edition"),
        Contributors.of(publication.metadata(), publisher),
        Series.of(publication, findings),
        Subject.of(publication, findings),
        publisher,
        rights(publication.metadata()),
        date(publication, findings));
  }

  /** The same that the copyright page says. */
  private static List<String> rights(Metadata metadata) {
    return Stream.of(
            metadata.text("copyright"),
            metadata.text("rights"),
            metadata.text("license").or(() -> metadata.text("licence")),
            metadata.text("license-url"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Isbn> isbn(Publication publication, String attribute, Findings findings) {
    Optional<String> written = publication.metadata().text(attribute);
    Optional<Isbn> isbn = written.flatMap(Isbn::parse);
    if (written.isPresent() && isbn.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-EBOOK-005",
              publication.where(attribute),
              "\"" + written.get() + "\" is not an ISBN.",
              "Correct the attribute "
                  + attribute
                  + ": ten or thirteen digits, the last checks the others."));
    }
    return isbn;
  }

  private static Optional<String> date(Publication publication, Findings findings) {
    Optional<String> written = publication.metadata().text(DATE);
    if (written.isEmpty()) {
      return publication.metadata().revisionDate().flatMap(Bibliography::date);
    }
    Optional<String> date = date(written.get());
    if (date.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-EBOOK-023",
              publication.where(DATE),
              "\"" + written.get() + "\" is not a date.",
              "Write it as 2026-03-01, 2026-03 or 2026."));
    }
    return date;
  }

  private static Optional<String> date(String text) {
    String written = text.strip();
    return PARTIAL_DATE.matcher(written).matches()
        ? Optional.of(written)
        : WrittenDate.of(written).map(Object::toString);
  }
}
