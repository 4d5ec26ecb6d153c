package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who does what in a clause, by the small words.
 *
 * @param grammar tells the small words
 * @param words lists of them
 */
record NounPhrases(Grammar grammar, Lexicon words) {
  /** Who or what stands before the verb that begins at a token. */
  NounPhrase subject(List<Token> tokens, int verb) {
    int end = verb;
    while (end > 0 && isBetween(tokens.get(end - 1).word())) {
      end--;
    }
    return phrase(tokens.subList(subjectStart(tokens, end), end));
  }

  private boolean isBetween(String word) {
    return grammar.isVerbal(word)
        || words.has("particle", word)
        || words.has("partial", word)
        || (words.has("negator", word) && !word.equals("no"));
  }

  /** Where the subject begins: behind the last word that links, or behind what comes before it. */
  private int subjectStart(List<Token> tokens, int end) {
    int start = 0;
    for (int i = 0; i < end; i++) {
      String word = tokens.get(i).word();
      boolean links = words.has("link", word);
      boolean verb = i < end - 1 && grammar.isVerbal(word) && i > 0;
      if (links || verb) {
        start = i + 1;
      }
    }
    if (start < end && words.has("preposition", tokens.get(start).word())) {
      // "After the peel the skin is": the second article begins the subject.
      for (int i = start + 2; i < end; i++) {
        String word = tokens.get(i).word();
        boolean opens =
            words.has("determiner", word)
                || words.has("pronoun", word)
                || words.has("person", word);
        if (opens && !words.has("preposition", tokens.get(i - 1).word())) {
          return i;
        }
      }
      return tokens.get(start).word().equals("for") ? start + 1 : end;
    }
    return start;
  }

  /** One noun phrase; its complement with "of" says which one. */
  NounPhrase phrase(List<Token> tokens) {
    String head = "";
    Set<String> all = new LinkedHashSet<>();
    boolean complement = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.word();
      boolean of = i + 2 < tokens.size() && tokens.get(i + 1).word().equals("of");
      if (of && head.isEmpty() && words.has("measure", token.stem())) {
        // "A small dose of radiation" is radiation.
        i++;
        continue;
      }
      boolean whose = word.equals("your") && i + 1 < tokens.size();
      if (words.has("person", word) && head.isEmpty() && !whose) {
        return NounPhrase.NONE;
      }
      if (words.has("preposition", word)) {
        if (!word.equals("of") && !word.equals("from")) {
          break;
        }
        // "Some of the eggs" are eggs.
        complement = !head.isEmpty();
      } else if (grammar.isContent(token)) {
        all.add(token.stem());
        if (!complement) {
          head = token.stem();
        }
      }
    }
    return head.isEmpty() ? NounPhrase.NONE : new NounPhrase(head, all);
  }

  /**
   * What stands behind a verb or preposition: one phrase, or several with "and" or "or" between.
   */
  List<NounPhrase> objects(List<Token> tokens, int from) {
    List<NounPhrase> found = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    // "It saves you time".
    boolean indirect = from < tokens.size() && words.has("person", tokens.get(from).word());
    for (int i = indirect ? from + 1 : from; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      boolean joins = word.equals("and") || word.equals("or");
      if (joins) {
        keep(run, found);
        run = new ArrayList<>();
      } else if (grammar.isVerbal(word)
          || words.has("pronoun", word) && !words.has("determiner", word)
          || words.has("person", word)
          || (words.has("preposition", word) && !word.equals("of"))
          || isEnd(run, tokens.get(i))) {
        break;
      } else {
        run.add(tokens.get(i));
      }
    }
    keep(run, found);
    return List.copyOf(found);
  }

  /** Behind a noun, an adverb or another article begins something else. */
  private boolean isEnd(List<Token> run, Token token) {
    boolean noun = !run.isEmpty() && grammar.isContent(run.get(run.size() - 1));
    return noun
        && (words.has("particle", token.word())
            || words.has("determiner", token.word())
            || token.isNumber()
            || words.pairs("number").containsKey(token.word()));
  }

  private void keep(List<Token> run, List<NounPhrase> found) {
    NounPhrase phrase = phrase(run);
    if (phrase.isNamed()) {
      found.add(phrase);
    }
  }
}
