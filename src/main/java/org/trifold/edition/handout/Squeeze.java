package org.trifold.edition.handout;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Forces tables that run off the page to its width: equal columns, words broken where needed. */
final class Squeeze {
  /** Attribute with a table's number, which survives into the laid-out page. */
  private static final String NUMBER = "data-table";

  private static final String CLASS = "squeezed";

  private final List<Element> tables;

  /** Numbers the tables of a page. */
  Squeeze(Document page) {
    tables = List.copyOf(page.select("table"));
    for (int i = 0; i < tables.size(); i++) {
      tables.get(i).attr(NUMBER, String.valueOf(i));
    }
  }

  /** Squeezes what overflows; tells whether there was anything left to squeeze. */
  boolean tighten(List<Overflow> overflows) {
    boolean tightened = false;
    for (Overflow overflow : overflows) {
      String number = overflow.nearest(NUMBER);
      if (!number.isEmpty()) {
        Element table = tables.get(Integer.parseInt(number));
        if (!table.hasClass(CLASS)) {
          table.addClass(CLASS);
          table.select("> colgroup").remove();
          tightened = true;
        }
      }
    }
    return tightened;
  }
}
