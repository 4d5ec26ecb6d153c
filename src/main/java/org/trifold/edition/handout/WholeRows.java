package org.trifold.edition.handout;

import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Keeps rows of tables whole that a stylesheet wants whole and a page has room for: now and then
 * the renderer parts one all the same. For the layouts of one document, one after another.
 */
final class WholeRows {
  /** Attribute with a row's number, which survives into the laid-out page. */
  private static final String NUMBER = "data-row";

  /** One row in forty pages of tables was parted; the print lint tells of what is left. */
  private static final int MOST_ROUNDS = 3;

  private final List<Element> rows;
  private int rounds;

  /** Numbers the rows of a page; a row within another goes with that. */
  WholeRows(Document page) {
    rows =
        page.select("div." + PrintFurniture.TEXT + " tr").stream()
            .filter(row -> row.closest("td, th") == null && !isBelowHead(row))
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).attr(NUMBER, String.valueOf(i));
    }
  }

  /** A page that starts with such a row would leave the table's head alone on the one before. */
  private static boolean isBelowHead(Element row) {
    Element group = row.parent();
    return row.previousElementSibling() == null
        && group != null
        && group.previousElementSibling() != null;
  }

  /** Starts a page with the first row that is parted; tells whether to lay out again. */
  boolean mend(Box root, List<PageBox> pages) {
    Optional<Element> parted = rounds < MOST_ROUNDS ? parted(root, pages) : Optional.empty();
    parted.ifPresent(row -> row.removeAttr(NUMBER).attr("style", "page-break-before: always"));
    rounds++;
    return parted.isPresent();
  }

  private Optional<Element> parted(Box box, List<PageBox> pages) {
    if (box instanceof TableRowBox row && isParted(row, pages)) {
      String number = row.getElement() == null ? "" : row.getElement().getAttribute(NUMBER);
      if (!number.isEmpty()) {
        return Optional.of(rows.get(Integer.parseInt(number)));
      }
    }
    Optional<Element> found = Optional.empty();
    for (int i = 0; i < box.getChildCount() && found.isEmpty(); i++) {
      found = parted(box.getChild(i), pages);
    }
    return found;
  }

  private static boolean isParted(TableRowBox row, List<PageBox> pages) {
    int top = row.getAbsY();
    int bottom = top + row.getHeight();
    PageBox first = pages.get(Pages.indexAt(pages, top));
    return row.getStyle().isAvoidPageBreakInside()
        && bottom > first.getBottom()
        && row.getHeight() < first.getBottom() - first.getTop();
  }
}
