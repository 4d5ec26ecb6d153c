package org.trifold.check.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/** What may, must, must not and need not be done. */
final class Acts extends StatementReader {
  private record Modal(Stand stand, int size) {}

  private final Quantities quantities;

  Acts(Reading reading) {
    super(reading);
    this.quantities = new Quantities(words);
  }

  @Override
  void read(int clause, List<Token> tokens) {
    boolean told = false;
    for (int at = 0; at < tokens.size(); at++) {
      Modal modal = isEither(tokens, at) ? null : modal(tokens, at);
      if (modal != null) {
        told = true;
        add(clause, tokens, at, modal);
        at += modal.size() - 1;
      }
    }
    for (int at = 0; at + 1 < tokens.size(); at++) {
      boolean opens = at == 0 || tokens.get(at - 1).word().equals("and");
      if (opens && words.has("intake", tokens.get(at).stem()) && isNothing(tokens, at + 1)) {
        told = true;
        String key = tokens.get(at).stem();
        for (NounPhrase all : List.of(NounPhrase.NONE, NounPhrase.ANYTHING)) {
          keep(
              reading
                  .statement(clause, Kind.ACTS, key, Stand.MUST_NOT, NounPhrase.NONE, all)
                  .lasting(time(tokens, Stand.MUST_NOT)));
        }
      }
    }
    if (!told && (isPlainForm(tokens.get(0)) || hasParticle(tokens, 0))) {
      add(clause, tokens, 0, new Modal(Stand.MUST, 0));
    }
  }

  /** "What you can and cannot do". */
  private boolean isEither(List<Token> tokens, int at) {
    int other = at - 2;
    boolean joined = other >= 0 && words.has("link", tokens.get(at - 1).word());
    return joined && words.has("auxiliary", tokens.get(other).word());
  }

  private boolean isNothing(List<Token> tokens, int at) {
    return words.at("nothing", tokens, at) > 0;
  }

  /** Might be an order: "Use a soft brush". A noun does no harm: nothing forbids it. */
  private boolean isPlainForm(Token token) {
    return grammar.isContent(token) && !token.word().endsWith("s") && !token.word().endsWith("ing");
  }

  private @org.jspecify.annotations.Nullable Modal modal(List<Token> tokens, int at) {
    int size = words.at("need not", tokens, at);
    if (size > 0) {
      return new Modal(Stand.NEED_NOT, size);
    }
    size = words.at("must not", tokens, at);
    if (size > 0) {
      // "Can not only be frozen".
      return reading.isOnly(tokens, at + size) ? null : new Modal(Stand.MUST_NOT, size);
    }
    boolean opens = at == 0 || tokens.get(at - 1).word().equals("and");
    size = opens ? words.at("forbids", tokens, at) : 0;
    if (size > 0) {
      return new Modal(Stand.MUST_NOT, size);
    }
    size = words.at("must", tokens, at);
    if (size > 0 && at > 0) {
      boolean denied = reading.isDenied(tokens, at, 2);
      return new Modal(denied ? Stand.NEED_NOT : Stand.MUST, size);
    }
    size = words.at("may", tokens, at);
    int next = at + size;
    boolean less =
        next < tokens.size() && tokens.get(next).word().equals("not")
            || reading.isOnly(tokens, next);
    return size > 0 && !less ? new Modal(Stand.MAY, size) : null;
  }

  private void add(int clause, List<Token> tokens, int at, Modal modal) {
    int verb = at + modal.size();
    while (verb < tokens.size()
        && !grammar.isContent(tokens.get(verb))
        && !hasParticle(tokens, verb)) {
      verb++;
    }
    if (verb == tokens.size() || verb > at + modal.size() + 3) {
      return;
    }
    boolean pronoun =
        verb + 1 < tokens.size()
            && words.has("pronoun", tokens.get(verb + 1).word())
            && (verb + 2 == tokens.size() || !grammar.isContent(tokens.get(verb + 2)));
    boolean ours = tokens.subList(0, at).stream().anyMatch(t -> words.has("us", t.word()));
    // "It cannot open": what it is able to, not what one may.
    boolean able =
        tokens.get(at).word().startsWith("can")
            && modal.stand() == Stand.MUST_NOT
            && tokens.subList(0, at).stream().anyMatch(t -> words.has("pronoun", t.word()))
            && tokens.subList(0, at).stream().noneMatch(t -> words.has("person", t.word()));
    // "In the first week", "too many": what may be done else is not said.
    boolean less =
        tokens.stream().anyMatch(t -> t.word().equals("first") || t.word().equals("too"));
    if (less || pronoun || ours || able || reading.isRelative(tokens, at)) {
      return;
    }
    int end = verb + 1;
    end += hasParticle(tokens, verb) ? words.at("particle verb", tokens, end) : 0;
    List<NounPhrase> objects =
        nouns.objects(tokens, end).stream()
            .filter(object -> !words.pairs("unit").containsKey(object.head()))
            .toList();
    boolean nothing = modal.stand() == Stand.NEED_NOT || modal.stand() == Stand.MUST_NOT;
    if (nothing && end < tokens.size() && words.has("anything", tokens.get(end).word())) {
      objects = List.of(NounPhrase.ANYTHING);
    }
    NounPhrase subject = at == 0 ? NounPhrase.NONE : reading.subject(clause, at);
    // "You may shower" says something; "you can use" does not without what.
    String does = tokens.get(verb).word();
    if (objects.isEmpty() && !subject.isNamed() && !words.has("alone", does)) {
      return;
    }
    String key =
        tokens.subList(verb, end).stream().map(Token::stem).collect(Collectors.joining(" "));
    for (NounPhrase object : objects.isEmpty() ? List.of(NounPhrase.NONE) : objects) {
      keep(
          reading
              .statement(clause, Kind.ACTS, key, modal.stand(), subject, object)
              .lasting(time(tokens, modal.stand())));
    }
    if (key.equals("fast") && objects.isEmpty() && modal.stand() != Stand.MAY) {
      // Who must fast must not eat; who need not may.
      Stand eats = modal.stand() == Stand.MUST ? Stand.MUST_NOT : Stand.MAY;
      keep(
          reading
              .statement(clause, Kind.ACTS, "eat", eats, subject, NounPhrase.NONE)
              .lasting(time(tokens, eats)));
    }
  }

  /** "Stay out of the sun": the small words are part of the verb. */
  private boolean hasParticle(List<Token> tokens, int verb) {
    return verb + 1 < tokens.size() && words.at("particle verb", tokens, verb + 1) > 0;
  }

  /** From when one may, until when one must not. */
  private Range time(List<Token> tokens, Stand stand) {
    if (words.within("at once", tokens)) {
      return stand == Stand.MAY ? new Range(0, Double.MAX_VALUE) : Range.ANY;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Quantities.Amount amount = quantities.timeOrRest(tokens, i);
      if (amount != null) {
        return stand == Stand.MAY
            ? new Range(amount.range().low(), Double.MAX_VALUE)
            : new Range(0, Math.min(amount.range().high(), Double.MAX_VALUE));
      }
    }
    return Range.ANY;
  }
}
