package org.trifold.edition.handout.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trifold.model.Author;
import org.trifold.model.Metadata;
import org.trifold.model.WrittenDate;
import org.trifold.transform.Labels;
import org.trifold.transform.LongDate;

/** Who stands for a handout and how new it is, as its header says, in the document's language. */
public final class Trust {
  /** Attributes that say something of this kind. */
  private static final List<String> ATTRIBUTES =
      List.of("reviewer", "reviewed", "review-due", "sources", "disclaimer", "canonical-url");

  /** The same of a handout; a book has them on its copyright page. */
  private static final List<String> REVISION = List.of("revdate", "revnumber");

  private final Metadata metadata;
  private final Labels labels;
  private final LongDate dates;

  public Trust(Metadata metadata, Labels labels) {
    this.metadata = metadata;
    this.labels = labels;
    this.dates = new LongDate(labels.locale());
  }

  /**
   * A fact with its label.
   *
   * @param value empty for one that nobody has given
   */
  record Fact(String label, Optional<String> value) {}

  /**
   * Whether the header says anything of this kind.
   *
   * @param book whether it is for a printed book
   */
  boolean isGiven(boolean book) {
    return Stream.concat(ATTRIBUTES.stream(), book ? Stream.empty() : REVISION.stream())
        .anyMatch(name -> text(name).isPresent());
  }

  /** The facts, in order; those that a clinic completes by hand are there without a value too. */
  List<Fact> facts(boolean clinic) {
    List<Fact> facts = new ArrayList<>();
    String authors = String.join(", ", metadata.authors().stream().map(Author::name).toList());
    add(facts, false, "written-by", Optional.of(authors).filter(a -> !a.isEmpty()));
    add(facts, clinic, "reviewed-by", text("reviewer"));
    add(facts, clinic, "published", published());
    add(facts, clinic, "reviewed", date("reviewed"));
    add(facts, clinic, "review-due", date("review-due"));
    add(facts, false, "version-term", metadata.revision());
    return facts;
  }

  /** When it was published, in words; as it is written where that is no date. */
  public Optional<String> published() {
    return metadata.revisionDate().map(this::inWords);
  }

  private void add(List<Fact> facts, boolean always, String key, Optional<String> value) {
    if (always || value.isPresent()) {
      facts.add(new Fact(labels.get(key), value));
    }
  }

  /** What the foot of each page says of it, where it is known. */
  public List<String> brief() {
    List<String> parts = new ArrayList<>();
    metadata.revision().map(revision -> labels.get("version", revision)).ifPresent(parts::add);
    date("reviewed").ifPresent(date -> parts.add(labels.get("reviewed") + " " + date));
    return parts;
  }

  /** The text of an attribute. */
  Optional<String> text(String attribute) {
    return metadata.text(attribute);
  }

  /** A date in words; as it is written where it is none. */
  private Optional<String> date(String attribute) {
    return text(attribute).map(this::inWords);
  }

  private String inWords(String text) {
    return WrittenDate.of(text).map(dates::text).orElse(text);
  }
}
