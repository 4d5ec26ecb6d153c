package org.trifold.online;

import java.net.InetAddress;
import java.util.function.BiPredicate;

/**
 * Addresses that are everybody's, and those that were opened as such: who names an address of their
 * own network means it, but a name may stand for anything.
 */
final class PublicOrWrittenOut implements BiPredicate<String, InetAddress> {
  private final PublicNetwork everybodys = new PublicNetwork();

  @Override
  public boolean test(String host, InetAddress address) {
    String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return HostName.of(written).filter(HostName::isAddress).isPresent() || everybodys.test(address);
  }
}
