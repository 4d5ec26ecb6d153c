package org.trifold.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trifold.config.ConfigFile;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * Words with what is said of each, by language, from a file that stands beside a profile: a table
 * for each language, in it {@code utilize = "use"} or {@code "adverse event" = ["side effect",
 * "harm"]}, and {@code risk = "off"} to take a word away that the rule or the profile's parent has.
 * Immutable.
 *
 * @param languages by code of the language, then by the word; an empty list takes it away
 */
public record WordList(Map<String, Map<String, List<String>>> languages) {
  /** Says nothing. */
  public static final WordList EMPTY = new WordList(Map.of());

  private static final String NONE = "off";

  private static final String HINT =
      "Write [en] once, and below it word = \"plainer word\", or word = \"off\" to take it away.";

  public WordList {
    Map<String, Map<String, List<String>>> copy = new LinkedHashMap<>();
    languages.forEach(
        (code, words) -> copy.put(code, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
    languages = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a file.
   *
   * @throws FindingException with the line and the key of each entry that can't be read
   */
  public static WordList of(ConfigFile file) {
    Map<String, Map<String, List<String>>> languages = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    file.entries()
        .forEach(
            (key, entry) -> {
              int dot = key.indexOf('.');
              String code = dot < 0 ? "" : key.substring(0, dot);
              String word = key.substring(dot + 1);
              String fault = fault(code, word, entry);
              if (!fault.isEmpty()) {
                findings.add(Finding.error("TF-EDIT-088", entry.where(), fault, HINT));
                return;
              }
              boolean off = entry.text().equals(NONE);
              languages
                  .computeIfAbsent(code, c -> new LinkedHashMap<>())
                  .put(word, off ? List.of() : entry.items());
            });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new WordList(languages);
  }

  private static String fault(String code, String word, ConfigFile.Entry entry) {
    if (!code.matches("[a-z]{2,3}")) {
      return "\"" + (code.isEmpty() ? word : code + "." + word) + "\" is in no language's table.";
    }
    if (!word.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}' ./-]*") || word.contains("  ")) {
      return "\"" + word + "\" is no word.";
    }
    boolean empty =
        entry.items().isEmpty() || entry.items().stream().anyMatch(item -> item.isBlank());
    return empty ? "\"" + word + "\" has nothing to say instead." : "";
  }

  /** This with what another says of words; the other's word counts. */
  public WordList with(WordList other) {
    Map<String, Map<String, List<String>>> both = new LinkedHashMap<>(languages);
    other.languages.forEach(
        (code, words) -> {
          Map<String, List<String>> all = new LinkedHashMap<>(both.getOrDefault(code, Map.of()));
          all.putAll(words);
          both.put(code, all);
        });
    return new WordList(both);
  }

  /**
   * A rule's own words of a language with those of this list, and without those it takes away.
   *
   * @param code of the language, without a region
   */
  public Map<String, List<String>> over(Map<String, List<String>> own, String code) {
    Map<String, List<String>> all = new LinkedHashMap<>(own);
    languages
        .getOrDefault(code, Map.of())
        .forEach(
            (word, says) -> {
              all.keySet().removeIf(known -> sameWord(known, word));
              if (!says.isEmpty()) {
                all.put(word, says);
              }
            });
    return Collections.unmodifiableMap(all);
  }

  private static boolean sameWord(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
