package org.trifold.check.claims;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.words.Stems;

/** Finds who does what in a clause, by the small words. Immutable and thread-safe. */
final class Grammar {
  private final Lexicon words;
  private final Stems stems;
  private final Map<String, String> same;

  Grammar(Lexicon words) {
    this.words = words;
    this.stems = new Stems(words.pairs("irregular"));
    Map<String, String> folded = new LinkedHashMap<>();
    words.pairs("same").forEach((one, other) -> folded.put(stems.of(one), stems.of(other)));
    this.same = Map.copyOf(folded);
  }

  Lexicon words() {
    return words;
  }

  /** What forms of a word, and words for the same, have in common. */
  String stem(String word) {
    String stem = stems.of(word);
    return same.getOrDefault(stem, stem);
  }

  /** Those of a list; of phrases, their last words'. */
  Set<String> stems(String list) {
    Set<String> stems = new LinkedHashSet<>();
    words.set(list).forEach(word -> stems.add(stem(word.substring(word.lastIndexOf(' ') + 1))));
    return stems;
  }

  /** Whether it says what is spoken of, and not only how. */
  boolean isContent(Token token) {
    String word = token.word();
    return !isSmall(word)
        && !words.has("particle", word)
        && !words.has("weak", word)
        && !words.has("weak", token.stem());
  }

  /** Whether it holds a sentence together. */
  boolean isSmall(String word) {
    return words.has("preposition", word)
        || words.has("determiner", word)
        || words.has("pronoun", word)
        || words.has("person", word)
        || words.has("copula", word)
        || words.has("auxiliary", word)
        || words.has("negator", word);
  }

  /** Whether a verb phrase starts or goes on with it. */
  boolean isVerbal(String word) {
    return words.has("copula", word) || words.has("auxiliary", word) || word.equals("to");
  }

  /** Stems that say what is spoken of. */
  Set<String> contents(List<Token> tokens) {
    Set<String> contents = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (isContent(token)) {
        contents.add(token.stem());
      }
    }
    return contents;
  }
}
