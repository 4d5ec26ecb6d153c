package org.trifold.model;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something the author can mend. Of addresses in its sentences, what may be secret is left out
 * ({@link ShownAddress}); control characters and line separators, which would steer a terminal or
 * begin a line of their own, are question marks in them.
 *
 * @param rule stable id, for ever: {@code TF-READ-003}
 * @param severity how bad
 * @param where the place
 * @param message what is wrong: one sentence, with its full stop
 * @param hint what to do: one sentence, with its full stop; may be empty
 * @param passage what stands at the place
 */
public record Finding(
    String rule,
    Severity severity,
    SourceLocation where,
    String message,
    String hint,
    Passage passage)
    implements Comparable<Finding> {

  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]");

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::where)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::hint)
          .thenComparingInt(finding -> finding.passage().length());

  /** Of a place whose extent is not known. */
  public Finding(
      String rule, Severity severity, SourceLocation where, String message, String hint) {
    this(rule, severity, where, message, hint, Passage.UNKNOWN);
  }

  public Finding {
    message = harmless(ShownAddress.within(message));
    hint = harmless(ShownAddress.within(hint));
  }

  public static Finding error(String rule, SourceLocation where, String message, String hint) {
    return new Finding(rule, Severity.ERROR, where, message, hint);
  }

  public static Finding warning(String rule, SourceLocation where, String message, String hint) {
    return new Finding(rule, Severity.WARNING, where, message, hint);
  }

  public static Finding info(String rule, SourceLocation where, String message, String hint) {
    return new Finding(rule, Severity.INFO, where, message, hint);
  }

  /** The same, as bad as this. */
  public Finding as(Severity other) {
    return new Finding(rule, other, where, message, hint, passage);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /**
   * The one line a person reads: {@code file:line:col: what is wrong. What to do.} Control
   * characters, which would steer a terminal or begin a line of their own, are question marks.
   */
  public String line() {
    String text = hint.isEmpty() ? message : message + " " + hint;
    String line = where.file().isEmpty() ? text : where + ": " + text;
    return harmless(line);
  }

  /**
   * A text of the author's, such as a file's name, as it may stand in a terminal and a log: control
   * characters, line separators and those that turn the direction of text round are question marks.
   */
  public static String harmless(String text) {
    return harmless(text, "?");
  }

  /** As above, with this in place of each. */
  public static String harmless(String text, String instead) {
    return STEERING.matcher(text).replaceAll(instead);
  }
}
