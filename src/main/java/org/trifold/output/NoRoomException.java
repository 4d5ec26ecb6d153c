package org.trifold.output;

import java.io.IOException;

/** The disk is full. */
final class NoRoomException extends IOException {
  private static final long serialVersionUID = 1;

  private final long needed;
  private final long free;

  /**
   * Tells both in bytes.
   *
   * @param free when it was noticed
   */
  NoRoomException(IOException cause, long needed, long free) {
    super(cause);
    this.needed = needed;
    this.free = free;
  }

  long needed() {
    return needed;
  }

  long free() {
    return free;
  }
}
