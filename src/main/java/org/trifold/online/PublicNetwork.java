package org.trifold.online;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Addresses that are everybody's. A manuscript must not make who builds it knock at doors of their
 * own network.
 */
public final class PublicNetwork implements Predicate<InetAddress> {
  /** Makes the test. */
  public PublicNetwork() {}

  @Override
  public boolean test(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isKept(address));
  }

  /**
   * IANA's registries of special-purpose addresses (RFC 6890), as far as Java doesn't know them.
   */
  private static boolean isKept(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet4Address) {
      return first == 0
          || first >= 240
          || first == 100 && second >= 64 && second < 128
          || first == 192 && second == 0 && bytes[2] == 0
          || first == 198 && (second == 18 || second == 19);
    }
    // Unique local addresses (RFC 4193), and what stands for IPv4 in IPv6 (RFC 6052, RFC 3056).
    return (first & 0xFE) == 0xFC
        || first == 0 && second == 0x64
        || first == 0x20 && second == 0x02
        || first == 0 && second == 0;
  }
}
