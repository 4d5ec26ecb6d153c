package org.trifold.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.model.Author;
import org.trifold.model.Metadata;
import org.trifold.model.WrittenDate;
import org.trifold.theme.Brand;
import org.trifold.transform.Labels;
import org.trifold.transform.LongDate;

/**
 * What a copyright page says of a publication: what its header and the brand say, as they say it,
 * and nothing that nobody has said.
 *
 * @param title with the subtitle
 * @param authors their names
 * @param contributors with what they did, by header attributes such as {@code translator}
 * @param rights whose it is and what may be done with it: header attributes {@code copyright},
 *     {@code rights}, {@code license} (or {@code licence}) with {@code license-url}
 * @param publisher header attribute {@code publisher}; the brand's legal name, address, web
 * @param edition header attribute {@code edition}, revision number and date, {@code
 *     publication-date}
 * @param numbers ISBNs: header attributes {@code isbn}, {@code isbn-ebook}, {@code isbn-print}
 */
public record Imprint(
    String title,
    List<String> authors,
    List<Line> contributors,
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
    contributors = List.copyOf(contributors);
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
        contributors(metadata, prepared.labels()),
        rights(metadata),
        publisher(metadata, prepared.brand()),
        edition(metadata, prepared.labels()),
        numbers(metadata, prepared.labels()));
  }

  /** Whether it says more than who wrote what. */
  public boolean saysMore() {
    return !contributors.isEmpty() || !publisher.isEmpty() || !edition.isEmpty() || isClaimed();
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
    lines.addAll(contributors);
    lines.addAll(rights);
    lines.addAll(publisher);
    lines.addAll(edition);
    lines.addAll(numbers);
    return List.copyOf(lines);
  }

  private static List<Line> rights(Metadata metadata) {
    List<Line> lines = new ArrayList<>();
    metadata.text("copyright").map(Line::of).ifPresent(lines::add);
    metadata.text("rights").map(Line::of).ifPresent(lines::add);
    Optional<String> address = metadata.text("license-url").filter(Imprint::isAddress);
    metadata
        .text("license")
        .or(() -> metadata.text("licence"))
        .map(license -> address.isPresent() ? new Line(license, address) : Line.of(license))
        .or(() -> address.map(Line::of))
        .ifPresent(lines::add);
    return lines;
  }

  private static List<Line> contributors(Metadata metadata, Labels labels) {
    List<Line> lines = new ArrayList<>();
    for (Contribution contribution : Contribution.values()) {
      metadata
          .text(contribution.attribute())
          .map(names -> names.replaceAll("\\s*;\\s*", ", "))
          .map(names -> Line.of(labels.get("by-" + contribution.attribute(), names)))
          .ifPresent(lines::add);
    }
    return lines;
  }

  private static List<Line> publisher(Metadata metadata, Optional<Brand> brand) {
    List<Line> lines = new ArrayList<>();
    metadata.text("publisher").map(Line::of).ifPresent(lines::add);
    brand.map(b -> b.fact("legal-name").orElse(b.name())).map(Line::of).ifPresent(lines::add);
    for (String fact : List.of("address", "web")) {
      brand.flatMap(b -> b.fact(fact)).map(Imprint::line).map(Line::of).ifPresent(lines::add);
    }
    return lines;
  }

  private static List<Line> numbers(Metadata metadata, Labels labels) {
    List<Line> lines = new ArrayList<>();
    metadata.text("isbn").map(isbn -> Line.of("ISBN " + isbn)).ifPresent(lines::add);
    for (String name : List.of("isbn-ebook", "isbn-print")) {
      metadata.text(name).map(isbn -> Line.of(labels.get(name, isbn))).ifPresent(lines::add);
    }
    return lines;
  }

  private static List<Line> edition(Metadata metadata, Labels labels) {
    List<Line> lines = new ArrayList<>();
    metadata.text("edition").map(Line::of).ifPresent(lines::add);
    List<String> revision = new ArrayList<>();
    metadata
        .revision()
        .map(Imprint::line)
        .map(r -> r.matches("\\d.*") ? labels.get("version", r) : r)
        .ifPresent(revision::add);
    metadata.revisionDate().map(date -> inWords(date, labels)).ifPresent(revision::add);
    if (!revision.isEmpty()) {
      lines.add(Line.of(String.join(", ", revision)));
    }
    metadata
        .text("publication-date")
        .map(date -> Line.of(labels.get("published") + ": " + inWords(date, labels)))
        .ifPresent(lines::add);
    return lines;
  }

  /** As it is written where it is no day. */
  private static String inWords(String date, Labels labels) {
    return WrittenDate.of(date.strip())
        .map(new LongDate(labels.locale())::text)
        .orElseGet(() -> line(date));
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean isAddress(String text) {
    return text.matches("https?://\\S+");
  }
}
