package org.trifold.edition.ebook.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;

/**
 * What a book is about.
 *
 * @param words for people; never blank
 * @param code of the heading in the scheme; empty for free words
 */
public record Subject(String words, Optional<String> code) {
  /** The name of the scheme in EPUB 3.3, D.3.1. */
  public static final String AUTHORITY = "BISAC";

  private static final String ATTRIBUTE = "bisac";

  /** Three letters and six digits (BISG, Complete BISAC Subject Headings List), then its words. */
  private static final Pattern HEADING = Pattern.compile("([A-Z]{3}\\d{6})(?:\\s+(\\S.*))?");

  /** Headings of the scheme first, as shops take the first for the main one; then the keywords. */
  static List<Subject> of(Publication publication, Findings findings) {
    List<Subject> subjects = new ArrayList<>();
    for (String part : publication.metadata().text(ATTRIBUTE).orElse("").split(";")) {
      Matcher heading = HEADING.matcher(part.strip());
      if (heading.matches()) {
        String code = heading.group(1);
        String words = Optional.ofNullable(heading.group(2)).orElse(code);
        subjects.add(new Subject(words, Optional.of(code)));
      } else if (!part.isBlank()) {
        findings.add(
            Finding.error(
                "TF-EBOOK-022",
                publication.where(ATTRIBUTE),
                "\"" + part.strip() + "\" is not a BISAC subject heading.",
                "Write code and words, as in MED017000 MEDICAL / Dermatology; part several by"
                    + " semicolons."));
      }
    }
    for (String keyword : publication.metadata().keywords()) {
      if (!keyword.isBlank()) {
        subjects.add(new Subject(keyword, Optional.empty()));
      }
    }
    return subjects;
  }
}
