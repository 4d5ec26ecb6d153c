package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.text.Words;

/** Finds words and phrases of a list in a text, in all their forms. Immutable. */
final class Phrases {
  /** Words of phrases that have no forms. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "no",
          "not", "of", "off", "on", "or", "out", "that", "the", "this", "to", "up", "with");

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  /**
   * A phrase.
   *
   * @param text as the list has it
   * @param words the forms of each word
   * @param instead what to say for it
   */
  record Phrase(String text, List<Set<String>> words, List<String> instead) {}

  /** A phrase, and where it stands in a block. */
  record Found(Phrase phrase, Block block, Span span) {}

  /**
   * Of a list.
   *
   * @param entries what to say instead, by the phrase
   */
  Phrases(Map<String, List<String>> entries) {
    entries.forEach(
        (text, instead) -> {
          List<Set<String>> words = new ArrayList<>();
          for (Word word : Words.of(text)) {
            String folded = word.folded();
            words.add(SMALL.contains(folded) ? Set.of(folded) : WordForms.of(folded));
          }
          if (!words.isEmpty()) {
            Phrase phrase = new Phrase(text, List.copyOf(words), instead);
            words
                .get(0)
                .forEach(w -> byFirstWord.computeIfAbsent(w, k -> new ArrayList<>()).add(phrase));
          }
        });
    Comparator<Phrase> longest = Comparator.comparingInt(phrase -> -phrase.words().size());
    byFirstWord.values().forEach(phrases -> phrases.sort(longest));
  }

  /** All in a block, in order; where one is part of another, the longer. */
  List<Found> in(Block block) {
    List<Found> found = new ArrayList<>();
    List<Word> words = block.words();
    int i = 0;
    while (i < words.size()) {
      int taken = 0;
      for (Phrase phrase : byFirstWord.getOrDefault(words.get(i).folded(), List.of())) {
        if (matches(phrase, block, i)) {
          taken = phrase.words().size();
          int end = words.get(i + taken - 1).span().end();
          found.add(new Found(phrase, block, new Span(words.get(i).span().start(), end)));
          break;
        }
      }
      i += Math.max(1, taken);
    }
    return found;
  }

  private static boolean matches(Phrase phrase, Block block, int at) {
    List<Word> words = block.words();
    if (at + phrase.words().size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.words().size(); i++) {
      int end = words.get(at + i - 1).span().end();
      boolean joined =
          words.get(at + i).span().start() == end + 1 && block.text().charAt(end) == ' ';
      if (!joined || !phrase.words().get(i).contains(words.get(at + i).folded())) {
        return false;
      }
    }
    return true;
  }
}
