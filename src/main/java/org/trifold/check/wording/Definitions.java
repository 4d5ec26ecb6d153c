package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Word;
import org.trifold.check.words.PhraseTree;
import org.trifold.check.words.Roots;
import org.trifold.check.words.WordFile;

/** Paragraphs that open with what something is: "Acne scars are a …". English alone. Immutable. */
final class Definitions {
  private static final String LANGUAGE = "en";
  private static final int MOST_TERM = 4;
  private static final int MOST_ASIDE = 10;
  private static final int LEAST_SHARED = 4;
  private static final double SHARED = 0.25;

  private final PhraseTree<String> verbs = WordFile.of(LANGUAGE + "/wording/defines").phrases();
  private final Roots stems = new Roots();

  /**
   * That a text says what something is.
   *
   * @param term its stems, to compare
   * @param written as the text has it
   */
  record Definition(String term, String written) {}

  /** What the first sentence of a block says the nature of. */
  Optional<Definition> opening(Block block) {
    if (!block.isIn(LANGUAGE)) {
      return Optional.empty();
    }
    Sentence first = block.sentences().get(0);
    List<Word> words = first.words();
    int from = !words.isEmpty() && words.get(0).folded().matches("an?") ? 1 : 0;
    for (int to = from + 1; to <= Math.min(from + MOST_TERM, words.size() - 1); to++) {
      Word last = words.get(to - 1);
      if (stems.isFunction(LANGUAGE, last.folded()) || block.isOpaque(last.span())) {
        return Optional.empty();
      }
      int verb = isAside(block, last) ? afterAside(block, words, to) : to;
      if (!verbs.at(words, verb).isEmpty()) {
        return Optional.of(definition(block, words.subList(from, to)));
      }
    }
    return Optional.empty();
  }

  /** Whether two paragraphs have so much in common that the one explains what the other does. */
  boolean areAlike(Block one, Block other) {
    Set<String> here = stems.of(LANGUAGE, one.words());
    Set<String> there = stems.of(LANGUAGE, other.words());
    int smaller = Math.min(here.size(), there.size());
    here.retainAll(there);
    return here.size() >= LEAST_SHARED && here.size() >= SHARED * smaller;
  }

  private Definition definition(Block block, List<Word> term) {
    List<String> parts = new ArrayList<>();
    term.forEach(word -> parts.add(stems.of(LANGUAGE, word.folded())));
    int start = term.get(0).span().start();
    int end = term.get(term.size() - 1).span().end();
    return new Definition(String.join(" ", parts), block.text().substring(start, end));
  }

  /** "Microneedling, also known as collagen induction therapy, is": what is between is passed. */
  private static boolean isAside(Block block, Word last) {
    return block.text().startsWith(", ", last.span().end())
        || block.text().startsWith(" (", last.span().end());
  }

  private static int afterAside(Block block, List<Word> words, int from) {
    for (int i = from; i < Math.min(from + MOST_ASIDE, words.size() - 1); i++) {
      int end = words.get(i).span().end();
      if (end < block.text().length() && ",)".indexOf(block.text().charAt(end)) >= 0) {
        return i + 1;
      }
    }
    return words.size();
  }
}
