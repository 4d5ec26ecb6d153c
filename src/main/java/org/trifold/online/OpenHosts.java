package org.trifold.online;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** The hosts that who runs the build has opened, each with one port. Immutable. */
public final class OpenHosts {
  private static final Pattern ENTRY =
      Pattern.compile("(\\[[^\\]]*]|[^:/@\\[\\]]+)(?::(\\d{1,5}))?");

  /** A host and port. */
  private record Door(HostName host, int port) {}

  private final Set<Door> doors;

  private OpenHosts(Set<Door> doors) {
    this.doors = Set.copyOf(doors);
  }

  /**
   * Reads the setting.
   *
   * @param written {@code HOST} or {@code HOST:PORT} each
   * @param where the place of the setting
   * @throws FindingException for what is no host: an address, a wildcard
   */
  public static OpenHosts of(List<String> written, SourceLocation where) {
    Set<Door> doors = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (String entry : written) {
      door(entry)
          .ifPresentOrElse(
              doors::add,
              () ->
                  findings.add(
                      Finding.error(
                          "TF-NET-001",
                          where,
                          "\"" + entry + "\" in allow-network is no host.",
                          "Write one host of letters, digits and hyphens, or HOST:PORT, without"
                              + " https:// and *, such as pictures.example.org.")));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new OpenHosts(doors);
  }

  private static Optional<Door> door(String entry) {
    Matcher parts = ENTRY.matcher(entry.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int port = parts.group(2) == null ? SecureAddress.PORT : Integer.parseInt(parts.group(2));
    return port < 1 || port > 65_535
        ? Optional.empty()
        : HostName.of(parts.group(1)).map(host -> new Door(host, port));
  }

  /** Whether none is opened. */
  public boolean isEmpty() {
    return doors.isEmpty();
  }

  /** Whether this very host and port are opened. */
  boolean opens(SecureAddress address) {
    return doors.contains(new Door(address.host(), address.port()));
  }
}
