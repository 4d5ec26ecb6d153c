package org.trifold.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trifold.model.Finding;

/** A project in a temporary folder, and runs of it with doubles. */
public record Project(Path root) {
  static final Instant TODAY = Instant.parse("2026-03-04T05:06:07Z");

  /** Writes a file, folders included. */
  public Project with(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Outcome run(Verb verb, Map<String, String> settings, String... manuscripts) {
    return run(Fakes.providers(), request(verb, settings, manuscripts));
  }

  Request request(Verb verb, Map<String, String> settings, String... manuscripts) {
    return new Request(verb, root, List.of(manuscripts), settings, Optional.empty(), Progress.NONE);
  }

  static Outcome run(Providers providers, Request request) {
    return new Pipeline(providers, Fakes.FakeReader::new, InstantSource.fixed(TODAY)).run(request);
  }

  /** All files of the output folder but its lock, with their text. */
  public Map<String, String> output() {
    Path output = root.resolve("output");
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(output)) {
      try (Stream<Path> walk = Files.walk(output)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String name = output.relativize(file).toString().replace('\\', '/');
          if (!name.equals(".trifold.lock")) {
            files.put(name, Files.readString(file));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  static List<String> lines(Outcome outcome) {
    return outcome.findings().stream().map(Finding::line).toList();
  }
}
