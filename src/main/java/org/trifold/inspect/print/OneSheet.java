package org.trifold.inspect.print;

import java.util.List;
import org.trifold.model.Severity;

/**
 * TF-PRINT-004: a sheet that needs more than one piece of paper. In large print that can't be
 * helped, so there it is only told.
 */
final class OneSheet implements Check {
  /** Both sides of one sheet. */
  private static final int MOST_PAGES = 2;

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    int pages = printed.pages().size();
    if (!medium.sheet() || pages <= MOST_PAGES) {
      return List.of();
    }
    String text =
        printed.blocks().stream()
            .filter(block -> block.lastPage() > MOST_PAGES)
            .findFirst()
            .map(OneSheet::overflowing)
            .orElse("");
    return List.of(
        new Fault(
            "TF-PRINT-004",
            medium.largePrint() ? Severity.INFO : Severity.WARNING,
            MOST_PAGES + 1,
            text,
            "The sheet has "
                + pages
                + " pages, more than the two sides of one piece of paper"
                + (text.isEmpty() ? "." : "; from " + Quote.first(text) + " on it is too long."),
            medium.largePrint()
                ? "Print it on as many sheets as it needs, or mark fewer blocks [.sheet]."
                : "Mark fewer blocks [.sheet], or shorten them."));
  }

  private static String overflowing(Block block) {
    StringBuilder text = new StringBuilder();
    block.lines().stream()
        .filter(line -> line.page() > MOST_PAGES)
        .forEach(line -> text.append(line.text()).append(' '));
    return text.toString().strip();
  }
}
