package org.trifold.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trifold.gate.Gate;
import org.trifold.model.Severity;
import org.trifold.online.LinkCheck;
import org.trifold.output.Outlet;
import org.trifold.read.Reading;

/**
 * What all manuscripts of one run share. Thread-safe.
 *
 * @param manuscripts all of the run
 * @param failOn the least severity that keeps a manuscript from being written; empty for never
 * @param links asks what manuscripts link, where the run may use the network
 * @param started when the run began
 */
record Session(
    Request request,
    Providers providers,
    Layers layers,
    List<Manuscript> manuscripts,
    Reader reader,
    Workers workers,
    Outlet output,
    Optional<Severity> failOn,
    Optional<LinkCheck> links,
    Instant started) {

  /**
   * The same for one manuscript.
   *
   * @param progress is told its steps
   * @param busy is told when a task of it gets a thread, and when it gives it back
   */
  Session with(Progress progress, Consumer<Boolean> busy) {
    return new Session(
        request.with(progress),
        providers,
        layers,
        manuscripts,
        reader,
        workers.watchedBy(busy),
        output,
        failOn,
        links,
        started);
  }

  Gate gate() {
    return layers.gate();
  }

  Progress progress() {
    return request.progress();
  }

  /** The manuscript of the run that has this path; one of its own where the run has none. */
  Manuscript manuscript(String path) {
    return manuscripts.stream()
        .filter(manuscript -> manuscript.path().equals(path))
        .findFirst()
        .orElseGet(() -> Manuscript.alone(path));
  }

  /**
   * Reads a manuscript; the time that it sees is the clock that its renditions will show, as far as
   * that is known before the parse.
   */
  Reading read(Manuscript manuscript) {
    return reader.read(
        gate(), manuscript.path(), manuscript.name(), Map.of(), parseClock(manuscript));
  }

  private Instant parseClock(Manuscript manuscript) {
    return request
        .buildClock()
        .or(
            () ->
                gate()
                    .readTextIfPresent(manuscript.path())
                    .flatMap(text -> HeaderDate.of(text.lines().toList()))
                    .flatMap(BuildClock::date))
        .orElse(BuildClock.LAST_RESORT);
  }
}
