package org.trifold.edition.newsletter;

import java.util.Locale;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/**
 * Where a reader stops the newsletter.
 *
 * @param target an address, or a merge tag that the sending service replaces
 */
record UnsubscribeLink(String target) {
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
          Finding.warning(
              "TF-NEWS-011",
              brand.map(b -> b.where("unsubscribe")).orElse(manuscript),
              "The newsletter has no way to unsubscribe, only the placeholder " + PLACEHOLDER + ".",
              "Set newsletter.service, newsletter.unsubscribe-url or the brand's unsubscribe."));
    }
    return new UnsubscribeLink(target.orElse(PLACEHOLDER));
  }

  /** Whether mail programs can call it by themselves (RFC 8058, §3.1 asks for HTTPS). */
  boolean oneClick() {
    return target.toLowerCase(Locale.ROOT).startsWith("https://");
  }
}
