package org.trifold.pipeline;

import java.util.HashMap;
import java.util.Map;

/**
 * Passes progress on from workers, each step once, however often a manuscript is begun anew. Not
 * thread-safe.
 */
final class Steps {
  private final Progress progress;
  private final Map<String, Count> told = new HashMap<>();
  private final Map<String, Count> now = new HashMap<>();

  Steps(Progress progress) {
    this.progress = progress;
  }

  private static final class Count {
    private long planned;
    private long done;
  }

  /** A manuscript is begun, for the first time or again. */
  void begin(String path) {
    now.put(path, new Count());
  }

  void planned(String path, long steps) {
    Count told = told(path);
    Count now = now(path);
    now.planned += steps;
    if (now.planned > told.planned) {
      progress.planned((int) (now.planned - told.planned));
      told.planned = now.planned;
    }
  }

  void done(String path, String step) {
    Count told = told(path);
    Count now = now(path);
    now.done++;
    if (now.done > told.done) {
      progress.done(step);
      told.done = now.done;
    }
  }

  /** No more comes of a manuscript: what was planned counts as done. */
  void end(String path) {
    Count told = told(path);
    for (; told.done < told.planned + 1; told.done++) {
      progress.done(path);
    }
  }

  private Count told(String path) {
    return told.computeIfAbsent(path, p -> new Count());
  }

  private Count now(String path) {
    return now.computeIfAbsent(path, p -> new Count());
  }
}
