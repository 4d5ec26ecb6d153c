package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The clauses of a text, with what their pronouns stand for. */
final class Reading {
  private final Grammar grammar;
  private final List<Clause> clauses;
  private final List<NounPhrase> before = new ArrayList<>();
  private final Circumstances circumstances;
  private final Map<Integer, Map<String, Set<String>>> known = new HashMap<>();
  private final NounPhrases nouns;
  private final Set<String> numbers;

  Reading(Grammar grammar, List<Clause> clauses) {
    this.grammar = grammar;
    this.clauses = clauses;
    this.nouns = new NounPhrases(grammar, grammar.words());
    this.numbers =
        grammar.words().pairs("number").keySet().stream()
            .map(grammar::stem)
            .collect(Collectors.toUnmodifiableSet());
    this.circumstances = new Circumstances(grammar, grammar.words());
    NounPhrase last = NounPhrase.NONE;
    for (int i = 0; i < clauses.size(); i++) {
      boolean apart = i == 0 || clauses.get(i - 1).block() != clauses.get(i).block();
      last = apart ? NounPhrase.NONE : last;
      before.add(last);
      NounPhrase main = main(clauses.get(i).tokens());
      last = main.isNamed() ? main : last;
    }
  }

  private NounPhrase main(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (grammar.isVerbal(tokens.get(i).word()) && !tokens.get(i).word().equals("to")) {
        return nouns.subject(tokens, i);
      }
    }
    return NounPhrase.NONE;
  }

  Grammar grammar() {
    return grammar;
  }

  NounPhrases nouns() {
    return nouns;
  }

  Lexicon words() {
    return grammar.words();
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** The subject of a verb of a clause, a pronoun's being what was spoken of last. */
  NounPhrase subject(int clause, int verb) {
    List<Token> tokens = clauses.get(clause).tokens();
    NounPhrase found = nouns.subject(tokens, verb);
    return found.isNamed() || hasPerson(tokens, verb) ? found : before.get(clause);
  }

  /** Of what a clause speaks; unnamed where its first verb is not known for one. */
  NounPhrase main(int clause) {
    List<Token> tokens = clauses.get(clause).tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (grammar.isVerbal(tokens.get(i).word()) && !tokens.get(i).word().equals("to")) {
        return subject(clause, i);
      }
    }
    return NounPhrase.NONE;
  }

  private boolean hasPerson(List<Token> tokens, int verb) {
    return tokens.subList(0, verb).stream()
        .anyMatch(
            token -> words().has("person", token.word()) || token.word().startsWith("there'"));
  }

  /** "…, which does", "that is": what they stand for is not known. */
  boolean isRelative(List<Token> tokens, int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      String word = tokens.get(i).word();
      if (words().has("relative", word)) {
        return true;
      }
      if (grammar.isContent(tokens.get(i)) || words().has("person", word)) {
        return false;
      }
    }
    return false;
  }

  /** A statement of a clause, about one thing. */
  Statement statement(
      int clause,
      Statement.Kind kind,
      String key,
      Statement.Stand stand,
      NounPhrase subject,
      NounPhrase object) {
    Clause said = clauses.get(clause);
    Map<String, Set<String>> own = new LinkedHashMap<>();
    known
        .computeIfAbsent(clause, number -> circumstances(said))
        .forEach(
            (word, stems) -> {
              boolean itself = stems.stream().anyMatch(object.words()::contains);
              boolean time =
                  stems.stream().anyMatch(stem -> words().pairs("unit").containsKey(stem))
                      || numbers.containsAll(stems);
              boolean denial =
                  word.equals("without")
                      && (kind == Statement.Kind.RISKS || kind == Statement.Kind.NEEDS);
              if (!itself && !time && !denial) {
                own.put(word, Set.copyOf(stems));
              }
            });
    return new Statement(
        kind, key, stand, subject, object, said, Range.ANY, false, Map.copyOf(own));
  }

  /** Its own, and those of the phrase before it. */
  private Map<String, Set<String>> circumstances(Clause said) {
    Map<String, Set<String>> all = circumstances.of(said.tokens());
    circumstances.of(said.lead()).forEach(all::putIfAbsent);
    return all;
  }

  /** Whether something up to so many words before a token denies it. */
  boolean isDenied(List<Token> tokens, int index, int reach) {
    for (int i = Math.max(0, index - reach); i < index; i++) {
      String word = tokens.get(i).word();
      boolean only = isOnly(tokens, i + 1);
      if ((words().has("negator", word) || word.endsWith("n't")) && !only) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word limits what follows. */
  boolean isOnly(List<Token> tokens, int at) {
    return at < tokens.size() && words().has("only", tokens.get(at).word());
  }
}
