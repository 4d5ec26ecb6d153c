package org.trifold.check.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trifold.check.text.Block;

/**
 * A list of words or phrases in the languages that have one: {@code words/<language>/wording/} of
 * the engine's resources. A line that begins with {@code //} is a comment. Immutable.
 *
 * @param lines by language
 */
record WordList(Map<String, List<String>> lines) {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");

  /** The list of this name. */
  static WordList of(String name) {
    Map<String, List<String>> lines = new HashMap<>();
    for (String language : LANGUAGES) {
      read(language, name).ifPresent(list -> lines.put(language, list));
    }
    if (lines.isEmpty()) {
      throw new IllegalStateException("the jar has no word list " + name);
    }
    return new WordList(Map.copyOf(lines));
  }

  private static Optional<List<String>> read(String language, String name) {
    String path = "/org/trifold/check/words/" + language + "/wording/" + name + ".txt";
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("//"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of all languages. */
  Set<String> all() {
    return words().values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** Each line's words as one set, by language. */
  Map<String, Set<String>> words() {
    return lines.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().stream()
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .collect(Collectors.toUnmodifiableSet())));
  }

  /** Lines of the form {@code first = second}, by language. */
  Map<String, Map<String, String>> pairs() {
    return lines.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().stream()
                        .map(line -> line.split(" = ", 2))
                        .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> p[1]))));
  }

  /** The language of a block without its region: {@code en}; empty where nobody says. */
  static String language(Block block) {
    String language = block.language();
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
