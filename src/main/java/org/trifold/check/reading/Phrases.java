package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.text.Words;
import org.trifold.check.words.PhraseTree;

/** Finds words and phrases of a list in a text, in all their forms. Immutable. */
final class Phrases {
  /** Words of phrases that have no forms. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "no",
          "not", "of", "off", "on", "or", "out", "that", "the", "this", "to", "up", "with");

  private final PhraseTree<Phrase> tree;

  /**
   * A phrase.
   *
   * @param text as the list has it
   * @param instead what to say for it
   */
  record Phrase(String text, List<String> instead) {}

  /** A phrase, and where it stands in a block. */
  record Found(Phrase phrase, Block block, Span span) {}

  /**
   * Of a list.
   *
   * @param entries what to say instead, by the phrase
   */
  Phrases(Map<String, List<String>> entries) {
    PhraseTree.Builder<Phrase> phrases = new PhraseTree.Builder<>();
    entries.forEach(
        (text, instead) -> {
          List<Set<String>> words =
              Words.of(text).stream().map(Word::folded).map(Phrases::forms).toList();
          if (!words.isEmpty()) {
            phrases.add(words, new Phrase(text, instead));
          }
        });
    tree = phrases.build();
  }

  private static Set<String> forms(String word) {
    return SMALL.contains(word) ? Set.of(word) : WordForms.of(word);
  }

  /** All in a block, in order; where one is part of another, the longer. */
  List<Found> in(Block block) {
    List<Found> found = new ArrayList<>();
    List<Word> words = block.words();
    int i = 0;
    while (i < words.size()) {
      PhraseTree.Match<Phrase> longest = new PhraseTree.Match<>(new Phrase("", List.of()), 0);
      for (PhraseTree.Match<Phrase> match : tree.at(words, i)) {
        if (match.words() > longest.words() && isJoined(block, i, match.words())) {
          longest = match;
        }
      }
      if (longest.words() > 0) {
        int end = words.get(i + longest.words() - 1).span().end();
        found.add(new Found(longest.value(), block, new Span(words.get(i).span().start(), end)));
      }
      i += Math.max(1, longest.words());
    }
    return found;
  }

  /** Whether nothing but a blank stands between the words. */
  private static boolean isJoined(Block block, int at, int size) {
    for (int i = at + 1; i < at + size; i++) {
      int end = block.words().get(i - 1).span().end();
      if (block.words().get(i).span().start() != end + 1 || block.text().charAt(end) != ' ') {
        return false;
      }
    }
    return true;
  }
}
