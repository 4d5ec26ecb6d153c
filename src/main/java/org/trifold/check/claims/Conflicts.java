package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.claims.Clause.Mark;
import org.trifold.check.claims.Statement.Kind;
import org.trifold.check.claims.Statement.Stand;

/** Finds the statements of a text that can't both be true. */
final class Conflicts {
  /** Statements of one key that are compared in one chapter; more are no contradiction any more. */
  private static final int MOST = 200;

  /** From so many clauses on, a text has more than one topic. */
  private static final int LONG = 600;

  private final boolean isLong;
  private final Scope scope;
  private final Matter matter;

  Conflicts(Grammar grammar, int clauses) {
    this.scope = new Scope(grammar);
    this.matter = new Matter(grammar.words(), clauses > LONG ? Set.of() : grammar.stems("whole"));
    this.isLong = clauses > LONG;
  }

  /**
   * Two that contradict each other.
   *
   * @param earlier the one that stands before
   * @param later the other
   */
  record Pair(Statement earlier, Statement later) {
    /** Whether both say so without "may" and "some". */
    int strength() {
      int plain =
          (earlier.clause().is(Mark.PARTIAL) ? 0 : 1) + (later.clause().is(Mark.PARTIAL) ? 0 : 1);
      int named = earlier.subject().isNamed() && later.subject().isNamed() ? 1 : 0;
      int weak = earlier.weak() || later.weak() ? -4 : 0;
      return 2 * plain + named + weak;
    }
  }

  /** Pairs of what contradicts each other, one list for each matter. */
  List<List<Pair>> find(List<Statement> statements) {
    Map<String, List<Statement>> byKey = new LinkedHashMap<>();
    for (Statement said : statements) {
      boolean plain = !said.clause().is(Mark.QUALIFIED) || isEvent(said);
      if (said.kind() == Kind.OPPOSES || plain) {
        String chapter = isLong ? "/" + said.clause().around().chapter() : "";
        List<Statement> list =
            byKey.computeIfAbsent(said.kind() + said.key() + chapter, key -> new ArrayList<>());
        if (list.size() < MOST) {
          list.add(said);
        }
      }
    }
    List<List<Pair>> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<Statement> list : byKey.values()) {
      List<Pair> pairs = pairs(list);
      pairs.removeIf(pair -> !seen.add(place(pair.earlier()) + "/" + place(pair.later())));
      if (pairs.stream().anyMatch(pair -> pair.strength() > 0)) {
        all.add(pairs);
      }
    }
    return all;
  }

  private static String place(Statement said) {
    return said.clause().block().index() + ":" + said.clause().sentence().span().start();
  }

  /** "You will feel pain when the drops wear off". */
  private static boolean isEvent(Statement said) {
    return said.kind() == Kind.RISKS
        && said.stand() == Stand.AFFIRMS
        && said.clause().is(Mark.WHEN);
  }

  /** "You won't feel any pain": at no time. */
  private static boolean isNone(Statement said) {
    return said.stand() == Stand.DENIES
        && said.clause().is(Mark.UNIVERSAL)
        && said.circumstances().isEmpty()
        && !said.clause().is(Mark.QUALIFIED);
  }

  /** "It does not usually bleed", "bleeding can occur": both may be true. */
  private static boolean isHedged(Statement denies, Statement affirms) {
    boolean hedged =
        denies.clause().is(Mark.PARTIAL)
            && (denies.stand() == Stand.DENIES || denies.stand() == Stand.DENIES_ALL);
    return hedged && !affirms.clause().is(Mark.UNIVERSAL);
  }

  private List<Pair> pairs(List<Statement> list) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Statement one = list.get(i);
        Statement other = list.get(j);
        boolean ordered = one.clause().number() <= other.clause().number();
        Pair pair = ordered ? new Pair(one, other) : new Pair(other, one);
        if (one.stand().contradicts(other.stand())
            && scope.meets(pair.earlier().clause(), pair.later().clause())
            && (!isEvent(one) || isNone(other))
            && (!isEvent(other) || isNone(one))
            && !isHedged(one, other)
            && !isHedged(other, one)
            && matter.isSame(pair.earlier(), pair.later())) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }
}
