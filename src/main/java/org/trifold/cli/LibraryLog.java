package org.trifold.cli;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Keeps what libraries log away from the user's terminal: all of them end in java.util.logging
 * here. What a user must know of it is a finding. Put back as it was when closed.
 */
final class LibraryLog implements AutoCloseable {
  private final Logger root = LogManager.getLogManager().getLogger("");
  private final Handler[] handlers = root.getHandlers();

  private LibraryLog() {}

  /** Silence until closed. */
  static LibraryLog silence() {
    LibraryLog log = new LibraryLog();
    for (Handler handler : log.handlers) {
      log.root.removeHandler(handler);
    }
    return log;
  }

  @Override
  public void close() {
    for (Handler handler : handlers) {
      root.addHandler(handler);
    }
  }
}
