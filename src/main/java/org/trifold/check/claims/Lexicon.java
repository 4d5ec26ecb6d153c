package org.trifold.check.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.words.PhraseTree;
import org.trifold.check.words.WordFile;

/**
 * Lists of words and phrases of a language, by name, from one file: {@code one = other} where a
 * word is taken for another, {@code one: other, other} where others say its opposite, else words
 * with commas between. Immutable.
 */
final class Lexicon {
  /** Marks, in {@link #pairs}, what says the opposite. */
  static final String DENIES = "!";

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Map<String, String>> pairs = new HashMap<>();

  /** Names of lists by their words. */
  private final Map<String, Set<String>> lists = new HashMap<>();

  /** Names of lists by the words that begin something of them: most words begin nothing. */
  private final Map<String, Set<String>> openings = new HashMap<>();

  /** All words and phrases with the names of their lists. */
  private final PhraseTree<String> phrases;

  private Lexicon(WordFile file) {
    PhraseTree.Builder<String> tree = new PhraseTree.Builder<>();
    String list = "";
    for (WordFile.Line line : file.lines()) {
      if (line.isHead()) {
        list = line.head();
        if (words.put(list, new LinkedHashSet<>()) != null) {
          throw line.fault("a list stands once in a file");
        }
        pairs.put(list, new LinkedHashMap<>());
      } else if (list.isEmpty()) {
        throw line.fault("a list's head comes first");
      } else {
        add(list, line, tree);
      }
    }
    phrases = tree.build();
  }

  /**
   * English.
   *
   * @param file without its folder and {@code .txt}
   */
  static Lexicon english(String file) {
    return new Lexicon(WordFile.of("en/claims/" + file));
  }

  private void add(String list, WordFile.Line line, PhraseTree.Builder<String> tree) {
    int colon = line.text().indexOf(": ");
    if (line.isPair()) {
      known(pairs, list).put(line.pair().getKey(), line.pair().getValue());
    } else if (colon > 0) {
      String affirms = line.text().substring(0, colon);
      for (String denies : line.text().substring(colon + 2).split(",")) {
        known(pairs, list).put(denies.strip(), DENIES + affirms);
      }
    } else {
      for (String item : line.items()) {
        known(words, list).add(item);
        String first = item.substring(0, (item + " ").indexOf(' '));
        lists.computeIfAbsent(item, word -> new HashSet<>()).add(list);
        openings.computeIfAbsent(first, word -> new HashSet<>()).add(list);
        line.addTo(tree, item, list);
      }
    }
  }

  /** Whether a list has this, in small letters. */
  boolean has(String list, String word) {
    return lists.getOrDefault(word, Set.of()).contains(list);
  }

  /** A list's words and phrases. */
  Set<String> set(String list) {
    return known(words, list);
  }

  /** What a list's words are taken for; behind {@link #DENIES} where they say its opposite. */
  Map<String, String> pairs(String list) {
    return known(pairs, list);
  }

  private static <T> T known(Map<String, T> lists, String list) {
    T found = lists.get(list);
    if (found == null) {
      throw new IllegalArgumentException("no list " + list);
    }
    return found;
  }

  /** How many tokens the longest phrase of a list takes here; 0 where none stands here. */
  int at(String list, List<Token> tokens, int index) {
    if (!openings.getOrDefault(tokens.get(index).word(), Set.of()).contains(list)) {
      return 0;
    }
    int longest = 0;
    for (PhraseTree.Match<String> match : phrases.at(tokens, index)) {
      if (match.value().equals(list)) {
        longest = match.words();
      }
    }
    return longest;
  }

  /** Whether one of a list stands among the tokens. */
  boolean within(String list, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(list, tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
