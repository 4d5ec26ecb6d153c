package org.trifold.check.claims;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds when, where and for what something holds.
 *
 * @param grammar tells the small words
 * @param words lists of them
 */
record Circumstances(Grammar grammar, Lexicon words) {
  /** What a clause says of when, where and for what, by preposition. */
  Map<String, Set<String>> of(List<Token> tokens) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    String open = "";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.word();
      if (i > 0 && word.equals("to") && isNumber(tokens.get(i - 1))) {
        // "In six to nine months".
        continue;
      }
      if (words.has("circumstance", word) || isPurpose(tokens, i)) {
        open = word;
      } else if (grammar.isVerbal(word)
          || words.has("pronoun", word) && !words.has("determiner", word)
          || words.has("person", word)
          || words.has("link", word)) {
        open = "";
      } else if (words.has("everyone", word)) {
        found.remove(open);
        open = "";
      } else if (!open.isEmpty() && (grammar.isContent(token) || token.isNumber())) {
        found.computeIfAbsent(open, key -> new LinkedHashSet<>()).add(token.stem());
      }
    }
    return found;
  }

  /** "Use it to clean": another use is another act. */
  private boolean isPurpose(List<Token> tokens, int at) {
    if (at == 0 || !tokens.get(at).word().equals("to")) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return grammar.isContent(before)
        && !words.has("need verb", before.stem())
        && !words.has("need verb", before.stem() + "e")
        && !words.has("takes to", before.word());
  }

  private boolean isNumber(Token token) {
    return token.isNumber() || words.pairs("number").containsKey(token.word());
  }
}
