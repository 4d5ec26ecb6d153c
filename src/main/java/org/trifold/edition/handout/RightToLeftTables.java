package org.trifold.edition.handout;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;

/**
 * Puts the first column of right-to-left tables on the right. The renderer lays all tables out from
 * left to right; turning the cells round in the document would turn round how they are read aloud.
 */
final class RightToLeftTables {
  private RightToLeftTables() {}

  /** Mirrors the finished layout's tables, inner ones with their cells. */
  static void mirror(Box box) {
    for (int i = 0; i < box.getChildCount(); i++) {
      mirror(box.getChild(i));
    }
    if (box instanceof TableBox table && table.getStyle().getDirection() == IdentValue.RTL) {
      cells(table, table.getContentWidth());
      table.calcChildLocations();
    }
  }

  private static void cells(Box box, int width) {
    for (int i = 0; i < box.getChildCount(); i++) {
      Box child = box.getChild(i);
      if (child instanceof TableCellBox) {
        child.setX(width - child.getX() - child.getWidth());
      } else if (!(child instanceof TableBox)) {
        cells(child, width);
      }
    }
  }
}
