package org.trifold.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The last lines of a stream that is read to its end, however much comes. Thread-safe. */
final class Tail {
  private static final int MOST_LINES = 60;

  /** Characters of a line that are kept. */
  private static final int MOST_CHARACTERS = 400;

  private final Deque<String> lines = new ArrayDeque<>();

  /** Reads to the end and tells each line. */
  void drain(InputStream stream, Consumer<String> each) {
    StringBuilder line = new StringBuilder();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      char[] buffer = new char[1024];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] == '\n') {
            add(line.toString(), each);
            line.setLength(0);
          } else if (line.length() < MOST_CHARACTERS && buffer[i] != '\r') {
            line.append(buffer[i]);
          }
        }
      }
    } catch (IOException e) {
      // The process is gone, and its stream with it.
    }
    if (line.length() > 0) {
      add(line.toString(), each);
    }
  }

  private void add(String line, Consumer<String> each) {
    synchronized (this) {
      lines.add(line);
      if (lines.size() > MOST_LINES) {
        lines.remove();
      }
    }
    each.accept(line);
  }

  private synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether some line has this word. */
  boolean has(String word) {
    return lines().stream().anyMatch(line -> line.contains(word));
  }

  /** The line that tells most: the first that speaks of an error, else the last; or nothing. */
  String reason() {
    List<String> told =
        lines().stream()
            .map(line -> line.replaceFirst("^#\\s*", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("at "))
            .toList();
    return told.stream()
        .filter(line -> line.contains("Error") || line.contains("error"))
        .findFirst()
        .orElse(told.isEmpty() ? "" : told.get(told.size() - 1));
  }
}
