package org.trifold.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.trifold.gate.Gate;
import org.trifold.model.Severity;
import org.trifold.output.OutputFolder;

/**
 * What all manuscripts of one run share. Thread-safe.
 *
 * @param failOn the least severity that keeps a manuscript from being written; empty for never
 * @param started when the run began
 */
record Session(
    Request request,
    Providers providers,
    Layers layers,
    Reader reader,
    Workers workers,
    OutputFolder output,
    Optional<Severity> failOn,
    Instant started) {

  Gate gate() {
    return layers.gate();
  }

  Progress progress() {
    return request.progress();
  }
}
