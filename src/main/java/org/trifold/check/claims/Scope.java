package org.trifold.check.claims;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Paragraphs from one option to the last. */
  private static final int OPTIONS = 6;

  /** A typed number has so many characters, with what stands around it. */
  private static final int NUMBER = 5;

  private static final Pattern NUMBERED = Pattern.compile("(?<!\\S)\\(?\\d{1,2}[.)]\\s+");

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
    if (areVariants(one.around().heading(), other.around().heading()) || areSteps(one, other)) {
      return false;
    }
    return !differ(one.around().label(), other.around().label())
        && !differ(one.around().phase(), other.around().phase())
        && sameGroup(one, other);
  }

  /**
   * "The soft scope" and "The stiff scope", "Removing stings" and "Removing hairs": sections on two
   * of one kind.
   */
  private boolean areVariants(List<String> first, List<String> second) {
    List<String> one = unnumbered(first);
    List<String> other = unnumbered(second);
    if (one.size() < 2 || one.size() != other.size()) {
      return false;
    }
    int differ = 0;
    for (int i = 0; i < one.size(); i++) {
      if (grammar.words().has("preposition", one.get(i))) {
        return false;
      }
      differ += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return differ == 1;
  }

  /** Steps of two instructions, each of its own: "Bend your left knee". */
  private static boolean areSteps(Clause one, Clause other) {
    Element here = one.block().element().closest("ol");
    Element there = other.block().element().closest("ol");
    return here != null && there != null && here != there;
  }

  private static List<String> unnumbered(List<String> heading) {
    boolean number = !heading.isEmpty() && heading.get(0).matches("\\d+");
    return number ? heading.subList(1, heading.size()) : heading;
  }

  /** "1. …", "2. …": typed numbers of options. */
  private static boolean areNumbered(Clause one, Clause other) {
    return Math.abs(other.block().index() - one.block().index()) <= OPTIONS
        && isNumbered(one)
        && isNumbered(other);
  }

  private static boolean isNumbered(Clause clause) {
    String text = clause.block().text();
    int start = clause.tokens().get(0).span().start();
    return NUMBERED.matcher(text.substring(Math.max(0, start - NUMBER), start)).find()
        || NUMBERED.matcher(text.substring(clause.sentence().span().start())).lookingAt();
  }

  /**
   * Who says in one breath that it is and that it is not sets two cases apart, unless in the same
   * words; and items of a list are cases.
   */
  private boolean areBeside(Clause one, Clause other) {
    int apart = other.number() - one.number();
    return areNumbered(one, other)
        || one.block() == other.block() && apart <= BREATH && !sayTheSame(one, other)
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
