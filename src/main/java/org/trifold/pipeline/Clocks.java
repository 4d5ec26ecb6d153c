package org.trifold.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long a worker has been busy with each of its manuscripts. Processor time counts, since it is
 * the same on a crowded machine; what the worker uses is shared among those that have a task on a
 * thread, so one that waits for its turn ages no further. What uses none, as in waiting for ever,
 * is held to a multiple of it in wall time. Not thread-safe.
 */
final class Clocks {
  private final Duration least;
  private final int wall;
  private final Function<String, Duration> limits;
  private final Map<String, Clock> clocks = new LinkedHashMap<>();
  private Duration usedBefore = Duration.ZERO;
  private Duration wallBefore;

  private static final class Clock {
    private boolean busy;
    private Duration used = Duration.ZERO;
    private Duration wall = Duration.ZERO;

    private boolean isOver(Duration limit, int times) {
      return used.compareTo(limit) > 0 || wall.compareTo(limit.multipliedBy(times)) > 0;
    }
  }

  /**
   * Clocks that stand still.
   *
   * @param least no manuscript has a lower limit
   * @param wall how many times as long what only waits may take
   * @param limits the processor time that a manuscript may take, by its path
   * @param now wall time, from any start
   */
  Clocks(Duration least, int wall, Function<String, Duration> limits, Duration now) {
    this.least = least;
    this.wall = wall;
    this.limits = limits;
    this.wallBefore = now;
  }

  /** One more manuscript. */
  void add(String path) {
    clocks.put(path, new Clock());
  }

  void remove(String path) {
    clocks.remove(path);
  }

  /** Tasks of a manuscript got threads, or none has one any more. */
  void busy(String path, boolean busy) {
    Clock clock = clocks.get(path);
    if (clock != null) {
      clock.busy = busy;
    }
  }

  /**
   * Lets time pass.
   *
   * @param now wall time
   * @param used processor time of the worker since it began; empty where the system doesn't tell
   */
  void advance(Duration now, Optional<Duration> used) {
    Duration passed = now.minus(wallBefore);
    Duration spent = used.map(total -> total.minus(usedBefore)).orElse(passed);
    wallBefore = now;
    usedBefore = used.orElse(usedBefore);
    long busy = clocks.values().stream().filter(clock -> clock.busy).count();
    for (Clock clock : clocks.values()) {
      if (clock.busy) {
        clock.used = clock.used.plus(spent.dividedBy(busy));
        clock.wall = clock.wall.plus(passed);
      }
    }
  }

  /** The manuscript that has had its time, the one that is furthest beyond where several have. */
  Optional<String> overdue() {
    return clocks.entrySet().stream()
        .filter(entry -> isOver(entry.getKey(), entry.getValue()))
        .max((a, b) -> a.getValue().used.compareTo(b.getValue().used))
        .map(Map.Entry::getKey);
  }

  private boolean isOver(String path, Clock clock) {
    return clock.isOver(least, wall) && clock.isOver(limits.apply(path), wall);
  }
}
