package org.trifold.transform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.theme.Brand;

/** The passes that all editions share, in the one order that is right. */
public final class Transforms {
  private final List<Transform> passes;

  private Transforms(List<Transform> passes) {
    this.passes = passes;
  }

  /**
   * The shared passes for one edition. For one document: what a pass removes is known to the later
   * ones.
   *
   * @param edition the edition's name
   * @param editions the names of all known editions
   * @param findings collects what the passes find
   */
  public static Transforms shared(
      String edition,
      Set<String> editions,
      Optional<Brand> brand,
      Labels labels,
      Findings findings) {
    return shared(edition, editions, Content.WHOLE, brand, labels, findings);
  }

  /**
   * As above, for a part of what the edition selects.
   *
   * @param content how much of it
   */
  public static Transforms shared(
      String edition,
      Set<String> editions,
      Content content,
      Optional<Brand> brand,
      Labels labels,
      Findings findings) {
    return shared(edition, editions, content, Audience.EVERYBODY, brand, labels, findings);
  }

  /**
   * As above, for one audience.
   *
   * @param audience whose blocks
   */
  public static Transforms shared(
      String edition,
      Set<String> editions,
      Content content,
      Audience audience,
      Optional<Brand> brand,
      Labels labels,
      Findings findings) {
    Removed removed = new Removed();
    // Places have their names before any of them goes, so that editions agree on them.
    // Selection and cut first: all numbers count what is left. Notes before contents and index,
    // which read
    // headings; references after everything that has a number or title.
    // Languages before labels are written, isolation when all text is there.
    return new Transforms(
        List.of(
            new Places(),
            new Selection(edition, editions, removed),
            new Segments(audience, removed),
            new SheetSelection(content, removed),
            new SheetTitle(content),
            new Opening(content, removed, labels, findings),
            new Languages(findings),
            new BookWords(labels),
            new BrandFacts(brand, findings),
            new Grammar(brand, labels),
            new SectionNumbers(labels),
            new Captions(labels),
            new NoteNumbers(labels),
            new CrossReferences(audience.of(edition), removed, labels, findings),
            new IndexEntries(labels),
            new WrittenLabels(labels),
            new Quotations(),
            new Contents(labels),
            new Isolation()));
  }

  /** Fills contents ({@code nav.toc}) that an edition has added to a document. */
  public static Transform contents(Labels labels) {
    return new Contents(labels);
  }

  /**
   * Whether an edition selects anything that its author marked for the sheet.
   *
   * @param editions the names of all known editions
   */
  public static boolean hasSheet(Publication publication, String edition, Set<String> editions) {
    return SheetSelection.isIn(publication.document())
        && SheetSelection.isIn(selected(publication, edition, editions));
  }

  /**
   * What an edition selects, nothing else done to it.
   *
   * @param editions the names of all known editions
   */
  public static Document selected(Publication publication, String edition, Set<String> editions) {
    return new Selection(edition, editions, new Removed()).apply(publication.document());
  }

  /** A document of the caller's own with all passes applied. */
  public Document apply(Publication publication) {
    Document document = publication.document();
    for (Transform pass : passes) {
      document = pass.apply(document);
    }
    return document;
  }
}
