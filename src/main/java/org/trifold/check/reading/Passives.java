package org.trifold.check.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.words.WordFile;

/**
 * Finds the passive of English: a form of "be" or "get", an adverb or two, and the participle of a
 * verb. What is said of a state ("is located", "are tired") is none, unless somebody does it
 * ("by"). Immutable.
 */
final class Passives {
  private static final Set<String> BE =
      Set.of(
          "am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't",
          "weren't", "they're", "we're", "you're", "get", "gets", "got", "getting", "gotten");

  /** Before a participle these make an adjective of it. */
  private static final Set<String> DEGREES =
      Set.of("very", "so", "too", "more", "most", "quite", "rather", "less", "as");

  private static final Set<String> ADVERBS =
      Set.of(
          "not",
          "never",
          "always",
          "often",
          "also",
          "still",
          "now",
          "then",
          "being",
          "been",
          "already",
          "just",
          "only",
          "first",
          "ever",
          "sometimes",
          "soon",
          "well",
          "again");

  private static final int MOST_ADVERBS = 3;

  private final Set<String> participles = WordFile.of("en/participles").words();
  private final Set<String> states = WordFile.of("en/states").words();

  /** The first passive of a sentence, from the form of "be" to the participle. */
  Optional<Span> in(Read read) {
    List<Word> words = read.words();
    for (int i = 0; i < words.size(); i++) {
      if (!BE.contains(words.get(i).folded())) {
        continue;
      }
      int at = i + 1;
      while (at < words.size() && at - i <= MOST_ADVERBS && isAdverb(words.get(at).folded())) {
        at++;
      }
      if (at < words.size() && isDone(words, at) && isUnbroken(read, i, at)) {
        return Optional.of(new Span(words.get(i).span().start(), words.get(at).span().end()));
      }
    }
    return Optional.empty();
  }

  private static boolean isAdverb(String word) {
    return ADVERBS.contains(word) || (word.endsWith("ly") && word.length() > 4);
  }

  private boolean isDone(List<Word> words, int at) {
    String word = words.get(at).folded();
    if (DEGREES.contains(words.get(at - 1).folded())) {
      return false;
    }
    boolean participle = participles.contains(word) || isRegular(word);
    boolean bySomebody = at + 1 < words.size() && words.get(at + 1).folded().equals("by");
    return participle && (bySomebody || !states.contains(word));
  }

  private static boolean isRegular(String word) {
    return word.length() > 4
        && word.endsWith("ed")
        && !word.endsWith("eed")
        && word.indexOf('-') < 0;
  }

  /** No comma or dash between them. */
  private static boolean isUnbroken(Read read, int from, int to) {
    String text = read.sentence().block().text();
    for (int i = from; i < to; i++) {
      int end = read.words().get(i).span().end();
      int next = read.words().get(i + 1).span().start();
      if (next != end + 1 || text.charAt(end) != ' ') {
        return false;
      }
    }
    return true;
  }
}
