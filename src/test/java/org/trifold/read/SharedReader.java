package org.trifold.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.trifold.gate.Gate;

/** One reader for the whole test run: JRuby starts once per JVM. */
public final class SharedReader {
  /** A clock that shows nowhere else. */
  public static final Instant CLOCK = Instant.parse("2026-01-02T03:04:05Z");

  private static final ManuscriptReader READER = new ManuscriptReader();

  private SharedReader() {}

  public static ManuscriptReader reader() {
    return READER;
  }

  /** Reads a file below a project root. */
  public static Reading read(Path root, String path) {
    String name = path.replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "");
    return READER.read(Gate.at(root, java.util.List.of()), path, name, Map.of(), CLOCK);
  }
}
