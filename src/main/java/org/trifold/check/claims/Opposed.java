package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int LEAST_WORDS = 2;

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "any", "no", "some", "to", "not", "never", "do", "does", "did");

  private final Quantities quantities;

  /** "Awake" and "asleep": what both are taken for, behind a mark where it is the other. */
  private final Map<String, String> contraries = new HashMap<>();

  Opposed(Reading reading) {
    super(reading);
    words
        .pairs("contrary")
        .forEach(
            (word, meaning) -> {
              String one = meaning.replace(Lexicon.DENIES, "");
              contraries.putIfAbsent(grammar.stem(one), grammar.stem(one));
              contraries.put(grammar.stem(word), Lexicon.DENIES + grammar.stem(one));
            });
    this.quantities = new Quantities(words);
  }

  /** Whether it says itself what it is about. */
  private boolean isNamed(List<Token> tokens) {
    long kept = tokens.stream().filter(this::isKept).count();
    long contents =
        tokens.stream().filter(this::isKept).filter(grammar::isContent).distinct().count();
    return !words.has("refers", tokens.get(0).word())
        && contents > 0
        && (kept > LEAST_WORDS
            || kept == LEAST_WORDS
                && contents == LEAST_WORDS
                // "The gel stings", and not "Sharing needles".
                && words.has("determiner", tokens.get(0).word())
                && !tokens.get(0).word().equals("no"));
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
    List<Token> contrary =
        tokens.stream().filter(token -> contraries.containsKey(token.stem())).toList();
    if (contrary.size() > 1) {
      return;
    }
    boolean flips =
        contrary.stream()
            .map(token -> contraries.getOrDefault(token.stem(), ""))
            .anyMatch(meaning -> meaning.startsWith(Lexicon.DENIES));
    boolean denied = denials == 1;
    // "Causes not related to food" says nothing.
    for (int at = 1; denied && at < tokens.size(); at++) {
      if (tokens.get(at).word().equals("not") && !grammar.isVerbal(tokens.get(at - 1).word())) {
        return;
      }
    }
    add(clause, key(tokens), denied != flips);
    List<Token> timeless = withoutDuration(tokens);
    if (!denied && timeless.size() < tokens.size()) {
      add(clause, key(timeless), flips);
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
        String contrary = contraries.getOrDefault(token.stem(), token.stem());
        key.append(' ').append(contrary.replace(Lexicon.DENIES, ""));
      }
    }
    return key.toString();
  }

  private boolean isKept(Token token) {
    String word = token.word();
    boolean modal = words.has("auxiliary", word) && !word.startsWith("ha");
    return !modal && !isDenial(word) && !ARTICLES.contains(word) && !words.has("little", word);
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
