package org.trifold.online;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.model.AsciiAddress;

/**
 * An https address that can be fetched. One with a login is none: it would be sent to whoever
 * answers, and be told in messages.
 *
 * @param host normalised
 * @param port given, or 443
 * @param uri with that host and port and no fragment, in ASCII
 */
record SecureAddress(HostName host, int port, URI uri) {
  /** RFC 9110, §4.2.2. */
  static final int PORT = 443;

  private static final Pattern PARTS =
      Pattern.compile("(?is)https://([^/?#\\\\@]*?)(?::(\\d{1,5}))?([/?][^#]*)?(#.*)?");

  private static final int LAST_PORT = 65_535;

  /** Reads an address; empty for one of another scheme, or that nobody can ask. */
  static Optional<SecureAddress> of(String address) {
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int port = parts.group(2) == null ? PORT : Integer.parseInt(parts.group(2));
    Optional<HostName> host = HostName.of(parts.group(1));
    if (host.isEmpty() || port < 1 || port > LAST_PORT) {
      return Optional.empty();
    }
    String behind = parts.group(3) == null ? "/" : parts.group(3);
    String path = behind.startsWith("?") ? "/" + behind : behind;
    try {
      URI uri = AsciiAddress.of("https://" + host.get().inAddress() + ":" + port + path);
      return Optional.of(new SecureAddress(host.get(), port, uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
