package org.trifold.check.words;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text is about: its words without those of the grammar and without their endings. English
 * endings are taken off by a few rules, those of other languages with what follows the sixth
 * letter. Immutable.
 */
public final class Roots {
  private static final int MOST_LETTERS = 6;
  private static final int LEAST_LETTERS = 4;
  private static final List<String> ENDINGS =
      List.of(
          "ation", "ment", "ness", "ency", "ence", "ance", "ancy", "ent", "ant", "ing", "ed", "ly",
          "es", "s", "e", "y");

  private final ByLanguage<Set<String>> function = ByLanguage.words("wording/function");
  private final ByLanguage<Map<String, String>> same =
      ByLanguage.of("wording/same", Map.of(), Roots::heads);

  /** One group in a line; its first word stands for all. */
  private static Map<String, String> heads(WordFile groups) {
    Map<String, String> heads = new HashMap<>();
    for (WordFile.Line line : groups.lines()) {
      line.words().forEach(word -> heads.put(word, line.words().get(0)));
    }
    return Map.copyOf(heads);
  }

  /** Whether it is known for a language which words only carry the grammar. */
  public boolean know(String language) {
    return function.knows(language);
  }

  /** Whether a word only carries the grammar. */
  public boolean isFunction(String language, String folded) {
    return function.in(language).contains(folded);
  }

  /** In the order of the words, each once. */
  public Set<String> of(String language, List<? extends Spelt> words) {
    Set<String> stems = new LinkedHashSet<>();
    for (Spelt word : words) {
      String folded = word.folded();
      if (!isFunction(language, folded)) {
        stems.add(of(language, folded));
      }
    }
    return stems;
  }

  /** Of a word in small letters. */
  public String of(String language, String folded) {
    String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    String head = same.in(language).get(word);
    if (head != null) {
      word = head;
    }
    if (!language.equals("en")) {
      return word.length() > MOST_LETTERS ? word.substring(0, MOST_LETTERS) : word;
    }
    String stem = word.endsWith("ies") ? word.substring(0, word.length() - 3) : word;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String ending : ENDINGS) {
        int length = stem.length() - ending.length();
        if (length >= LEAST_LETTERS && stem.endsWith(ending) && !stem.endsWith("ss")) {
          stem = stem.substring(0, length);
          cut = true;
          break;
        }
      }
    }
    return stem;
  }
}
