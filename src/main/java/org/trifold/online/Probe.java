package org.trifold.online;

import java.net.URI;

/** Asks one address. Thread-safe. */
@FunctionalInterface
public interface Probe {
  /**
   * Asks.
   *
   * @param address http or https, with a host
   */
  Answer ask(URI address);
}
