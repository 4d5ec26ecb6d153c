package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trifold.check.claims.Clause.Mark;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/**
 * Clauses that say the same in the same words, but for a "not": "You will not bruise more than
 * before", "You will bruise more than before". What they are about needs no understanding, so such
 * pairs count in comparisons and of the past, too.
 */
final class Opposed extends StatementReader {
  /** Fewer words say too little. */
  private static final int LEAST_WORDS = 3;

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "any", "no", "some", "to", "not", "never", "do", "does", "did");

  private final Quantities quantities;

  Opposed(Reading reading) {
    super(reading);
    this.quantities = new Quantities(words);
  }

  /** Whether it says itself what it is about. */
  private boolean isNamed(List<Token> tokens) {
    return !words.has("refers", tokens.get(0).word())
        && tokens.stream().anyMatch(grammar::isContent)
        && tokens.stream().filter(this::isKept).count() >= LEAST_WORDS;
  }

  @Override
  void read(int clause, List<Token> tokens) {
    Clause said = reading.clauses().get(clause);
    if (!said.start() || said.is(Mark.CONDITIONAL) || !isNamed(tokens)) {
      return;
    }
    long denials = tokens.stream().filter(token -> isDenial(token.word())).count();
    if (denials > 1) {
      return;
    }
    boolean denied = denials == 1;
    // "Causes not related to food" says nothing.
    for (int at = 1; denied && at < tokens.size(); at++) {
      if (tokens.get(at).word().equals("not") && !grammar.isVerbal(tokens.get(at - 1).word())) {
        return;
      }
    }
    add(clause, key(tokens), denied);
    List<Token> timeless = withoutDuration(tokens);
    if (!denied && timeless.size() < tokens.size()) {
      add(clause, key(timeless), false);
    }
  }

  private static boolean isDenial(String word) {
    return word.equals("not")
        || word.equals("no")
        || word.equals("never")
        || word.equals("cannot")
        || word.endsWith("n't");
  }

  /** "For three days": who denies it at all, denies that, too. */
  private List<Token> withoutDuration(List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      Quantities.Amount amount = quantities.time(tokens, at);
      if (amount != null && tokens.get(at - 1).word().equals("for")) {
        List<Token> rest = new ArrayList<>(tokens.subList(0, at - 1));
        rest.addAll(tokens.subList(amount.end(), tokens.size()));
        return rest;
      }
    }
    return tokens;
  }

  private String key(List<Token> tokens) {
    StringBuilder key = new StringBuilder(modal(tokens));
    for (Token token : tokens) {
      if (isKept(token)) {
        key.append(' ').append(token.stem());
      }
    }
    return key.toString();
  }

  private boolean isKept(Token token) {
    String word = token.word();
    boolean modal = words.has("auxiliary", word) && !word.startsWith("ha");
    return !modal && !isDenial(word) && !ARTICLES.contains(word);
  }

  /** "Need not" is no opposite of "may". */
  private String modal(List<Token> tokens) {
    for (String list : List.of("have to", "ought", "can")) {
      if (words.within(list, tokens)) {
        return list;
      }
    }
    return "";
  }

  private void add(int clause, String key, boolean denied) {
    keep(
        reading.statement(
            clause,
            Kind.OPPOSES,
            key,
            denied ? Stand.DENIES : Stand.AFFIRMS,
            NounPhrase.NONE,
            NounPhrase.NONE));
  }
}
