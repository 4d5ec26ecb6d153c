package org.trifold.transform;

import java.util.List;
import java.util.Optional;
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

  /** The shared passes for one edition. */
  public static Transforms shared(
      String edition, Optional<Brand> brand, Labels labels, Findings findings) {
    return new Transforms(List.of());
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
