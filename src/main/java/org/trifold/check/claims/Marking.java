package org.trifold.check.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trifold.check.claims.Clause.Mark;

/**
 * Tells under which limits something is said.
 *
 * @param words lists of what limits
 */
record Marking(Lexicon words) {
  /**
   * What holds for all clauses of a sentence.
   *
   * @param isCase whether it stands in a list of cases: "Call us if:"
   */
  Set<Mark> ofSentence(List<Token> all, boolean isCase) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    boolean reported = words.within("reported", all);
    boolean conditional = words.within("conditional", all);
    if (isCase || reported || conditional) {
      marks.add(Mark.QUALIFIED);
      marks.add(Mark.CONDITIONAL);
    }
    if (conditional && !isCase && !reported && isOnlyWhen(all)) {
      marks.add(Mark.WHEN);
    }
    if (words.within("contrast", all)) {
      marks.add(Mark.CONTRAST);
    }
    return marks;
  }

  /** "When the drops wear off": what will come, not what may come. */
  private boolean isOnlyWhen(List<Token> all) {
    for (int i = 0; i < all.size(); i++) {
      if (words.at("conditional", all, i) > 0 && words.at("event", all, i) == 0) {
        return false;
      }
    }
    return true;
  }

  /** "A few weeks" and "some years" are times, and limit nothing. */
  private boolean isPartial(List<Token> run) {
    for (int i = 0; i < run.size(); i++) {
      int size = words.at("partial", run, i);
      boolean time =
          size == 1 && i + 1 < run.size() && words.pairs("unit").containsKey(run.get(i + 1).stem());
      if (size > 0 && !time) {
        return true;
      }
    }
    return false;
  }

  /** What holds for one clause. */
  Set<Mark> ofClause(List<Token> run) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    boolean open = words.within("until", run);
    boolean timed = words.within("timed", run) || run.get(0).word().equals("first");
    if (open || timed || words.within("comparing", run)) {
      marks.add(Mark.QUALIFIED);
    }
    if (open) {
      marks.add(Mark.CONDITIONAL);
    }
    if (isPartial(run)) {
      marks.add(Mark.PARTIAL);
    }
    if (words.within("universal", run)) {
      marks.add(Mark.UNIVERSAL);
    }
    return marks;
  }
}
