package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;
import org.trifold.check.text.Word;

/** What may come of something, and what can't. */
final class Risks extends StatementReader {
  private static final int REACH = 4;
  private static final int NOTE = 12;
  private static final String FREE = "-free";

  /** Words of each; "waiting time" is no time. */
  private final List<Set<String>> unwanted = new ArrayList<>();

  private final Set<String> whole;

  Risks(Reading reading) {
    super(reading);
    words
        .set("unwanted")
        .forEach(
            name ->
                unwanted.add(
                    Arrays.stream(name.split(" "))
                        .map(grammar::stem)
                        .collect(Collectors.toUnmodifiableSet())));
    this.whole = grammar.stems("whole");
  }

  @Override
  void read(int clause, List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      at += Math.max(0, read(clause, tokens, at) - 1);
    }
  }

  /** How many tokens were taken. */
  private int read(int clause, List<Token> tokens, int at) {
    String word = tokens.get(at).word();
    int none = words.at("no risk", tokens, at);
    if (none > 0) {
      add(clause, Stand.DENIES, reading.main(clause), nouns.objects(tokens, at + none));
      return none;
    }
    int risk = words.at("risk", tokens, at);
    if (risk > 0) {
      if (!isLess(tokens, at)) {
        add(clause, Stand.AFFIRMS, owner(clause, tokens, at), nouns.objects(tokens, at + risk));
        if (at == 0 && risk > 1) {
          // "Side effects include nausea": there are some.
          add(
              clause,
              Stand.AFFIRMS,
              NounPhrase.NONE,
              bad(nouns.objects(tokens.subList(0, risk - 1), at)));
        }
      }
      return risk;
    }
    int cause = words.at("cause", tokens, at);
    if (cause > 0 && at > 0) {
      cause(clause, tokens, at, cause);
      return cause;
    }
    int expect = words.at("expect", tokens, at);
    if (expect > 0 && !reading.isRelative(tokens, at)) {
      boolean no = at + expect < tokens.size() && tokens.get(at + expect).word().equals("no");
      List<NounPhrase> objects = bad(nouns.objects(tokens, at + expect));
      boolean denied = no || reading.isDenied(tokens, at, REACH);
      add(clause, denied ? Stand.DENIES : Stand.AFFIRMS, NounPhrase.NONE, objects);
      return objects.isEmpty() ? 0 : expect;
    }
    int absence = words.at("absence", tokens, at);
    if (absence > 0) {
      Stand stand = reading.isDenied(tokens, at, REACH) ? Stand.DENIES : Stand.AFFIRMS;
      String stem = grammar.stem("downtime");
      add(clause, stand, NounPhrase.NONE, List.of(new NounPhrase(stem, Set.of(stem))));
      return absence;
    }
    int purpose = words.at("purpose", tokens, at);
    if (purpose > 0 && at > 0) {
      add(clause, Stand.AFFIRMS, NounPhrase.NONE, bad(nouns.objects(tokens, at + purpose)));
      return purpose;
    }
    boolean little = word.equals("no") && at > 0 && tokens.get(at - 1).word().equals("or");
    boolean kind = word.equals("without") && at > 0 && at <= 2 && !hasVerb(clause);
    if (little || kind || (word.equals("without") || word.endsWith(FREE)) && !isStatement(clause)) {
      return 0;
    }
    boolean above = tokens.subList(at + 1, tokens.size()).stream().anyMatch(this::isAbove);
    if ((word.equals("no") || word.equals("without")) && above) {
      // "Without pain above 3 out of 10": there may be less.
      return 0;
    }
    if (word.equals("no") || word.equals("without")) {
      int from = at + 1;
      add(clause, Stand.DENIES, denied(clause, tokens, at), bad(nouns.objects(tokens, from)));
    } else if (word.endsWith(FREE) && word.length() > FREE.length()) {
      String stem = grammar.stem(word.substring(0, word.length() - FREE.length()));
      List<NounPhrase> objects = bad(List.of(new NounPhrase(stem, Set.of(stem))));
      add(clause, Stand.DENIES, reading.main(clause), objects);
    } else if (words.pairs("denies").containsKey(word) && at > 0 && isSaid(tokens, at)) {
      String stem = grammar.stem(String.valueOf(words.pairs("denies").get(word)));
      Stand stand = reading.isDenied(tokens, at, REACH) ? Stand.AFFIRMS : Stand.DENIES;
      add(clause, stand, reading.main(clause), List.of(new NounPhrase(stem, Set.of(stem))));
    } else if (words.has("happens", word) || words.at("side effect", tokens, at) > 0) {
      happens(clause, tokens, at);
    }
    return 0;
  }

  /** A long row of words without any verb of grammar notes something, and promises nothing. */
  private boolean isStatement(int clause) {
    List<Word> all = reading.clauses().get(clause).sentence().words();
    return all.size() <= NOTE || hasVerb(clause);
  }

  /** Not so "Rash without fever". */
  private boolean hasVerb(int clause) {
    List<Word> all = reading.clauses().get(clause).sentence().words();
    return all.stream().anyMatch(word -> isVerb(word.folded()));
  }

  private boolean isVerb(String word) {
    return grammar.isVerbal(word) && !word.equals("to");
  }

  /** "It leaves no scars": its verb stands before; else of what the clause speaks. */
  private NounPhrase denied(int clause, List<Token> tokens, int at) {
    boolean verb =
        at > 1 && tokens.get(at).word().equals("no") && grammar.isContent(tokens.get(at - 1));
    return verb ? reading.subject(clause, at - 1) : reading.main(clause);
  }

  /** Whose risk: "the implant carries a small risk of". */
  private NounPhrase owner(int clause, List<Token> tokens, int at) {
    int article = at;
    while (article > 0
        && !words.has("determiner", tokens.get(article).word())
        && !words.has("preposition", tokens.get(article - 1).word())) {
      article--;
    }
    boolean verb = article > 1 && grammar.isContent(tokens.get(article - 1));
    return verb ? reading.subject(clause, article - 1) : reading.main(clause);
  }

  private boolean isAbove(Token token) {
    return words.has("above", token.word());
  }

  private boolean isSaid(List<Token> tokens, int at) {
    return tokens.subList(Math.max(0, at - REACH), at).stream()
        .anyMatch(token -> words.has("copula", token.word()));
  }

  private boolean isLess(List<Token> tokens, int at) {
    return words.within("less risk", tokens.subList(Math.max(0, at - REACH), at));
  }

  private void cause(int clause, List<Token> tokens, int at, int size) {
    boolean no = at + size < tokens.size() && tokens.get(at + size).word().equals("no");
    boolean denied = no || reading.isDenied(tokens, at, REACH);
    List<NounPhrase> objects = nouns.objects(tokens, at + size + (no ? 1 : 0));
    boolean leaves = tokens.get(at).stem().equals("leav") || tokens.get(at).stem().equals("leave");
    add(
        clause,
        denied ? Stand.DENIES : Stand.AFFIRMS,
        reading.subject(clause, at),
        leaves ? bad(objects) : objects);
  }

  /** "Irritation is a common side effect", "scars may develop". */
  private void happens(int clause, List<Token> tokens, int at) {
    int verb = at;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (grammar.isVerbal(tokens.get(i).word())) {
        verb = i;
      }
    }
    boolean effect = !words.has("happens", tokens.get(at).word());
    if (verb == 0 || effect && verb == at) {
      return;
    }
    List<NounPhrase> subject = bad(List.of(reading.subject(clause, verb)));
    boolean denied =
        reading.isDenied(tokens, at, at - verb + 1) || tokens.get(0).word().equals("no");
    add(clause, denied ? Stand.DENIES : Stand.AFFIRMS, NounPhrase.NONE, subject);
  }

  private List<NounPhrase> bad(List<NounPhrase> phrases) {
    return phrases.stream().filter(this::isUnwanted).toList();
  }

  private boolean isUnwanted(NounPhrase phrase) {
    return unwanted.stream()
        .anyMatch(name -> name.contains(phrase.head()) && phrase.words().containsAll(name));
  }

  private void add(int clause, Stand stand, NounPhrase subject, List<NounPhrase> objects) {
    // "The method leaves no scars": none at all, whatever else might leave one.
    boolean whole =
        stand == Stand.DENIES && subject.words().size() == 1 && this.whole.contains(subject.head());
    NounPhrase whose = whole ? NounPhrase.NONE : subject;
    for (NounPhrase object : objects) {
      keep(reading.statement(clause, Kind.RISKS, object.head(), stand, whose, object));
    }
  }
}
