package org.trifold.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.model.Author;
import org.trifold.model.Metadata;
import org.trifold.theme.Brand;
import org.trifold.transform.Labels;

/**
 * What a copyright page says of a publication: what its header and the brand say, as they say it,
 * and nothing that nobody has said.
 *
 * @param title with the subtitle
 * @param authors their names
 * @param rights whose it is and what may be done with it: header attributes {@code copyright},
 *     {@code rights}, {@code license} (or {@code licence}) with {@code license-url}
 * @param publisher the brand: legal name, address, web
 * @param edition header attribute {@code edition}, revision number and date
 * @param numbers ISBNs
 */
public record Imprint(
    String title,
    List<String> authors,
    List<Line> rights,
    List<Line> publisher,
    List<Line> edition,
    List<Line> numbers) {

  /** A line; {@code link} is the web address that it names. */
  public record Line(String text, Optional<String> link) {
    static Line of(String text) {
      return new Line(text, isAddress(text) ? Optional.of(text) : Optional.empty());
    }
  }

  public Imprint {
    authors = List.copyOf(authors);
    rights = List.copyOf(rights);
    publisher = List.copyOf(publisher);
    edition = List.copyOf(edition);
    numbers = List.copyOf(numbers);
  }

  /** Takes it from the manuscript's header and the brand. */
  public static Imprint of(Prepared prepared) {
    Metadata metadata = prepared.publication().metadata();
    return new Imprint(
        line(metadata.fullTitle()),
        metadata.authors().stream()
            .map(Author::name)
            .map(Imprint::line)
            .filter(name -> !name.isEmpty())
            .toList(),
        rights(metadata),
        prepared.brand().map(Imprint::publisher).orElse(List.of()),
        edition(metadata, prepared.labels()),
        text(metadata, "isbn").map(isbn -> List.of(Line.of("ISBN " + isbn))).orElse(List.of()));
  }

  /** Whether it says more than who wrote what. */
  public boolean saysMore() {
    return !publisher.isEmpty() || !edition.isEmpty() || isClaimed();
  }

  /** Whether anyone says whose it is, or has given it a number. */
  public boolean isClaimed() {
    return !rights.isEmpty() || !numbers.isEmpty();
  }

  /** All lines in order, the title first. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(title, Optional.empty()));
    if (!authors.isEmpty()) {
      lines.add(new Line(String.join(", ", authors), Optional.empty()));
    }
    lines.addAll(rights);
    lines.addAll(publisher);
    lines.addAll(edition);
    lines.addAll(numbers);
    return List.copyOf(lines);
  }

  private static List<Line> rights(Metadata metadata) {
    List<Line> lines = new ArrayList<>();
    text(metadata, "copyright").map(Line::of).ifPresent(lines::add);
    text(metadata, "rights").map(Line::of).ifPresent(lines::add);
    Optional<String> address = text(metadata, "license-url").filter(Imprint::isAddress);
    text(metadata, "license")
        .or(() -> text(metadata, "licence"))
        .map(license -> address.isPresent() ? new Line(license, address) : Line.of(license))
        .or(() -> address.map(Line::of))
        .ifPresent(lines::add);
    return lines;
  }

  private static List<Line> publisher(Brand brand) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(line(brand.fact("legal-name").orElse(brand.name()))));
    brand.fact("address").map(Imprint::line).map(Line::of).ifPresent(lines::add);
    brand.fact("web").map(Imprint::line).map(Line::of).ifPresent(lines::add);
    return lines;
  }

  private static List<Line> edition(Metadata metadata, Labels labels) {
    List<Line> lines = new ArrayList<>();
    text(metadata, "edition").map(Line::of).ifPresent(lines::add);
    List<String> revision = new ArrayList<>();
    metadata
        .revision()
        .map(Imprint::line)
        .map(r -> r.matches("\\d.*") ? labels.get("version", r) : r)
        .ifPresent(revision::add);
    metadata.revisionDate().map(Imprint::line).ifPresent(revision::add);
    if (!revision.isEmpty()) {
      lines.add(Line.of(String.join(", ", revision)));
    }
    return lines;
  }

  private static Optional<String> text(Metadata metadata, String name) {
    return metadata.attribute(name).map(Imprint::line).filter(text -> !text.isEmpty());
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean isAddress(String text) {
    return text.matches("https?://\\S+");
  }
}
