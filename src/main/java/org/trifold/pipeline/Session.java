package org.trifold.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.gate.Gate;
import org.trifold.model.Severity;
import org.trifold.online.LinkCheck;
import org.trifold.output.OutputFolder;
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
    OutputFolder output,
    Optional<Severity> failOn,
    Optional<LinkCheck> links,
    Instant started) {

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
