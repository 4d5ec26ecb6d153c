package org.trifold.check.claims;

import java.util.List;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/** What is needed, and what is not. */
final class Needs extends StatementReader {
  private static final int REACH = 4;

  Needs(Reading reading) {
    super(reading);
  }

  @Override
  void read(int clause, List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      read(clause, tokens, at);
    }
    uses(clause, tokens);
    isOne(clause, tokens);
    offered(clause, tokens);
  }

  private void read(int clause, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int none = words.at("no need", tokens, at);
    if (none > 0) {
      add(clause, Stand.DENIES, reading.main(clause), objects(tokens, at + none), false);
    } else if (words.has("needed", token.word())) {
      passive(clause, tokens, at);
    } else if (words.has("need verb", token.stem()) || words.has("need verb", unstemmed(token))) {
      active(clause, tokens, at);
    }
  }

  /** "requir" is the stem of "require". */
  private static String unstemmed(Token token) {
    return token.stem() + "e";
  }

  private void active(int clause, List<Token> tokens, int at) {
    String word = tokens.get(at).word();
    boolean form = !word.endsWith("ing") && !word.endsWith("red");
    if (at == 0 || at + 1 == tokens.size() || !form) {
      return;
    }
    String next = tokens.get(at + 1).word();
    String last = tokens.get(at - 1).word();
    boolean noun =
        words.has("determiner", last) && !words.has("pronoun", last)
            || words.has("preposition", last) && !last.equals("and") && !words.has("link", last)
            || words.has("copula", last);
    if (next.equals("to") || next.equals("not") || next.equals("for") || noun) {
      return;
    }
    if (reading.isRelative(tokens, at)) {
      return;
    }
    takes(clause, tokens, at);
  }

  /** "It needs no visa", "it does not use a needle": the verb, with what it is done with or not. */
  private void takes(int clause, List<Token> tokens, int at) {
    String next = tokens.get(at + 1).word();
    boolean no = next.equals("no") || next.equals("neither");
    boolean denied = no || reading.isDenied(tokens, at, REACH);
    add(
        clause,
        denied ? Stand.DENIES : Stand.AFFIRMS,
        reading.subject(clause, at),
        objects(tokens, no ? at + 2 : at + 1),
        false);
  }

  /** "No visa is needed", "maintenance may be necessary". */
  private void passive(int clause, List<Token> tokens, int at) {
    int verb = -1;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (words.has("copula", tokens.get(i).word())) {
        verb = i;
      }
    }
    boolean purpose =
        at + 1 < tokens.size()
            && tokens.get(at + 1).word().equals("to")
            && verb > 0
            && words.has("person", tokens.get(verb - 1).word());
    boolean only = at > 0 && reading.isOnly(tokens, at - 1);
    // "Is required to be part of it" says how it is, not that it is needed.
    boolean state = at + 2 < tokens.size() && words.has("copula", tokens.get(at + 2).word());
    boolean marked = verb >= 0 && tokens.get(verb).word().equals("being");
    if (verb <= 0 || purpose || only || state || marked || reading.isRelative(tokens, verb)) {
      return;
    }
    NounPhrase object = reading.subject(clause, verb);
    boolean denied =
        reading.isDenied(tokens, at, at - verb + 3) || tokens.get(0).word().equals("no");
    if (object.isNamed()) {
      add(clause, denied ? Stand.DENIES : Stand.AFFIRMS, NounPhrase.NONE, List.of(object), false);
      if (object.words().size() == 1 && tokens.get(verb - 1).word().endsWith("ing")) {
        // "Fasting is required": one must fast.
        Stand stand = denied ? Stand.NEED_NOT : Stand.MUST;
        keep(
            reading.statement(
                clause, Kind.ACTS, object.head(), stand, NounPhrase.NONE, NounPhrase.NONE));
      }
    }
  }

  /** "The scan uses no radiation", "it is done without a needle", "a needle is used for it". */
  private void uses(int clause, List<Token> tokens) {
    for (int at = 1; at + 1 < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean without =
          token.word().equals("without") && words.has("used", tokens.get(at - 1).word());
      if (without && !tokens.get(at + 1).word().endsWith("ing")) {
        add(clause, Stand.DENIES, reading.main(clause), objects(tokens, at + 1), false);
      } else if (words.has("uses", token.word()) && !reading.isRelative(tokens, at)) {
        takes(clause, tokens, at);
      } else if (token.word().equals("used")
          && words.has("copula", tokens.get(at - 1).word())
          && tokens.get(at + 1).word().equals("for")
          && !reading.isRelative(tokens, at - 1)) {
        NounPhrase what = reading.subject(clause, at - 1);
        nouns.objects(tokens, at + 2).stream()
            .limit(1)
            .filter(use -> what.isNamed())
            .forEach(use -> add(clause, Stand.AFFIRMS, use, List.of(what), false));
      }
    }
  }

  /** "It is an invasive procedure": what one does who needs it. */
  private void isOne(int clause, List<Token> tokens) {
    for (int at = 0; at + 2 < tokens.size(); at++) {
      String word = tokens.get(at).word();
      boolean article = word.equals("a") || word.equals("an");
      boolean kind = at == 0 ? isAfterDash(clause) : words.has("copula", tokens.get(at - 1).word());
      if (article && kind) {
        List<NounPhrase> named = objects(tokens, at + 1);
        if (!named.isEmpty() && named.get(0).words().size() > 1) {
          add(clause, Stand.IS, NounPhrase.NONE, named.subList(0, 1), false);
        }
      }
    }
  }

  private boolean isAfterDash(int clause) {
    Clause said = reading.clauses().get(clause);
    int start = said.tokens().get(0).span().start();
    String before = said.block().text().substring(Math.max(0, start - 2), start);
    return before.contains("–") || before.contains("—") || before.contains(",");
  }

  /** "With regular touch-ups, you can enjoy it". */
  private void offered(int clause, List<Token> tokens) {
    boolean with = reading.clauses().get(clause).start() && tokens.get(0).word().equals("with");
    if (with && clause + 1 < reading.clauses().size()) {
      Clause next = reading.clauses().get(clause + 1);
      if (words.has("person", next.tokens().get(0).word())) {
        add(clause, Stand.AFFIRMS, NounPhrase.NONE, objects(tokens, 1), true);
      }
    }
  }

  private List<NounPhrase> objects(List<Token> tokens, int from) {
    return nouns.objects(tokens, from);
  }

  private void add(
      int clause, Stand stand, NounPhrase subject, List<NounPhrase> objects, boolean weak) {
    for (NounPhrase object : objects) {
      keep(
          reading
              .statement(clause, Kind.NEEDS, object.head(), stand, subject, object)
              .weakened(weak));
    }
  }
}
