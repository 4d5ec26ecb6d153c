package org.trifold.transform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
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
    Map<String, String> removed = new HashMap<>();
    // Selection first: all numbers count what is left. Notes before contents and index, which read
    // headings; references after everything that has a number or title.
    // Languages before labels are written, isolation when all text is there.
    return new Transforms(
        List.of(
            new Selection(edition, editions, removed),
            new Languages(findings),
            new BrandFacts(brand, findings),
            new SectionNumbers(labels),
            new Captions(labels),
            new NoteNumbers(labels),
            new CrossReferences(edition, removed, labels, findings),
            new IndexEntries(labels),
            new WrittenLabels(labels),
            new Quotations(),
            new Contents(labels),
            new Isolation()));
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
