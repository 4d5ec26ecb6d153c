package org.trifold.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.worker.Message;

/**
 * All that a run is, once its manuscripts are found.
 *
 * @param started when the run began
 */
record Assignment(Request request, List<Manuscript> manuscripts, Instant started) {
  Assignment {
    manuscripts = List.copyOf(manuscripts);
  }

  /** As the worker is told it. */
  Message.Open message() {
    Map<String, String> names = new LinkedHashMap<>();
    manuscripts.forEach(manuscript -> names.put(manuscript.path(), manuscript.name()));
    return new Message.Open(
        request.verb().name(),
        request.root().toString(),
        request.manuscripts(),
        request.settings(),
        request.buildClock().map(Instant::toString),
        names,
        started.toString(),
        request.progress().listens());
  }

  /** As the worker understands it. */
  static Assignment of(Message.Open message) {
    List<Manuscript> manuscripts = new ArrayList<>();
    message.manuscripts().forEach((path, name) -> manuscripts.add(new Manuscript(path, name)));
    Optional<Instant> clock = message.buildClock().map(Instant::parse);
    Request request =
        new Request(
            Verb.valueOf(message.verb()),
            Path.of(message.root()),
            message.asked(),
            message.settings(),
            clock,
            Progress.NONE);
    return new Assignment(request, manuscripts, Instant.parse(message.started()));
  }
}
