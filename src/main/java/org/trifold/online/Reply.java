package org.trifold.online;

import java.util.Optional;

/**
 * What a server said.
 *
 * @param location where it leads on to
 * @param body empty where none was wanted; unpacked
 * @param whole whether the body is all there is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, Optional<String> location, byte[] body, boolean whole) {
  /** Whether it leads on (RFC 9110, §15.4). */
  boolean leadsOn() {
    return status / 100 == 3 && location.isPresent();
  }
}
