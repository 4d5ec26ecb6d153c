package org.trifold.edition.newsletter.link;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;

/**
 * Where the article lies on the web: the header attribute {@code canonical-url}.
 *
 * @param text an absolute http or https address
 */
public record CanonicalAddress(String text) {
  private static final String ATTRIBUTE = "canonical-url";

  /** The address; empty where there is none, and with a finding where it is no web address. */
  public static Optional<CanonicalAddress> of(Publication publication, Findings findings) {
    Optional<String> written = publication.metadata().text(ATTRIBUTE);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Address address = Address.of(written.get());
    if (!address.isWeb() || !address.isSound()) {
      findings.add(
          Finding.error(
              "TF-NEWS-032",
              publication.where(ATTRIBUTE),
              "\":canonical-url: " + address.brief() + "\" is no web address.",
              "Write the article's address, starting with https://."));
      return Optional.empty();
    }
    return Optional.of(new CanonicalAddress(address.text()));
  }

  /**
   * A relative address as an absolute one (RFC 3986, §5.2).
   *
   * @return empty where it can't be resolved
   */
  Optional<String> resolve(String relative) {
    Element link = new Element("a").attr("href", relative);
    link.setBaseUri(text);
    return Optional.of(link.absUrl("href")).filter(address -> !address.isEmpty());
  }
}
