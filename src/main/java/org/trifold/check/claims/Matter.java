package org.trifold.check.claims;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trifold.check.claims.Clause.Mark;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/** Tells whether statements are of the same thing, under the same circumstances. */
final class Matter {
  private static final Set<String> TIMES =
      Set.of("during", "after", "before", "until", "since", "within");

  private Matter() {}

  /** Whether two statements of one key, the earlier first, are of the same thing. */
  static boolean isSame(Statement one, Statement other) {
    return sameSubject(one, other) && sameObject(one, other) && sameCircumstances(one, other);
  }

  private static boolean sameSubject(Statement one, Statement other) {
    boolean oneNamed = one.subject().isNamed();
    if (oneNamed && other.subject().isNamed()) {
      return one.subject().mayBe(other.subject());
    }
    if (!oneNamed && !other.subject().isNamed()) {
      return true;
    }
    Statement named = oneNamed ? one : other;
    Statement unnamed = oneNamed ? other : one;
    String head = named.subject().head();
    return unnamed.clause().around().heads().contains(head)
        || unnamed.circumstances().values().stream().anyMatch(stems -> stems.contains(head))
        || unnamed.clause().tokens().stream().anyMatch(token -> token.stem().equals(head));
  }

  private static boolean sameObject(Statement one, Statement other) {
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
              ? one.object().words().equals(other.object().words()) && universal(one, other)
              : one.subject().isNamed()
                  && other.subject().isNamed()
                  && universal(one, other)
                  && !one.object().isNamed();
      case ACTS -> sameAct(one, other);
      case MEASURES -> sameMeasure(one, other);
      case OPPOSES -> true;
    };
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
    if (!object || one.times().isKnown() != other.times().isKnown()) {
      return false;
    }
    return !one.times().isKnown()
        || narrow.stand() == Stand.MAY && narrow.times().low() < wide.times().high();
  }

  private static boolean sameMeasure(Statement one, Statement other) {
    if (!one.times().isApartFrom(other.times())) {
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

  private static boolean sameCircumstances(Statement one, Statement other) {
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
      return times(left).equals(times(right))
          && (forbids ? right : left).keySet().containsAll(wide);
    }
    if (one.kind() == Kind.MEASURES) {
      return times(left).equals(times(right));
    }
    boolean bare =
        one.kind() == Kind.SAYS && one.key().startsWith("does ") && !one.object().isNamed();
    if (bare && !(left.equals(right) && one.subject().words().equals(other.subject().words()))) {
      return false;
    }
    boolean denies = one.stand() == Stand.DENIES || one.stand() == Stand.DENIES_ALL;
    if (!isCovered(denies ? one : other, denies ? other : one)) {
      return false;
    }
    return left.containsKey("without") == right.containsKey("without");
  }

  /** Whether what is denied for a case is affirmed for that case, or for all. */
  private static boolean isCovered(Statement denied, Statement affirmed) {
    for (Set<String> stems : denied.circumstances().values()) {
      boolean covered =
          stems.stream()
              .allMatch(
                  stem ->
                      affirmed.clause().around().heads().contains(stem)
                          || affirmed.clause().tokens().stream()
                              .anyMatch(token -> token.stem().equals(stem)));
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
