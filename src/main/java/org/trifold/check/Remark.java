package org.trifold.check;

import java.util.Optional;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/**
 * What a rule says of a place; the profile makes a finding of it.
 *
 * @param spot where
 * @param message what is wrong: one sentence, with its full stop
 * @param hint what to do: one sentence, with its full stop; may be empty
 * @param instead what could stand at the spot without a doubt
 * @param most as bad as this at most, whatever the profile says
 */
public record Remark(
    Spot spot, String message, String hint, Optional<String> instead, Severity most) {

  /** A place: in the text, or in a line that is known. */
  public sealed interface Spot {}

  /** Part of a block. */
  public record Part(Block block, Span span) implements Spot {}

  /** A place in a file. */
  public record Line(SourceLocation where) implements Spot {}

  /**
   * What was typed, where the text does not show it.
   *
   * @param where with line and column
   * @param length in UTF-16 code units, in that line
   */
  public record Stretch(SourceLocation where, int length) implements Spot {}

  /** Of a whole block. */
  public static Remark of(Block block, String message, String hint) {
    return of(block, new Span(0, block.text().length()), message, hint);
  }

  /** Of a sentence. */
  public static Remark of(Sentence sentence, String message, String hint) {
    return of(sentence.block(), sentence.span(), message, hint);
  }

  /** Of part of a block. */
  public static Remark of(Block block, Span span, String message, String hint) {
    return new Remark(new Part(block, span), message, hint, Optional.empty(), Severity.ERROR);
  }

  /** Of a line, or of a whole file. */
  public static Remark of(SourceLocation where, String message, String hint) {
    return new Remark(new Line(where), message, hint, Optional.empty(), Severity.ERROR);
  }

  /** Of what was typed: so many code units of a line, from a column on. */
  public static Remark of(SourceLocation where, int length, String message, String hint) {
    return new Remark(new Stretch(where, length), message, hint, Optional.empty(), Severity.ERROR);
  }

  /** The same, with what could stand there instead. */
  public Remark instead(String text) {
    return new Remark(spot, message, hint, Optional.of(text), most);
  }

  /** The same, no worse than this. */
  public Remark atMost(Severity severity) {
    return new Remark(spot, message, hint, instead, severity);
  }
}
