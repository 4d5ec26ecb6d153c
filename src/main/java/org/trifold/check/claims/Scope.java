package org.trifold.check.claims;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trifold.check.claims.Clause.Mark;

/**
 * Whom and which case clauses speak of.
 *
 * @param grammar tells what clauses are about
 */
record Scope(Grammar grammar) {
  /** Sentences of one paragraph that are read together. */
  private static final int BREATH = 3;

  /** Whether the two are statements to the same reader, without a limit. */
  boolean meets(Clause one, Clause other) {
    if (one.number() == other.number()
        || one.is(Mark.PARTIAL) && other.is(Mark.PARTIAL)
        || !one.block().mayMeet(other.block())) {
      return false;
    }
    if (one.block() == other.block() && (other.is(Mark.CONTRAST) || other.is(Mark.PARTIAL))
        || areBeside(one, other)) {
      return false;
    }
    return !differ(one.around().label(), other.around().label())
        && !differ(one.around().phase(), other.around().phase())
        && sameGroup(one, other);
  }

  /**
   * Who says in one breath that it is and that it is not sets two cases apart, unless in the same
   * words; and items of a list are cases.
   */
  private boolean areBeside(Clause one, Clause other) {
    int apart = other.number() - one.number();
    return one.block() == other.block() && apart <= BREATH && !sayTheSame(one, other)
        || apart <= BREATH && list(one) != null && list(one) == list(other);
  }

  private boolean sayTheSame(Clause one, Clause other) {
    return grammar.contents(one.tokens()).equals(grammar.contents(other.tokens()));
  }

  private static @Nullable Element list(Clause clause) {
    return clause.block().element().closest("ul, ol, dl");
  }

  static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !one.containsAll(other) && !other.containsAll(one);
  }

  private boolean sameGroup(Clause one, Clause other) {
    if (one.groups().isEmpty() != other.groups().isEmpty()) {
      Clause general = one.groups().isEmpty() ? one : other;
      return general.tokens().stream()
          .anyMatch(token -> grammar.words().has("everyone", token.word()));
    }
    return !differ(one.groups(), other.groups());
  }
}
