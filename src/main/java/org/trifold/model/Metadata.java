package org.trifold.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a manuscript's header says.
 *
 * @param title plain text, without the subtitle
 * @param lang BCP 47 tag, {@code en} where the manuscript names none
 * @param dir {@code ltr} or {@code rtl}
 * @param doctype {@code article}, {@code book}, or {@code issue} for what is gathered as one
 * @param revisionDate as written
 * @param attributes the document attributes that the header sets, sorted by name, values as written
 */
public record Metadata(
    String title,
    Optional<String> subtitle,
    Optional<String> shortTitle,
    List<Author> authors,
    Optional<String> description,
    List<String> keywords,
    String lang,
    String dir,
    String doctype,
    Optional<String> revision,
    Optional<String> revisionDate,
    Map<String, String> attributes) {

  public Metadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** The value of a header attribute; an attribute set without a value gives the empty string. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** What a header attribute says, as one line; empty where it says nothing. */
  public Optional<String> text(String name) {
    return attribute(name)
        .map(value -> value.strip().replaceAll("\\s+", " "))
        .filter(value -> !value.isEmpty());
  }

  /** Title and subtitle as one line. */
  public String fullTitle() {
    return subtitle.map(s -> title + ": " + s).orElse(title);
  }

  public boolean isBook() {
    return doctype.equals("book");
  }

  /** Whether it is an issue: several articles, of which a newsletter has the openings. */
  public boolean isIssue() {
    return doctype.equals("issue");
  }
}
