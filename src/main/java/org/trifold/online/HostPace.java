package org.trifold.online;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Lets nobody ask one host more often than is polite. Thread-safe. */
final class HostPace {
  private final long pause;
  private final Map<String, Long> next = new HashMap<>();

  /**
   * A pace.
   *
   * @param pause between two questions to one host
   */
  HostPace(Duration pause) {
    this.pause = pause.toNanos();
  }

  /** Waits for a host's turn. */
  void await(String host) throws InterruptedException {
    long wait;
    synchronized (next) {
      long now = System.nanoTime();
      long turn = Math.max(now, next.getOrDefault(host, now));
      next.put(host, turn + pause);
      wait = turn - now;
    }
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
    }
  }
}
