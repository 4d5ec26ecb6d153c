package org.trifold.check.claims;

import java.util.Set;
import org.trifold.check.claims.Clause.Mark;

/**
 * Whom and which case clauses speak of.
 *
 * @param words names groups
 */
record Scope(Lexicon words) {
  /** Whether the two are statements to the same reader, without a limit. */
  boolean meets(Clause one, Clause other) {
    if (one.number() == other.number()
        || one.is(Mark.PARTIAL) && other.is(Mark.PARTIAL)
        || !one.block().mayMeet(other.block())) {
      return false;
    }
    if (one.block() == other.block() && (other.is(Mark.CONTRAST) || other.is(Mark.PARTIAL))) {
      return false;
    }
    return !differ(one.around().label(), other.around().label())
        && !differ(one.around().phase(), other.around().phase())
        && sameGroup(one, other);
  }

  static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && !one.containsAll(other) && !other.containsAll(one);
  }

  private boolean sameGroup(Clause one, Clause other) {
    if (one.groups().isEmpty() != other.groups().isEmpty()) {
      Clause general = one.groups().isEmpty() ? one : other;
      return general.tokens().stream().anyMatch(token -> words.has("everyone", token.word()));
    }
    return !differ(one.groups(), other.groups());
  }
}
