package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.edition.ebook.bibliography.Isbn;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Author;
import org.trifold.model.Metadata;

/**
 * What the page breaks are those of (EPUB Accessibility 1.1, pageBreakSource): the printed book by
 * its ISBN where the header has {@code isbn-print}, else the PDF by what its title page says.
 */
final class PageSource {
  private PageSource() {}

  static String of(Description description) {
    Metadata metadata = description.metadata();
    Optional<String> isbn = description.bibliography().printIsbn().map(Isbn::urn);
    if (isbn.isPresent()) {
      return isbn.get();
    }
    List<String> parts = new ArrayList<>(List.of(XmlText.line(metadata.fullTitle())));
    metadata.authors().stream().map(Author::name).map(XmlText::line).forEach(parts::add);
    metadata.revision().map(XmlText::line).ifPresent(parts::add);
    metadata.revisionDate().map(XmlText::line).ifPresent(parts::add);
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts) + " (PDF)";
  }
}
