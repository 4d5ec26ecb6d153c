package org.trifold.edition.handout;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.w3c.dom.Element;

/** Keeps a PDF from having more pages than a run allows. Without state. */
final class PageBudget {
  private PageBudget() {}

  /**
   * Counts the breaks that an author wrote, before the layout: each with something behind it begins
   * a page.
   *
   * @throws FindingException where there are too many, with the place of what stands on the first
   *     page that is too many
   */
  static void check(Document page, Budgets budgets) {
    long most = budgets.most(Budget.PAGES);
    List<SourceLocation> starts =
        page.select("hr.page-break").stream()
            .map(org.jsoup.nodes.Element::nextElementSibling)
            .filter(next -> next != null && !next.is("hr.page-break"))
            .map(SourceLocation::of)
            .toList();
    if (starts.size() >= most) {
      throw tooMany(most, "at least " + (starts.size() + 1), starts.get((int) most - 1));
    }
  }

  /**
   * Counts the pages of a layout, before they are drawn.
   *
   * @throws FindingException where there are too many, with the place of what stands on the first
   *     one more
   */
  static void check(Box root, Budgets budgets) {
    List<PageBox> pages = root.getLayer().getPages();
    long most = budgets.most(Budget.PAGES);
    if (pages.size() <= most) {
      return;
    }
    PageBox first = pages.get((int) most);
    SourceLocation where = from(root, first.getTop()).orElseGet(() -> place(root).orElseThrow());
    throw tooMany(most, String.valueOf(pages.size()), where);
  }

  private static FindingException tooMany(long most, String pages, SourceLocation where) {
    return new FindingException(
        Budget.PAGES.passed(
            where,
            "Here a page begins that is one more than " + most + ", of " + pages + ".",
            "Shorten the text, or split the manuscript"));
  }

  /** The place of the first box that starts at a height or below it. */
  private static Optional<SourceLocation> from(Box box, int top) {
    for (int i = 0; i < box.getChildCount(); i++) {
      Optional<SourceLocation> found = from(box.getChild(i), top);
      if (found.isPresent()) {
        return found;
      }
    }
    return box.getAbsY() >= top ? place(box).filter(where -> where.line() > 0) : Optional.empty();
  }

  private static Optional<SourceLocation> place(Box box) {
    @Nullable Element element = Overflow.around(box);
    return element == null ? Optional.empty() : Optional.of(new Overflow(element).where());
  }
}
