package org.trifold.check.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/**
 * How a medicine is to be taken: "before meals" is not "after meals", and "with food" is not "on an
 * empty stomach". Only of what one takes in: hands are washed before meals and after.
 */
final class Orders extends StatementReader {
  private static final Map<String, Stand> SIDES =
      Map.of(
          "before", Stand.AFFIRMS,
          "after", Stand.DENIES,
          "with", Stand.AFFIRMS,
          "without", Stand.DENIES);

  Orders(Reading reading) {
    super(reading);
  }

  @Override
  void read(int clause, List<Token> tokens) {
    Clause said = reading.clauses().get(clause);
    boolean orders = said.start() && words.has("intake", tokens.get(0).stem());
    if (!orders || said.is(Clause.Mark.PARTIAL)) {
      return;
    }
    List<NounPhrase> objects = nouns.objects(tokens, 1);
    if (objects.size() != 1) {
      return;
    }
    NounPhrase object = objects.get(0);
    for (int at = 1; at < tokens.size(); at++) {
      int hungry = words.at("without food", tokens, at);
      if (hungry > 0) {
        add(clause, "with", Stand.DENIES, object, new NounPhrase("food", Set.of("food")));
        continue;
      }
      Stand side = SIDES.get(tokens.get(at).word());
      List<NounPhrase> around = side == null ? List.of() : nouns.objects(tokens, at + 1);
      if (side != null && around.size() == 1) {
        String pair = tokens.get(at).word().startsWith("with") ? "with" : "before";
        add(clause, pair, side, object, around.get(0));
      }
    }
  }

  private void add(int clause, String pair, Stand side, NounPhrase object, NounPhrase around) {
    String key = pair + " " + object.head();
    Statement said = reading.statement(clause, Kind.ORDERS, key, side, around, object);
    Map<String, Set<String>> others = new LinkedHashMap<>(said.circumstances());
    List.of("before", "after", "with", "without").forEach(others::remove);
    keep(said.within(others));
  }
}
