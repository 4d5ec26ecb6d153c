package org.trifold.check.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of words and phrases of a language, by name, from a file: a list's name in brackets, then
 * its words, several in a line with commas between; {@code one = other} where a word is taken for
 * another, {@code one: other, other} where others say its opposite. Immutable.
 */
final class Lexicon {
  /** Marks, in {@link #pairs}, what says the opposite. */
  static final String DENIES = "!";

  private final Map<String, Set<String>> words = new HashMap<>();

  /** Names of lists by their words. */
  private final Map<String, Set<String>> lists = new HashMap<>();

  /** Phrases by their first word, then by their list. */
  private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();

  private final Map<String, Map<String, String>> pairs = new HashMap<>();

  private Lexicon(List<String> lines) {
    String name = "";
    for (String raw : lines) {
      String line = raw.strip();
      if (line.startsWith("[")) {
        name = line.substring(1, line.length() - 1);
        words.putIfAbsent(name, new LinkedHashSet<>());
        pairs.putIfAbsent(name, new LinkedHashMap<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        add(name, line);
      }
    }
  }

  /**
   * English.
   *
   * @param file without its folder and {@code .txt}
   */
  static Lexicon english(String file) {
    String path = "/org/trifold/check/words/en/claims/" + file + ".txt";
    try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new Lexicon(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String list, String line) {
    if (line.contains(" = ")) {
      String[] sides = line.split(" = ", 2);
      known(pairs, list).put(sides[0].strip(), sides[1].strip());
      return;
    }
    if (line.contains(": ")) {
      String[] sides = line.split(": ", 2);
      for (String denies : sides[1].split(",")) {
        known(pairs, list).put(denies.strip(), DENIES + sides[0].strip());
      }
      return;
    }
    for (String item : line.split(",")) {
      List<String> phrase = List.of(item.strip().split(" "));
      known(words, list).add(item.strip());
      lists.computeIfAbsent(item.strip(), word -> new HashSet<>()).add(list);
      phrases
          .computeIfAbsent(phrase.get(0), first -> new HashMap<>())
          .computeIfAbsent(list, name -> new ArrayList<>())
          .add(phrase);
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
    int longest = 0;
    for (List<String> phrase :
        phrases.getOrDefault(tokens.get(index).word(), Map.of()).getOrDefault(list, List.of())) {
      int size = phrase.size();
      if (size > longest && index + size <= tokens.size() && matches(phrase, tokens, index)) {
        longest = size;
      }
    }
    return longest;
  }

  private static boolean matches(List<String> phrase, List<Token> tokens, int index) {
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(tokens.get(index + i).word())) {
        return false;
      }
    }
    return true;
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
