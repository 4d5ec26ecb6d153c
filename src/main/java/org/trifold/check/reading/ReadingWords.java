package org.trifold.check.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lists of words that come with Trifold: {@code check/words/<language>/…}. */
final class ReadingWords {
  private ReadingWords() {}

  /** The whole file. */
  static String text(String path) {
    try (InputStream in =
        ReadingWords.class.getResourceAsStream("/org/trifold/check/words/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks words/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its lines without blank ones and comments. */
  static List<String> lines(String path) {
    return text(path).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Its words: many in a line, with blanks between them. */
  static Set<String> words(String path) {
    Set<String> words = new TreeSet<>();
    lines(path).forEach(line -> words.addAll(List.of(line.strip().split("\\s+"))));
    return Set.copyOf(words);
  }
}
