package org.trifold.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words and phrases by language, from {@code check/words/<language>/<name>.txt}: one in each line,
 * in small letters; what starts with a {@code #} is a comment. Immutable.
 */
public final class Phrases {
  /** The languages that lists are looked for in. */
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private final Map<String, Set<String>> byLanguage;

  private Phrases(Map<String, Set<String>> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * Reads the lists of a name.
   *
   * @throws IllegalStateException where no language has one
   */
  public static Phrases named(String name) {
    Map<String, Set<String>> found = new HashMap<>();
    for (String language : LANGUAGES) {
      String path = "/org/trifold/check/words/" + language + "/" + name + ".txt";
      try (InputStream in = Phrases.class.getResourceAsStream(path)) {
        if (in != null) {
          found.put(language, lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("the jar lacks check/words/…/" + name + ".txt");
    }
    return new Phrases(found);
  }

  private static Set<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of a language, whatever its region; none where there is no list. */
  public Set<String> in(String language) {
    return byLanguage.getOrDefault(Locale.forLanguageTag(language).getLanguage(), Set.of());
  }

  /** Whether the block's language has these words, in whatever letters they are written. */
  public boolean has(Block block, String words) {
    return in(block.language()).contains(words.toLowerCase(Locale.ROOT));
  }
}
