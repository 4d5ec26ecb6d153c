package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/** How long something takes, and how often it is needed. */
final class Measures extends StatementReader {
  private static final int REACH = 3;

  private final Quantities quantities;
  private final Prices prices;

  Measures(Reading reading) {
    super(reading);
    this.quantities = new Quantities(words);
    this.prices = new Prices(words);
  }

  @Override
  void read(int clause, List<Token> tokens) {
    lasting(clause, tokens);
    costing(clause, tokens);
    counted(clause, tokens);
  }

  private void lasting(int clause, List<Token> tokens) {
    Quantities.Amount only = null;
    int from = 0;
    boolean often = false;
    for (int at = 0; at < tokens.size(); at++) {
      Quantities.Amount rate = quantities.rate(tokens, at);
      Quantities.Amount amount = rate != null ? rate : quantities.time(tokens, at);
      if (amount != null) {
        if (only != null) {
          return;
        }
        only = amount;
        often = rate != null;
        from = at;
        at = amount.end() - 1;
      }
    }
    boolean noun =
        tokens.subList(Math.max(0, from - REACH), from).stream()
            .anyMatch(token -> token.word().equals("lasting"));
    if (only == null || noun || reading.isDenied(tokens, from, REACH)) {
      return;
    }
    List<Token> rest = new ArrayList<>(tokens.subList(0, from));
    rest.addAll(tokens.subList(only.end(), tokens.size()));
    Set<String> frame = new LinkedHashSet<>(grammar.contents(rest));
    rest.stream().filter(Token::isNumber).forEach(token -> frame.add(token.word()));
    if (frame.size() > 1) {
      String key = frame.iterator().next();
      keep(
          reading
              .statement(
                  clause,
                  Kind.MEASURES,
                  often ? key + "/" : key,
                  Stand.MEASURES,
                  NounPhrase.NONE,
                  new NounPhrase(key, frame))
              .lasting(only.range()));
    }
  }

  /** "A crown costs $900": one thing has one price. */
  private void costing(int clause, List<Token> tokens) {
    Clause said = reading.clauses().get(clause);
    for (int at = 1; at + 1 < tokens.size(); at++) {
      int costs = words.at("costs", tokens, at);
      boolean free = tokens.get(at).word().equals("is") && at + 2 == tokens.size();
      Range price =
          free && tokens.get(at + 1).word().equals("free")
              ? new Range(0, 0)
              : costs > 0 ? prices.of(said.block(), tokens, at + costs) : Range.ANY;
      if (!price.isKnown() || reading.isDenied(tokens, at, REACH)) {
        continue;
      }
      NounPhrase what = reading.subject(clause, at);
      if (what.isNamed()) {
        keep(
            reading
                .statement(
                    clause, Kind.MEASURES, "$" + what.head(), Stand.MEASURES, NounPhrase.NONE, what)
                .lasting(price));
      }
      return;
    }
  }

  /** "One session is enough", "you need three to five sessions". */
  private void counted(int clause, List<Token> tokens) {
    boolean enough = words.within("enough", tokens);
    boolean needs =
        tokens.stream()
            .anyMatch(
                token ->
                    words.has("need verb", token.stem())
                        || words.has("need verb", token.stem() + "e")
                        || words.has("needed", token.word()));
    if (!enough && !needs) {
      return;
    }
    for (int at = 0; at < tokens.size(); at++) {
      int several = words.at("several", tokens, at);
      boolean more = at > 0 && tokens.get(at - 1).word().equals("another");
      boolean article = tokens.get(at).word().equals("a") || tokens.get(at).word().equals("an");
      Quantities.Amount amount =
          several > 0
              ? new Quantities.Amount(new Range(2, Double.POSITIVE_INFINITY), at + several)
              : article || more ? null : quantities.count(tokens, at);
      if (amount == null || reading.isDenied(tokens, at, REACH)) {
        continue;
      }
      List<NounPhrase> objects = nouns.objects(tokens, amount.end());
      boolean time = !objects.isEmpty() && words.pairs("unit").containsKey(objects.get(0).head());
      boolean alone = amount.range().high() > 1 || enough || isOnly(tokens, at);
      if (!objects.isEmpty() && !time && alone) {
        NounPhrase object = objects.get(0);
        keep(
            reading
                .statement(
                    clause,
                    Kind.MEASURES,
                    "×" + object.head(),
                    Stand.MEASURES,
                    reading.subject(clause, at),
                    object)
                .lasting(amount.range()));
        at = amount.end();
      }
    }
  }

  private static boolean isOnly(List<Token> tokens, int at) {
    String last = at == 0 ? "" : tokens.get(at - 1).word();
    return last.equals("only") || last.equals("just") || tokens.get(at).word().equals("single");
  }
}
