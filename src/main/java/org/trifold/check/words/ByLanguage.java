package org.trifold.check.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of the languages that have a list of a name. Immutable.
 *
 * @param <T> what is made of a list
 */
public final class ByLanguage<T> {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");

  private final Map<String, T> known;
  private final T none;

  private ByLanguage(Map<String, T> known, T none) {
    this.known = Map.copyOf(known);
    this.none = none;
  }

  /**
   * Reads the lists of a name.
   *
   * @param none for languages without one
   * @throws IllegalStateException where no language has one
   */
  public static <T> ByLanguage<T> of(String name, T none, Function<WordFile, T> reader) {
    Map<String, T> known = new HashMap<>();
    for (String language : LANGUAGES) {
      WordFile.find(language, name).ifPresent(file -> known.put(language, reader.apply(file)));
    }
    if (known.isEmpty()) {
      throw new IllegalStateException("the jar lacks check/words/…/" + name + ".txt");
    }
    return new ByLanguage<>(known, none);
  }

  /** Words, several in a line. */
  public static ByLanguage<Set<String>> words(String name) {
    return of(name, Set.of(), WordFile::words);
  }

  /** As above, of all languages as one. */
  public static Set<String> wordsOfAll(String name) {
    return words(name).all().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** Words or phrases, one in each line. */
  public static ByLanguage<Set<String>> entries(String name) {
    return of(name, Set.of(), WordFile::entries);
  }

  /** What words stand for, {@code one = other} in each line. */
  public static ByLanguage<Map<String, String>> pairs(String name) {
    return of(name, Map.of(), WordFile::pairs);
  }

  /**
   * Of a language.
   *
   * @param language BCP 47, whatever its region
   */
  public T in(String language) {
    return known.getOrDefault(code(language), none);
  }

  /** Whether the language has a list. */
  public boolean knows(String language) {
    return known.containsKey(code(language));
  }

  /** Of all languages, for a text that doesn't say which it is in. */
  public Collection<T> all() {
    return known.values();
  }

  private static String code(String language) {
    int region = language.indexOf('-');
    return region < 0 ? language : language.substring(0, region);
  }
}
