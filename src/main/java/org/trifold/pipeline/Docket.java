package org.trifold.pipeline;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The manuscripts of a run that workers still have to do, and what came of the others. Suspects,
 * with which a worker died, go before all others, each alone. Not thread-safe.
 */
final class Docket {
  private final List<Manuscript> all;
  private final int capacity;
  private final Deque<Manuscript> waiting;
  private final Deque<Manuscript> suspects = new ArrayDeque<>();
  private final Map<String, ManuscriptRun.Result> results = new HashMap<>();

  /**
   * All are still to do.
   *
   * @param capacity how many may be in work at a time
   */
  Docket(List<Manuscript> all, int capacity) {
    this.all = List.copyOf(all);
    this.capacity = capacity;
    this.waiting = new ArrayDeque<>(all);
  }

  /**
   * A manuscript to begin.
   *
   * @param alone whether nothing else may be in work as long as it is
   */
  record Next(Manuscript manuscript, boolean alone) {}

  /** The next to begin, beside as many others. */
  Optional<Next> next(int inWork) {
    if (!suspects.isEmpty()) {
      return inWork == 0 ? Optional.of(new Next(suspects.remove(), true)) : Optional.empty();
    }
    return inWork < capacity && !waiting.isEmpty()
        ? Optional.of(new Next(waiting.remove(), false))
        : Optional.empty();
  }

  /** It is done. */
  void settle(Manuscript manuscript, ManuscriptRun.Result result) {
    results.put(manuscript.path(), result);
  }

  /** These were stopped through no fault of theirs. */
  void again(Collection<Manuscript> innocent) {
    List<Manuscript> others = List.copyOf(waiting);
    waiting.clear();
    waiting.addAll(innocent);
    waiting.addAll(others);
  }

  /** A worker died with these. */
  void suspect(Collection<Manuscript> together) {
    suspects.addAll(together);
  }

  boolean isDone() {
    return results.size() == all.size();
  }

  /** What came of each, in their order. */
  List<ManuscriptRun.Result> results() {
    return all.stream()
        .map(manuscript -> Optional.ofNullable(results.get(manuscript.path())).orElseThrow())
        .toList();
  }
}
