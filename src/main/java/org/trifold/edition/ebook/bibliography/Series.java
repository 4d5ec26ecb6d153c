package org.trifold.edition.ebook.bibliography;

import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;

/**
 * The series that a book is a volume of.
 *
 * @param name never blank
 * @param position the volume's number, parts joined by dots: {@code 2}, {@code 2.1}
 * @param identifier an ISSN or address
 */
public record Series(String name, Optional<String> position, Optional<String> identifier) {
  private static final String VOLUME = "series-volume";

  /** EPUB 3.3, D.3.7: "numbers, or numbers separated by periods". */
  private static final String POSITION = "\\d+(\\.\\d+)*";

  static Optional<Series> of(Publication publication, Findings findings) {
    Optional<String> name =
        publication.metadata().text("series-name").or(() -> publication.metadata().text("series"));
    Optional<String> position =
        publication
            .metadata()
            .text(VOLUME)
            .filter(
                volume -> {
                  boolean sound = volume.matches(POSITION);
                  if (!sound) {
                    findings.add(
                        Finding.error(
                            "TF-EBOOK-021",
                            publication.where(VOLUME),
                            "\"" + volume + "\" is not the number of a volume.",
                            "Write a number, as in 2 or 2.1."));
                  }
                  return sound;
                });
    return name.map(n -> new Series(n, position, publication.metadata().text("series-id")));
  }
}
