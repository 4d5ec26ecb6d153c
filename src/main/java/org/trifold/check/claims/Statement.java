package org.trifold.check.claims;

import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Span;

/**
 * What a clause claims.
 *
 * @param kind what sort of claim
 * @param key the stem that what contradicts it shares: a predicate, what is needed, what is done
 * @param stand for or against
 * @param subject who or what; unnamed for "there is", "you", an instruction
 * @param object what is needed, risked or done something to
 * @param clause where
 * @param times how long, or how many
 * @param weak too little alone: it only adds to a contradiction found elsewhere
 * @param circumstances when, where and for what, by preposition
 */
record Statement(
    Kind kind,
    String key,
    Stand stand,
    NounPhrase subject,
    NounPhrase object,
    Clause clause,
    Range times,
    boolean weak,
    Map<String, Set<String>> circumstances) {

  /** Sorts of claims; only those of one sort contradict each other. */
  enum Kind {
    SAYS,
    NEEDS,
    RISKS,
    ACTS,
    MEASURES,
    /** How and when to take something. */
    ORDERS,
    /** Word for word, but for a "not". */
    OPPOSES
  }

  /** What is said of the key. */
  enum Stand {
    AFFIRMS,
    DENIES,
    /** Is one of those that are not needed. */
    IS,
    /** "Does not always": denies only that it always is. */
    DENIES_ALL,
    MAY,
    MUST,
    MUST_NOT,
    NEED_NOT,
    MEASURES;

    /** Whether both can't be true of one thing. */
    boolean contradicts(Stand other) {
      return switch (this) {
        case AFFIRMS -> other == DENIES || other == DENIES_ALL;
        case DENIES, DENIES_ALL -> other == AFFIRMS || other == IS;
        case IS -> other == DENIES;
        case MAY -> other == MUST_NOT;
        case MUST -> other == MUST_NOT || other == NEED_NOT;
        case MUST_NOT -> other == MAY || other == MUST;
        case NEED_NOT -> other == MUST;
        case MEASURES -> other == MEASURES;
      };
    }
  }

  /** The same, too little alone if so. */
  Statement weakened(boolean weakened) {
    return new Statement(kind, key, stand, subject, object, clause, times, weakened, circumstances);
  }

  /** The same, with how long or how many. */
  Statement lasting(Range range) {
    return new Statement(kind, key, stand, subject, object, clause, range, weak, circumstances);
  }

  /** The same, under other circumstances. */
  Statement within(Map<String, Set<String>> others) {
    return new Statement(kind, key, stand, subject, object, clause, times, weak, others);
  }

  /** Where its clause stands. */
  Span span() {
    return new Span(
        clause.tokens().get(0).span().start(),
        clause.tokens().get(clause.tokens().size() - 1).span().end());
  }

  /** Its words, short. */
  String quoted(int most) {
    String text = clause.block().text().substring(span().start(), span().end());
    if (text.length() <= most) {
      return text;
    }
    int cut = text.lastIndexOf(' ', most);
    int end = cut > 0 ? cut : most;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
