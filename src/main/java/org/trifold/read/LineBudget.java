package org.trifold.read;

import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Looks at the lines of a text before the parser's patterns do. Without state. */
final class LineBudget {
  /** Lines shorter than this can't take many steps. */
  private static final int SHORT = 2000;

  private LineBudget() {}

  /**
   * Looks at a text before it is parsed.
   *
   * @throws FindingException with the first line that is too long, or whose blanks or brackets
   *     would take too many steps
   */
  static void check(String text, String file, Budgets budgets) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() < SHORT) {
        continue;
      }
      if (line.length() > budgets.most(Budget.LINE)) {
        throw new FindingException(
            Budget.LINE.passed(
                SourceLocation.ofLine(file, number),
                "The line has more than " + budgets.written(Budget.LINE) + " characters.",
                "Break it up"));
      }
      if (steps(line) > budgets.most(Budget.MARKUP)) {
        throw new FindingException(
            Budget.MARKUP.passed(
                SourceLocation.ofLine(file, number),
                "It would take more than "
                    + budgets.written(Budget.MARKUP)
                    + " million steps to read this line.",
                "Take blanks or brackets away"));
      }
    }
  }

  /**
   * Steps of the patterns for whole lines: of headings, conditions and cells, which try each run of
   * blanks from each of its blanks; of block macros and conditions, which try each bracket to the
   * line's end.
   */
  private static long steps(String line) {
    long steps = 0;
    long blanks = 0;
    long brackets = 0;
    long callouts = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      blanks = c == ' ' || c == '\t' ? blanks + 1 : 0;
      steps += blanks;
      brackets += c == '[' ? 1 : 0;
      callouts += c == '<' && isCallout(line, i) ? 1 : 0;
    }
    boolean macro = line.length() > 2 && line.substring(0, SHORT).contains("::");
    return steps + (macro ? brackets * line.length() : 0) + callouts * callouts;
  }

  private static boolean isCallout(String line, int at) {
    char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    return Character.isDigit(next) || next == '.' || next == '!';
  }
}
