package org.trifold.edition.newsletter;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.trifold.edition.newsletter.service.Personalization;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/**
 * The mail's subject: the header attribute {@code subject}, else the title.
 *
 * @param text as written, line ends and all: what writes it to a header refuses those
 * @param where the place that it is written at
 */
record Subject(String text, SourceLocation where) {
  private static final String ATTRIBUTE = "subject";

  /**
   * Inboxes cut off what is longer: at 41 to 64 characters on phones, 54 to 73 in Outlook, 70 in
   * Gmail. Mailchimp's help, "Best practices for email subject lines", asks for at most 60.
   */
  private static final int LONGEST = 60;

  /**
   * The subject with marks, or one person's values, for its merge tags.
   *
   * @param document with its own tags settled
   */
  static Subject of(Publication publication, Document document, Personalization personal) {
    Optional<String> own =
        publication.metadata().attribute(ATTRIBUTE).map(String::strip).filter(s -> !s.isEmpty());
    if (own.isPresent()) {
      SourceLocation where = publication.where(ATTRIBUTE);
      return new Subject(personal.settle(own.get(), where), where);
    }
    String title = personal.title(document, publication.metadata().fullTitle());
    return new Subject(title.strip(), title(publication));
  }

  private static SourceLocation title(Publication publication) {
    SourceLocation file = SourceLocation.ofFile(publication.source());
    return Optional.ofNullable(
            publication.document().selectFirst("header.document-header[data-line]"))
        .map(SourceLocation::of)
        .filter(place -> !place.file().isEmpty())
        .orElse(file);
  }

  /** Tells who writes it where inboxes will cut it off. */
  void advise(Findings findings) {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      findings.add(
          Finding.info(
              "TF-NEWS-030",
              where,
              "The subject has "
                  + length
                  + " characters; many inboxes cut it off after about "
                  + LONGEST
                  + ".",
              "Write a shorter one with :subject:."));
    }
  }
}
