package org.trifold.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Holds one include directive to the budgets of a run. */
final class IncludeBudget {
  /** Digits that are certainly no number of spaces. */
  private static final int MOST_DIGITS = 9;

  private final ReadSession session;
  private final Budgets budgets;
  private final SourceLocation where;

  IncludeBudget(ReadSession session, SourceLocation where) {
    this.session = session;
    this.budgets = session.gate().budgets();
    this.where = where;
  }

  /**
   * Whether nothing more is to be included: where one include more is told, there are thousands.
   */
  static boolean isSpent(FindingException e) {
    String rule = e.findings().get(0).rule();
    return rule.equals(Budget.INCLUDES.rule()) || rule.equals(Budget.INCLUDED.rule());
  }

  /**
   * Counts the directive.
   *
   * @param depth includes around it, and itself
   * @throws FindingException where there are too many, or too many in each other
   */
  void count(int depth) {
    if (depth > budgets.most(Budget.INCLUDE_DEPTH)) {
      throw passed(
          Budget.INCLUDE_DEPTH,
          "Includes are more than " + budgets.written(Budget.INCLUDE_DEPTH) + " deep.",
          "Look for a file that includes itself");
    }
    if (session.used(Budget.INCLUDES, 1) > budgets.most(Budget.INCLUDES)) {
      throw passed(
          Budget.INCLUDES,
          "This is one include more than " + budgets.written(Budget.INCLUDES) + ".",
          "Look for files that include each other over and over");
    }
  }

  /**
   * Looks at the spaces that are put before the lines or in place of tabs.
   *
   * @throws FindingException where they are too many
   */
  void indent(Map<String, Object> attributes) {
    for (String name : List.of("indent", "tabsize")) {
      String digits = String.valueOf(attributes.getOrDefault(name, "")).strip();
      boolean number = digits.matches("\\d+");
      if (number
          && (digits.length() > MOST_DIGITS
              || Long.parseLong(digits) > budgets.most(Budget.INDENT))) {
        throw passed(
            Budget.INDENT,
            "An indent or a tab of more than "
                + budgets.written(Budget.INDENT)
                + " spaces is wider than any page.",
            "Choose a number of spaces such as 4");
      }
    }
  }

  /**
   * Counts what is included.
   *
   * @throws FindingException where it is too much in all
   */
  void text(String text) {
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (session.used(Budget.INCLUDED, bytes) > budgets.most(Budget.INCLUDED)) {
      throw passed(
          Budget.INCLUDED,
          "With this, includes bring more than " + budgets.written(Budget.INCLUDED) + " MB.",
          "Look for files that are included over and over");
    }
  }

  private FindingException passed(Budget budget, String message, String remedy) {
    return new FindingException(budget.passed(where, message, remedy));
  }
}
