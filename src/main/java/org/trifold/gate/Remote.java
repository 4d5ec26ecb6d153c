package org.trifold.gate;

import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Files on the network whose hosts who runs the build has opened. What comes is as little trusted
 * as a file: who asks looks at its bytes. Thread-safe.
 */
public interface Remote {
  /** No host is opened. */
  Remote CLOSED =
      new Remote() {
        @Override
        public boolean opens(String address) {
          return false;
        }

        @Override
        public byte[] fetch(String address, SourceLocation askedBy) {
          throw new IllegalArgumentException("not opened");
        }
      };

  /** Whether an address may be fetched; where not, nobody is asked. */
  boolean opens(String address);

  /**
   * The bytes of an address, the same at every call of a run.
   *
   * @param address one that {@link #opens}
   * @param askedBy the place that names it
   * @throws FindingException where it can't be had
   */
  byte[] fetch(String address, SourceLocation askedBy);
}
