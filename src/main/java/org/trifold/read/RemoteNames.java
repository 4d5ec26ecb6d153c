package org.trifold.read;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trifold.model.ShownAddress;

/**
 * What files on the network are called where a path is wanted: their address without query, which
 * may hold a key. Those that differ in nothing else are numbered. Confined to the thread that
 * parses.
 */
final class RemoteNames {
  private final Map<String, String> addresses = new LinkedHashMap<>();

  /**
   * The address that a target leads to: it may be one, or be written in a file that has one.
   *
   * @param file what names the target
   * @return empty for a file of the project
   */
  Optional<String> address(String file, String target) {
    if (isAddress(target)) {
      return Optional.of(target);
    }
    String base = addresses.get(file);
    if (base == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(base).resolve(target.replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      return Optional.of(base + "/" + target); // no address; nothing opens it, or it is not there
    }
  }

  /** Whether this is on the network; the scheme may be left out, as in a web page. */
  static boolean isAddress(String target) {
    return target.matches("(?s)([A-Za-z][A-Za-z0-9+.-]+:)?//.*");
  }

  /** Whether this names a file on the network. */
  boolean isName(String file) {
    return addresses.containsKey(file);
  }

  /** The name of an address, always the same. */
  String name(String address) {
    String plain = ShownAddress.of(address).replaceFirst("[?#]…$", "");
    int dot = plain.lastIndexOf('.');
    String suffix = dot > plain.lastIndexOf('/') ? plain.substring(dot) : "";
    String name = plain;
    // The parser tells by the suffix whether there are directives in a file.
    for (int i = 2; !addresses.getOrDefault(name, address).equals(address); i++) {
      name = plain + "#" + i + suffix;
    }
    addresses.put(name, address);
    return name;
  }
}
