package org.trifold.check.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.claims.Clause.Mark;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/**
 * Tells whether statements are of the same thing, under the same circumstances.
 *
 * @param words lists of words
 * @param whole stems of what names the subject of a whole text
 */
record Matter(Lexicon words, Set<String> whole) {
  private static final Set<String> TIMES =
      Set.of("during", "after", "before", "until", "since", "within");

  /** Whether two statements of one key, the earlier first, are of the same thing. */
  boolean isSame(Statement one, Statement other) {
    return sameSubject(one, other) && sameObject(one, other) && sameCircumstances(one, other);
  }

  private boolean sameSubject(Statement one, Statement other) {
    if (one.kind() == Kind.ORDERS) {
      // "With water", "without a glass of water".
      Set<String> here = one.subject().words();
      Set<String> there = other.subject().words();
      return here.containsAll(there) || there.containsAll(here);
    }
    boolean oneNamed = one.subject().isNamed();
    if (oneNamed && other.subject().isNamed()) {
      boolean exact = isDeed(one) || isScalar(one) || isPointed(one) || isPointed(other);
      boolean same = one.subject().words().equals(other.subject().words());
      return same
          || isWhole(one) && isWhole(other)
          || !exact && one.subject().mayBe(other.subject());
    }
    if (!oneNamed && !other.subject().isNamed()) {
      return true;
    }
    Statement named = oneNamed ? one : other;
    Statement unnamed = oneNamed ? other : one;
    // What something can't do is no ban on the reader's doing it.
    boolean told = named.stand() == Stand.MUST_NOT && unnamed.stand() == Stand.MUST;
    return !told && unnamed.clause().names(named.subject().head());
  }

  private static boolean isDeed(Statement said) {
    return said.kind() == Kind.SAYS && said.key().startsWith("does ") && said.object().isNamed();
  }

  /** What is rare of its kind may be common elsewhere. */
  private boolean isScalar(Statement said) {
    return said.kind() == Kind.SAYS
        && words.set("scalar").stream().anyMatch(word -> said.key().equals("is " + word));
  }

  /** "The procedure", "the method": what the whole text is about. */
  private boolean isWhole(Statement said) {
    return said.subject().words().size() == 1 && whole.contains(said.subject().head());
  }

  /** "This line": one of several. */
  private boolean isPointed(Statement said) {
    List<Token> tokens = said.clause().tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).stem().equals(said.subject().head())
          && words.has("pointing", tokens.get(i - 1).word())) {
        return true;
      }
    }
    return false;
  }

  private boolean sameObject(Statement one, Statement other) {
    return switch (one.kind()) {
      case NEEDS, RISKS -> {
        boolean denies = one.stand() == Stand.DENIES;
        Statement wide = denies ? one : other;
        Statement narrow = denies ? other : one;
        yield narrow.stand() == Stand.IS
            ? narrow.object().equals(wide.object())
            : narrow.object().isA(wide.object());
      }
      case SAYS ->
          one.object().isNamed() == other.object().isNamed()
              ? one.object().words().equals(other.object().words())
                  && universal(one, other)
                  && !mayBoth(one, other)
              : one.subject().isNamed()
                  && other.subject().isNamed()
                  && universal(one, other)
                  && !one.object().isNamed();
      case ACTS -> sameAct(one, other);
      case MEASURES -> sameMeasure(one, other);
      case ORDERS -> one.object().words().equals(other.object().words());
      case OPPOSES -> true;
    };
  }

  /** "Can be open" and "can be closed": both may be true, at two times. */
  private boolean mayBoth(Statement one, Statement other) {
    return isPossible(one) && isPossible(other);
  }

  private boolean isPossible(Statement said) {
    List<Token> tokens = said.clause().tokens();
    return tokens.stream().anyMatch(token -> token.word().equals("can"))
        && tokens.stream()
            .noneMatch(token -> words.has("negator", token.word()) || token.word().endsWith("n't"));
  }

  /** "Does not always help" contradicts only "always helps". */
  private static boolean universal(Statement one, Statement other) {
    boolean all = one.stand() == Stand.DENIES_ALL || other.stand() == Stand.DENIES_ALL;
    Statement affirms = one.stand() == Stand.AFFIRMS ? one : other;
    return !all || affirms.clause().is(Mark.UNIVERSAL);
  }

  private static boolean sameAct(Statement one, Statement other) {
    boolean forbids = one.stand() == Stand.MUST_NOT || one.stand() == Stand.NEED_NOT;
    Statement wide = forbids ? one : other;
    Statement narrow = forbids ? other : one;
    boolean object =
        wide.object().isNamed() ? narrow.object().isA(wide.object()) : !narrow.object().isNamed();
    // What is needed at no time is not needed for a week either.
    boolean never = wide.stand() == Stand.NEED_NOT && !wide.times().isKnown();
    // "You may eat before the scan", "eat nothing for four hours before the scan".
    Set<String> before = wide.circumstances().getOrDefault("before", Set.of());
    boolean all =
        narrow.stand() == Stand.MAY
            && !narrow.times().isKnown()
            && !before.isEmpty()
            && before.equals(narrow.circumstances().get("before"));
    if (!object || !never && !all && one.times().isKnown() != other.times().isKnown()) {
      return false;
    }
    return never
        || all
        || !one.times().isKnown()
        || narrow.stand() == Stand.MAY && narrow.times().low() < wide.times().high();
  }

  private static boolean sameMeasure(Statement one, Statement other) {
    if (!one.times().isApartFrom(other.times())) {
      return false;
    }
    // Steps of two exercises.
    if (isStep(one) && isStep(other)) {
      return false;
    }
    if (one.key().startsWith("$")) {
      return one.object().words().equals(other.object().words());
    }
    if (hasMoreNumbers(one) || hasMoreNumbers(other)) {
      return false;
    }
    if (one.key().startsWith("×")) {
      return one.object().mayBe(other.object());
    }
    Set<String> shared = new HashSet<>(one.object().words());
    shared.retainAll(other.object().words());
    int more = Math.max(one.object().words().size(), other.object().words().size());
    int less = Math.min(one.object().words().size(), other.object().words().size());
    return shared.size() == less
        && shared.size() > 1
        && more - less <= 1
        && one.clause().block() != other.clause().block();
  }

  private static boolean isStep(Statement said) {
    return said.clause().block().element().closest("li") != null;
  }

  /** "256 bits need 2 of 32": which number is the amount can't be told. */
  private static boolean hasMoreNumbers(Statement said) {
    return said.clause().tokens().stream().filter(Token::isNumber).count() > 2;
  }

  private boolean sameCircumstances(Statement one, Statement other) {
    Map<String, Set<String>> left = one.circumstances();
    Map<String, Set<String>> right = other.circumstances();
    for (Map.Entry<String, Set<String>> entry : left.entrySet()) {
      Set<String> with = right.get(entry.getKey());
      if (with != null && Scope.differ(entry.getValue(), with)) {
        return false;
      }
      boolean time = TIMES.contains(entry.getKey());
      if (time && with == null && right.keySet().stream().anyMatch(TIMES::contains)) {
        return false;
      }
    }
    if (one.kind() == Kind.OPPOSES) {
      return true;
    }
    if (one.kind() == Kind.ACTS) {
      boolean forbids = one.stand() == Stand.MUST_NOT || one.stand() == Stand.NEED_NOT;
      Set<String> wide = (forbids ? left : right).keySet();
      Statement forbidding = forbids ? one : other;
      // What need not be done at all need not be done before the test.
      boolean never =
          forbidding.stand() == Stand.NEED_NOT && times(forbidding.circumstances()).isEmpty();
      return (never || times(left).equals(times(right)))
          && (forbids ? right : left).keySet().containsAll(wide);
    }
    if (one.kind() == Kind.MEASURES || one.kind() == Kind.ORDERS) {
      return times(left).equals(times(right));
    }
    boolean bare =
        one.kind() == Kind.SAYS && one.key().startsWith("does ") && !one.object().isNamed();
    if (bare && !one.subject().words().equals(other.subject().words())) {
      return false;
    }
    if (bare && !left.equals(right) && !isNever(one) && !isNever(other)) {
      return false;
    }
    boolean denies = one.stand() == Stand.DENIES || one.stand() == Stand.DENIES_ALL;
    if (!isCovered(denies ? one : other, denies ? other : one)) {
      return false;
    }
    return left.containsKey("without") == right.containsKey("without");
  }

  /** Without a limit, so that no limit on the other side saves it. */
  private static boolean isNever(Statement said) {
    return said.stand() == Stand.DENIES
        && said.circumstances().isEmpty()
        && said.clause().tokens().stream().anyMatch(token -> token.word().equals("never"));
  }

  /** Whether what is denied for a case is affirmed for that case, or for all. */
  private boolean isCovered(Statement denied, Statement affirmed) {
    for (Map.Entry<String, Set<String>> entry : denied.circumstances().entrySet()) {
      // What comes after it is what a text on a treatment speaks of.
      boolean usual = entry.getKey().equals("after") && whole.containsAll(entry.getValue());
      boolean covered = usual || entry.getValue().stream().allMatch(affirmed.clause()::names);
      if (!covered) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> times(Map<String, Set<String>> circumstances) {
    Set<String> times = new HashSet<>(circumstances.keySet());
    times.retainAll(TIMES);
    return times;
  }
}
