package org.trifold.check.claims;

import java.util.List;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;

/**
 * A part of a sentence that says one thing.
 *
 * @param sentence whose part it is
 * @param number of the sentence in the text
 * @param tokens its words
 * @param start whether it begins its sentence
 * @param marks what holds for it
 * @param groups whom it names: adults, children, smokers
 * @param lead the phrase that opens its sentence, if it is another clause: "Before the test, …"
 * @param around what it is about, as headings, a label or a term before it say
 */
record Clause(
    Sentence sentence,
    int number,
    List<Token> tokens,
    boolean start,
    Set<Mark> marks,
    Set<String> groups,
    List<Token> lead,
    Around around) {

  /** What makes a clause more or less than a plain statement. */
  enum Mark {
    /** Holds for some, or perhaps. */
    PARTIAL,
    /** Holds for all, always. */
    UNIVERSAL,
    /** Holds only under a condition, or is another's opinion. */
    CONDITIONAL,
    /** Holds from an event on, which will come: "when the drops wear off". */
    WHEN,
    /** Limits what was said before. */
    CONTRAST,
    /** Holds for a time, in comparison, or {@link #CONDITIONAL}. */
    QUALIFIED
  }

  /**
   * What a clause stands under.
   *
   * @param chapter number of the section of level 1 that it is in
   * @param heads stems of the headings over it, and of the title
   * @param heading the words of the nearest one below the title
   * @param label stems of the bold label, of the described term before it
   * @param phase "before", "after" or a number of days in a heading; empty mostly
   */
  record Around(
      int chapter, Set<String> heads, List<String> heading, Set<String> label, Set<String> phase) {
    Around headed(List<String> words) {
      return new Around(chapter, heads, words, label, phase);
    }

    Around labelled(Set<String> words) {
      return new Around(chapter, heads, heading, words, phase);
    }
  }

  Clause {
    tokens = List.copyOf(tokens);
    lead = List.copyOf(lead);
    marks = Set.copyOf(marks);
    groups = Set.copyOf(groups);
  }

  boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether a word is said in it, in the phrase before it, or in a heading over it. */
  boolean names(String stem) {
    return around.heads().contains(stem)
        || tokens.stream().anyMatch(token -> token.stem().equals(stem))
        || lead.stream().anyMatch(token -> token.stem().equals(stem));
  }

  Block block() {
    return sentence.block();
  }
}
