package org.trifold.edition.newsletter;

import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/**
 * Where a reader stops the newsletter.
 *
 * @param target an address, or a merge tag that the sending service replaces
 * @param where the place that it is written at
 */
record UnsubscribeLink(String target, SourceLocation where) {
  /** Stands where nobody said; plainly no address, so that it can't be sent unseen. */
  static final String PLACEHOLDER = "{{unsubscribe}}";

  /** The setting's, else the service's, else the brand's, else the placeholder and a finding. */
  static UnsubscribeLink of(
      NewsletterSettings settings,
      Optional<String> service,
      Optional<Brand> brand,
      Findings findings,
      SourceLocation manuscript) {
    Optional<String> target =
        settings
            .unsubscribe()
            .or(() -> service)
            .or(() -> brand.flatMap(b -> b.fact("unsubscribe")));
    if (target.isEmpty()) {
      findings.add(
          new Finding(
              "TF-NEWS-011",
              settings.lacking(),
              brand.map(b -> b.where("unsubscribe")).orElse(manuscript),
              "The newsletter has no way to unsubscribe, only the placeholder " + PLACEHOLDER + ".",
              "Set newsletter.service, newsletter.unsubscribe-url or the brand's unsubscribe."));
    }
    SourceLocation where =
        settings.unsubscribe().isPresent()
            ? settings.unsubscribeWhere()
            : brand.map(b -> b.where("unsubscribe")).orElse(manuscript);
    return new UnsubscribeLink(target.orElse(PLACEHOLDER), where);
  }
}
