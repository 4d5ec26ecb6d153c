package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.transform.Transform;

/**
 * Makes tables regular: rows of equal length, spans that end inside the table, widths as styles
 * (ISO 14289-1, 7.5; the renderer runs out of memory on a huge span).
 */
final class RegularTables implements Transform {
  /** A cell that spans more columns than this is taken to span those there are without it. */
  private static final int MOST_COLUMNS = 100;

  /** A table of so many rows fits on a page and is not divided between two. */
  private static final int SHORT = 10;

  private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");

  @Override
  public Document apply(Document document) {
    for (Element stray : document.select("td, th, tr, thead, tbody, tfoot, col, colgroup")) {
      if (stray.closest("table") == null) {
        stray.unwrap();
      }
    }
    for (Element table : document.select("table")) {
      regularise(table);
    }
    return document;
  }

  private static void regularise(Element table) {
    List<Element> groups = groups(table);
    int columns = Math.max(1, columns(groups));
    int rows = 0;
    for (Element group : groups) {
      rows += fill(group, columns);
      if (group.childrenSize() == 0) {
        group.remove();
      }
    }
    if (rows == 0) {
      table.remove();
      return;
    }
    if (table.select("> tbody").isEmpty()) {
      table.select("> thead, > tfoot").tagName("tbody");
    }
    if (rows <= SHORT) {
      table.addClass("short");
    }
    widths(table, columns);
  }

  private static List<Element> groups(Element table) {
    List<Element> groups = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        child.wrap("<tbody></tbody>");
      }
    }
    for (Element child : table.children()) {
      if (GROUPS.contains(child.normalName())) {
        child.select("> :not(tr)").remove();
        child.select("> tr > :not(td, th)").remove();
        child.select("> tr:not(:has(> td, > th))").remove();
        groups.add(child);
      }
    }
    return groups;
  }

  private static int columns(List<Element> groups) {
    int most = 0;
    for (Element group : groups) {
      most = Math.max(most, new Grid(group, Integer.MAX_VALUE, false).width());
    }
    return most;
  }

  /** Pads a group's rows; returns how many there are. */
  private static int fill(Element group, int columns) {
    Grid grid = new Grid(group, columns, true);
    List<Element> rows = group.children();
    for (int i = 0; i < rows.size(); i++) {
      for (int gap = grid.taken(i); gap < columns; gap++) {
        rows.get(i).appendElement("td");
      }
    }
    return rows.size();
  }

  private static void widths(Element table, int columns) {
    String width = CssLength.percent(percent(table));
    if (!width.isEmpty()) {
      table.attr("style", "width: " + width);
    }
    List<Element> cols = table.select("> colgroup > col");
    if (cols.size() != columns) {
      table.select("> colgroup").remove();
      return;
    }
    for (Element col : cols) {
      String share = CssLength.percent(percent(col));
      if (!share.isEmpty()) {
        col.attr("style", "width: " + share);
      }
    }
  }

  /** A width in percent, with or without its sign. */
  private static String percent(Element element) {
    String width = element.attr("data-width");
    return width.endsWith("%") ? width : width + "%";
  }

  /** Where a group's cells lie, each as wide and high as there is room. */
  private static final class Grid {
    private final int[] taken;
    private int width;

    /**
     * @param clamp whether cells' spans are set to what there is room for
     */
    Grid(Element group, int columns, boolean clamp) {
      List<Element> rows = group.children();
      taken = new int[rows.size()];
      // Cells from rows above that reach into a row, by row.
      int[] fromAbove = new int[rows.size()];
      for (int r = 0; r < rows.size(); r++) {
        int used = fromAbove[r];
        for (Element cell : rows.get(r).children()) {
          int colspan = colspan(cell, columns - used);
          int rowspan = rowspan(cell, rows.size() - r);
          if (clamp) {
            set(cell, "colspan", colspan);
            set(cell, "rowspan", rowspan);
          }
          used += colspan;
          for (int below = r + 1; below < r + rowspan; below++) {
            fromAbove[below] += colspan;
          }
        }
        taken[r] = used;
        width = Math.max(width, used);
      }
    }

    private static int colspan(Element cell, int room) {
      int asked = Math.max(1, number(cell.attr("colspan"), 1));
      // While the columns are still being counted there is room for any number.
      boolean counting = room > Integer.MAX_VALUE / 2;
      return counting && asked > MOST_COLUMNS ? 1 : Math.max(1, Math.min(asked, room));
    }

    /** Zero means "to the end of the group" (HTML Standard, 4.9.11). */
    private static int rowspan(Element cell, int room) {
      int asked = number(cell.attr("rowspan"), 1);
      return asked == 0 ? room : Math.min(asked, room);
    }

    private static int number(String text, int otherwise) {
      String digits = text.strip();
      if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return otherwise;
      }
      return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static void set(Element cell, String attribute, int span) {
      if (span == 1) {
        cell.removeAttr(attribute);
      } else {
        cell.attr(attribute, String.valueOf(span));
      }
    }

    int taken(int row) {
      return taken[row];
    }

    int width() {
      return width;
    }
  }
}
