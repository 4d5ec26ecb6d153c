package org.trifold.check.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/** What something is or does, where somewhere in the text it is said not to be or to do so. */
final class Predicates extends StatementReader {
  private static final int REACH = 4;
  private static final String QUALITY = "is ";
  private static final String DEED = "does ";

  private final Map<String, String> opposites = new TreeMap<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * Reads what is said of what is denied.
   *
   * @param denied keys of what other readers found denied
   */
  Predicates(Reading reading, Set<String> denied) {
    super(reading);
    keys.addAll(denied);
    words
        .pairs("opposite")
        .forEach(
            (word, meaning) -> {
              boolean denies = meaning.startsWith(Lexicon.DENIES);
              String stem = grammar.stem(denies ? meaning.substring(1) : meaning);
              opposites.put(grammar.stem(word), denies ? Lexicon.DENIES + stem : stem);
              keys.add(QUALITY + stem);
            });
  }

  /** What is denied first: only where something is, its being affirmed is of interest. */
  @Override
  List<Statement> read() {
    for (int i = 0; i < reading.clauses().size(); i++) {
      denied(i, reading.clauses().get(i).tokens());
    }
    return super.read();
  }

  private void denied(int clause, List<Token> tokens) {
    for (int at = 1; at < tokens.size() - 1; at++) {
      String word = tokens.get(at).word();
      boolean not = word.equals("not") || word.equals("never") || word.equals("cannot");
      if (!not && !word.endsWith("n't") || isDuty(tokens, at)) {
        continue;
      }
      String next = tokens.get(at + 1).word();
      if (reading.isOnly(tokens, at + 1)) {
        continue;
      }
      int predicate = at + 1;
      boolean copula = isCopula(tokens.get(at)) || isCopula(tokens.get(at - 1));
      while (predicate < tokens.size() && isBetween(tokens.get(predicate).word())) {
        copula |= isCopula(tokens.get(predicate));
        predicate++;
      }
      if (predicate < tokens.size() && grammar.isContent(tokens.get(predicate))) {
        boolean all = words.has("universal", next) && !word.equals("never");
        add(clause, tokens, at, predicate, copula, all ? Stand.DENIES_ALL : Stand.DENIES);
      }
    }
  }

  /** "Must not", "should not", "need not": what Acts reads. */
  private static boolean isDuty(List<Token> tokens, int at) {
    Set<String> duties = Set.of("must", "should", "need", "shall");
    String word = tokens.get(at).word();
    return duties.contains(tokens.get(at - 1).word())
        || word.equals("mustn't")
        || word.equals("shouldn't")
        || word.equals("needn't");
  }

  private boolean isCopula(Token token) {
    return words.has("copula", token.word());
  }

  private boolean isBetween(String word) {
    return words.has("particle", word)
        || words.has("partial", word)
        || grammar.isVerbal(word)
        || words.has("universal", word);
  }

  @Override
  void read(int clause, List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      String meaning = opposites.getOrDefault(token.stem(), token.stem());
      boolean known =
          keys.contains(QUALITY + meaning.replace(Lexicon.DENIES, ""))
              || keys.contains(DEED + meaning);
      if (!known || reading.isDenied(tokens, at, REACH)) {
        continue;
      }
      int verb = verb(tokens, at);
      boolean quality = verb < at && isCopula(tokens.get(verb)) || isInverted(tokens, at);
      Token last = tokens.get(at - 1);
      boolean deed =
          !words.has("determiner", last.word())
              && !last.word().endsWith("'s")
              && (!words.has("preposition", last.word()) || words.has("link", last.word()))
              && !token.word().endsWith("ing");
      boolean past = token.word().endsWith("ed");
      if (quality && keys.contains(QUALITY + meaning.replace(Lexicon.DENIES, ""))
          || !quality && deed && !past && keys.contains(DEED + meaning)) {
        // "It makes no noise" is "it does not make noise".
        boolean none = !quality && at + 1 < tokens.size() && tokens.get(at + 1).word().equals("no");
        add(clause, tokens, verb, at, quality, none ? Stand.DENIES : Stand.AFFIRMS);
      }
    }
  }

  /** The first of the auxiliaries and copulas before a predicate; itself where there are none. */
  private int verb(List<Token> tokens, int at) {
    int verb = at;
    for (int i = at - 1; i >= 0; i--) {
      String word = tokens.get(i).word();
      if (grammar.isVerbal(word)) {
        verb = i;
      } else if (!isBetween(word)) {
        break;
      }
    }
    // "To be" and "will be" are qualities as "is" is.
    for (int i = verb; i < at; i++) {
      if (isCopula(tokens.get(i))) {
        return i;
      }
    }
    return verb;
  }

  /** "Not only are the results permanent". */
  private boolean isInverted(List<Token> tokens, int at) {
    for (int i = 0; i < at; i++) {
      boolean only = i > 1 && tokens.get(i - 1).word().equals("only");
      if (only && tokens.get(i - 2).word().equals("not") && isCopula(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(
      int clause, List<Token> tokens, int verb, int predicate, boolean quality, Stand stand) {
    String meaning =
        opposites.getOrDefault(tokens.get(predicate).stem(), tokens.get(predicate).stem());
    boolean excess = predicate > 0 && tokens.get(predicate - 1).word().equals("too");
    boolean flips = quality && meaning.startsWith(Lexicon.DENIES);
    String stem = meaning.replace(Lexicon.DENIES, "");
    boolean own =
        words.has("need verb", stem)
            || words.has("need verb", stem + "e")
            || words.at("cause", tokens, predicate) > 0
            || words.has("needed", tokens.get(predicate).word());
    // "Cannot be frozen" is what Acts reads; "is not interchangeably used" says how.
    String word = tokens.get(predicate).word();
    boolean known =
        opposites.containsKey(tokens.get(predicate).stem()) || keys.contains(QUALITY + stem);
    boolean form =
        word.endsWith("ed")
            || word.endsWith("ing")
            || word.endsWith("ly")
            || words.pairs("irregular").containsKey(word);
    if (own || excess || quality && form && !known || reading.isRelative(tokens, verb)) {
      return;
    }
    NounPhrase subject = reading.subject(clause, verb);
    boolean pointed =
        tokens.subList(0, verb).stream().anyMatch(token -> words.has("pointing", token.word()));
    // "Many others are": not those that were spoken of.
    if (tokens.subList(0, verb).stream().anyMatch(token -> token.word().equals("other"))) {
      return;
    }
    if (!quality
        && (!subject.isNamed()
            || pointed
            || word.endsWith("ing")
            || hasClause(tokens, predicate)
            || isLimited(tokens, verb, predicate))) {
      return;
    }
    if (isInverted(tokens, predicate)) {
      subject = nouns.subject(tokens.subList(0, predicate), predicate);
    }
    List<NounPhrase> objects = quality ? List.of() : nouns.objects(tokens, predicate + 1);
    NounPhrase object = objects.isEmpty() ? NounPhrase.NONE : objects.get(0);
    if (!subject.isNamed() && !object.isNamed()) {
      return;
    }
    Stand said = flips ? flipped(stand) : stand;
    String key = (quality ? QUALITY : DEED) + stem;
    if (said != Stand.AFFIRMS) {
      keys.add(key);
    }
    keep(reading.statement(clause, Kind.SAYS, key, said, subject, object));
  }

  /** "Verify that it exists", "know those that are near", "want to pay": more is said than done. */
  private boolean hasClause(List<Token> tokens, int predicate) {
    List<Token> behind = tokens.subList(predicate + 1, tokens.size());
    return behind.stream().anyMatch(token -> words.has("relative", token.word()))
        || !behind.isEmpty()
            && behind.get(0).word().equals("to")
            && aims(tokens.get(predicate).stem());
  }

  private boolean aims(String stem) {
    return words.has("aims", stem) || words.has("aims", stem + "e");
  }

  /** "Only works there", "applies only to". */
  private boolean isLimited(List<Token> tokens, int verb, int predicate) {
    for (int i = Math.max(0, verb - 1); i <= predicate + 1; i++) {
      if (reading.isOnly(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static Stand flipped(Stand stand) {
    return stand == Stand.AFFIRMS ? Stand.DENIES : Stand.AFFIRMS;
  }
}
