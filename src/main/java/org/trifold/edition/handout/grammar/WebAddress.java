package org.trifold.edition.handout.grammar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.trifold.model.AsciiAddress;

/**
 * An address on the web, as codes and people take it.
 *
 * @param full with its scheme, in ASCII (RFC 3986)
 */
public record WebAddress(String full) {
  /** The address; empty for what is none with a host and http or https before it. */
  public static Optional<WebAddress> of(String text) {
    try {
      URI uri = AsciiAddress.of(text.strip());
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null
          ? Optional.of(new WebAddress(uri.toString()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** As people write it: without scheme, {@code www.} and a last slash. */
  public String brief() {
    return brief(full);
  }

  /** As {@link #brief()}, of an address as it is written. */
  public static String brief(String address) {
    return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
