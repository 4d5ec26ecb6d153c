package org.trifold.read;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * How many parts a document may have. The parser counts what it makes itself (budgets.rb); what was
 * passed through as HTML is counted here.
 */
final class PartBudget {
  private PartBudget() {}

  /**
   * Looks at all elements, before anything else does.
   *
   * @throws FindingException with the place of the first that is too many
   */
  static void check(Document document, Budgets budgets) {
    Optional<Element> beyond =
        document.body().stream().skip(budgets.most(Budget.PARTS) + 1).findFirst();
    if (beyond.isPresent()) {
      throw new FindingException(passed(budgets, SourceLocation.of(beyond.get())));
    }
  }

  static Finding passed(Budgets budgets, SourceLocation where) {
    return Budget.PARTS.passed(
        where,
        "With this the manuscript has more than "
            + budgets.written(Budget.PARTS)
            + " blocks, marks and cells.",
        "Look for what is repeated without end, split the manuscript");
  }
}
