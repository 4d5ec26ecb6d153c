package org.trifold.check.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/**
 * What says in another form that something is so: "it is not safe to climb stairs" of the stairs,
 * "the test hurts" that it is not painless, "avoid wine" that wine is not safe, "covered by
 * insurance" what insurance does.
 */
final class Restated extends StatementReader {
  private static final int REACH = 3;
  private static final String QUALITY = "is ";
  private static final String DEED = "does ";

  private final Quantities quantities;

  Restated(Reading reading) {
    super(reading);
    this.quantities = new Quantities(words);
  }

  @Override
  void read(int clause, List<Token> tokens) {
    toDo(clause, tokens);
    hurts(clause, tokens);
    avoids(clause, tokens);
    passive(clause, tokens);
    promised(clause, tokens);
    expected(clause, tokens);
    without(clause, tokens);
    ends(clause, tokens);
    gives(clause, tokens);
    pays(clause, tokens);
    notFor(clause, tokens);
  }

  /** "They last two years", "they fade after some time": they are not permanent. */
  private void ends(int clause, List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      int lasts = words.at("lasts", tokens, at);
      boolean life = lasts > 0 && words.within("for life", tokens.subList(at, tokens.size()));
      boolean limited = lasts > 0 && hasTime(tokens, at + lasts);
      boolean denied = reading.isDenied(tokens, at, REACH);
      if (words.at("ends", tokens, at) == 0 && !life && !limited
          || limited && !life && denied
          || reading.isRelative(tokens, at)) {
        continue;
      }
      NounPhrase what = reading.subject(clause, at);
      add(clause, QUALITY + grammar.stem("permanent"), life == denied, what, NounPhrase.NONE);
      return;
    }
  }

  /** "It gives lifelong protection": the protection is permanent. */
  private void gives(int clause, List<Token> tokens) {
    for (int at = 1; at + 2 < tokens.size(); at++) {
      int what = words.has("gives", tokens.get(at).word()) ? at + 1 : tokens.size();
      while (what < tokens.size() && words.has("determiner", tokens.get(what).word())) {
        what++;
      }
      if (what + 1 < tokens.size() && words.has("for ever", tokens.get(what).word())) {
        boolean denied = reading.isDenied(tokens, at, REACH);
        Set<String> of = reading.subject(clause, at).words();
        nouns.objects(tokens, what + 1).stream()
            .limit(1)
            .forEach(
                good ->
                    add(
                        clause,
                        QUALITY + grammar.stem("permanent"),
                        denied,
                        new NounPhrase(good.head(), joined(good.words(), of)),
                        NounPhrase.NONE));
      }
    }
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private boolean hasTime(List<Token> tokens, int from) {
    for (int at = from; at < tokens.size(); at++) {
      if (quantities.time(tokens, at) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Insurance does not pay for it": it does not cover it. */
  private void pays(int clause, List<Token> tokens) {
    for (int at = 1; at + 1 < tokens.size(); at++) {
      int pays = words.at("pays for", tokens, at);
      if (pays > 0 && !reading.isRelative(tokens, at)) {
        NounPhrase who = reading.subject(clause, at);
        boolean denied = reading.isDenied(tokens, at, REACH);
        nouns.objects(tokens, at + pays).stream()
            .limit(1)
            .filter(what -> who.isNamed())
            .forEach(what -> add(clause, DEED + "cover", denied, who, what));
      }
    }
  }

  /** "Pregnant women must not take it": for them it is not safe. */
  private void notFor(int clause, List<Token> tokens) {
    for (int at = 1; at + 1 < tokens.size(); at++) {
      int size = words.at("not for", tokens, at);
      boolean whom =
          tokens.subList(0, at).stream().anyMatch(token -> words.has("group", token.stem()));
      if (size > 0 && whom && !words.within("limits", tokens)) {
        nouns.objects(tokens, at + size).stream()
            .limit(1)
            .forEach(
                what -> add(clause, QUALITY + grammar.stem("safe"), true, what, NounPhrase.NONE));
      }
    }
  }

  private boolean isCopula(List<Token> tokens, int at) {
    return at >= 0 && words.has("copula", tokens.get(at).word());
  }

  private void add(int clause, String key, boolean denied, NounPhrase subject, NounPhrase object) {
    if (subject.isNamed() || object.isNamed()) {
      Stand stand = denied ? Stand.DENIES : Stand.AFFIRMS;
      keep(reading.statement(clause, Kind.SAYS, key, stand, subject, object));
    }
  }

  /** "It is not safe to climb stairs": stairs are not safe. */
  private void toDo(int clause, List<Token> tokens) {
    for (int at = 1; at + 3 < tokens.size(); at++) {
      boolean it = tokens.get(0).word().startsWith("it");
      String quality = words.pairs("to do").get(tokens.get(at).word());
      if (it && quality != null && tokens.get(at + 1).word().equals("to")) {
        boolean denied = reading.isDenied(tokens, at, REACH) != quality.startsWith("not ");
        String key = QUALITY + grammar.stem(quality.replace("not ", ""));
        nouns.objects(tokens, at + 3).stream()
            .limit(1)
            .forEach(what -> add(clause, key, denied, what, NounPhrase.NONE));
      }
    }
  }

  /** "The needle hurts a little". */
  private void hurts(int clause, List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      if (words.has("hurts", tokens.get(at).word()) && !reading.isRelative(tokens, at)) {
        boolean denied = reading.isDenied(tokens, at, REACH);
        NounPhrase what = reading.subject(clause, at);
        add(clause, QUALITY + grammar.stem("painless"), !denied, what, NounPhrase.NONE);
        String pain = grammar.stem("pain");
        if (!denied) {
          // "There is no pain", whatever it comes from.
          NounPhrase comes = new NounPhrase(pain, Set.of(pain));
          keep(reading.statement(clause, Kind.RISKS, pain, Stand.AFFIRMS, NounPhrase.NONE, comes));
        }
      }
    }
  }

  /** "Avoid wine": unless it is too much of it, or for a time. */
  private void avoids(int clause, List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      if (words.at("avoided", tokens, at) > 0) {
        NounPhrase what = reading.subject(clause, at);
        add(clause, QUALITY + grammar.stem("safe"), true, what, NounPhrase.NONE);
      }
    }
    int size = words.at("avoid", tokens, 0);
    boolean limited =
        words.within("limits", tokens) || tokens.stream().anyMatch(token -> token.isNumber());
    if (size > 0 && !limited) {
      List<NounPhrase> objects = nouns.objects(tokens, size);
      for (NounPhrase object : objects) {
        add(clause, QUALITY + grammar.stem("safe"), true, object, NounPhrase.NONE);
      }
    }
  }

  /** "It is covered by insurance": insurance covers it. */
  private void passive(int clause, List<Token> tokens) {
    for (int at = 2; at + 2 < tokens.size(); at++) {
      Token verb = tokens.get(at);
      boolean by = verb.word().endsWith("ed") && tokens.get(at + 1).word().equals("by");
      int copula = isCopula(tokens, at - 1) ? at - 1 : at - 2;
      if (!by || !isCopula(tokens, copula) || reading.isRelative(tokens, copula)) {
        continue;
      }
      NounPhrase what = reading.subject(clause, copula);
      boolean denied = reading.isDenied(tokens, at, REACH);
      if (what.isNamed()) {
        nouns.objects(tokens, at + 2).stream()
            .limit(1)
            .forEach(who -> add(clause, DEED + verb.stem(), denied, who, what));
      }
    }
  }

  /** "We guarantee smooth skin", "smooth skin is guaranteed", "we can't guarantee smooth skin". */
  private void promised(int clause, List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      String verb = tokens.get(at).stem().replaceAll("e+$", "");
      if (!words.has("promises", verb)) {
        continue;
      }
      boolean ours = words.has("us", tokens.get(at - 1).word()) || isModal(tokens, at - 1);
      boolean denied = reading.isDenied(tokens, at, REACH);
      String key = DEED + verb;
      NounPhrase us = new NounPhrase("we", Set.of("we"));
      if (isCopula(tokens, at - 1) || at > 1 && isCopula(tokens, at - 2)) {
        add(clause, key, denied, us, nouns.subject(tokens, at - 1));
      } else if (ours) {
        nouns.objects(tokens, at + 1).stream()
            .limit(1)
            .forEach(what -> add(clause, key, denied, us, what));
      }
    }
  }

  private boolean isModal(List<Token> tokens, int at) {
    return at > 0
        && words.has("us", tokens.get(0).word())
        && (words.has("auxiliary", tokens.get(at).word())
            || words.has("negator", tokens.get(at).word()));
  }

  /** "Do not expect relief to be immediate": it is not. */
  private void expected(int clause, List<Token> tokens) {
    int size = words.at("do not expect", tokens, 0);
    for (int at = size + 1; size > 0 && at + 2 < tokens.size(); at++) {
      if (tokens.get(at).word().equals("to") && isCopula(tokens, at + 1)) {
        NounPhrase what = nouns.phrase(tokens.subList(size, at));
        add(clause, QUALITY + tokens.get(at + 2).stem(), true, what, NounPhrase.NONE);
      }
    }
  }

  /** "You can buy it without a prescription": it needs none. */
  private void without(int clause, List<Token> tokens) {
    boolean may = words.has("person", tokens.get(0).word()) && tokens.size() > 3;
    int can = may ? words.at("may", tokens, 1) : 0;
    for (int at = 2 + can; can > 0 && at + 1 < tokens.size(); at++) {
      if (tokens.get(at).word().equals("without") && !tokens.get(at + 1).word().endsWith("ing")) {
        Set<String> does = Set.of(tokens.get(1 + can).stem());
        for (NounPhrase what : nouns.objects(tokens, at + 1)) {
          keep(
              reading
                  .statement(clause, Kind.NEEDS, what.head(), Stand.DENIES, NounPhrase.NONE, what)
                  .within(Map.of("to", does)));
        }
      }
    }
  }
}
