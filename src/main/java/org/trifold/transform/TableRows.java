package org.trifold.transform;

import java.util.List;
import org.jsoup.nodes.Element;

/** Takes a row out of a table whose cells may span rows. */
final class TableRows {
  private TableRows() {}

  static void remove(Element row) {
    Element section = row.parent();
    if (section != null) {
      List<Element> rows = section.children();
      int index = rows.indexOf(row);
      shortenFromAbove(rows, index);
      if (index + 1 < rows.size()) {
        moveDown(row, rows.get(index + 1));
      }
    }
    row.remove();
  }

  /** Cells from above that reach into the row get shorter. */
  private static void shortenFromAbove(List<Element> rows, int index) {
    for (int i = 0; i < index; i++) {
      for (Element cell : rows.get(i).children()) {
        int span = rowspan(cell);
        if (i + span > index) {
          setRowspan(cell, span - 1);
        }
      }
    }
  }

  /**
   * Cells that start in the row and reach below it start one row lower, without their words, which
   * belong to the row that goes.
   */
  private static void moveDown(Element row, Element next) {
    int position = 0;
    for (Element cell : row.children()) {
      int span = rowspan(cell);
      if (span > 1) {
        Element rest = cell.shallowClone();
        setRowspan(rest, span - 1);
        if (position < next.childrenSize()) {
          next.child(position).before(rest);
        } else {
          next.appendChild(rest);
        }
      }
      position++;
    }
  }

  private static int rowspan(Element cell) {
    String value = cell.attr("rowspan");
    return value.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  private static void setRowspan(Element cell, int span) {
    if (span > 1) {
      cell.attr("rowspan", String.valueOf(span));
    } else {
      cell.removeAttr("rowspan");
    }
  }
}
