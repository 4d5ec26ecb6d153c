package org.trifold.check.wording;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Word;

/**
 * What a text is about: its words without those of the grammar and without their endings. English
 * endings are taken off by a few rules, those of other languages with what follows the sixth
 * letter. Immutable.
 */
final class Stems {
  private static final int MOST_LETTERS = 6;
  private static final int LEAST_LETTERS = 4;
  private static final List<String> ENDINGS =
      List.of(
          "ation", "ment", "ness", "ency", "ence", "ance", "ancy", "ent", "ant", "ing", "ed", "ly",
          "es", "s", "e", "y");

  private final Map<String, Set<String>> function = WordList.of("function").words();
  private final Map<String, Map<String, String>> same = new HashMap<>();

  Stems() {
    WordList.of("same")
        .lines()
        .forEach(
            (language, groups) -> {
              Map<String, String> heads = new HashMap<>();
              groups.forEach(
                  group -> {
                    String[] words = group.split(" ");
                    for (String word : words) {
                      heads.put(word, words[0]);
                    }
                  });
              same.put(language, Map.copyOf(heads));
            });
  }

  /** Whether it is known for a language which words only carry the grammar. */
  boolean know(String language) {
    return function.containsKey(language);
  }

  /** Whether a word only carries the grammar. */
  boolean isFunction(String language, String folded) {
    return function.getOrDefault(language, Set.of()).contains(folded);
  }

  /** In the order of the words, each once. */
  Set<String> of(String language, List<Word> words) {
    Set<String> stems = new LinkedHashSet<>();
    for (Word word : words) {
      String folded = word.folded();
      if (!isFunction(language, folded)) {
        stems.add(of(language, folded));
      }
    }
    return stems;
  }

  /** Of a word in small letters. */
  String of(String language, String folded) {
    String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    String head = same.getOrDefault(language, Map.of()).get(word);
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
