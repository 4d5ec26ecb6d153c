package org.trifold.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a front asks for.
 *
 * @param root the project root; all paths are relative to it
 * @param manuscripts files or folders; empty for what the project file says, or else {@code
 *     manuscript}
 * @param settings what the command line or the build sets, by key
 * @param buildClock the build's clock; empty to ask each manuscript's revision date
 */
public record Request(
    Verb verb,
    Path root,
    List<String> manuscripts,
    Map<String, String> settings,
    Optional<Instant> buildClock,
    Progress progress) {

  public Request {
    root = root.toAbsolutePath().normalize();
    manuscripts = List.copyOf(manuscripts);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** The same, watched by somebody else. */
  public Request with(Progress other) {
    return new Request(verb, root, manuscripts, settings, buildClock, other);
  }
}
