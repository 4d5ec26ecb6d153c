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
  /** HTML Standard, 4.9.11: a span over this is taken for this. */
  private static final int MAX_SPAN = 1000;

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
      most = Math.max(most, new Grid(group, Integer.MAX_VALUE).width());
    }
    return most;
  }

  /** Pads a group's rows; returns how many there are. */
  private static int fill(Element group, int columns) {
    Grid grid = new Grid(group, columns);
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

  /** Where a group's cells lie; clamps spans on the way. */
  private static final class Grid {
    private final int[] taken;
    private int width;

    Grid(Element group, int columns) {
      List<Element> rows = group.children();
      taken = new int[rows.size()];
      // Cells from rows above that reach into a row, by row.
      int[] fromAbove = new int[rows.size()];
      for (int r = 0; r < rows.size(); r++) {
        int used = fromAbove[r];
        for (Element cell : rows.get(r).children()) {
          int colspan = clamp(cell, "colspan", Math.max(1, columns - used));
          int rowspan = clamp(cell, "rowspan", rows.size() - r);
          used += colspan;
          for (int below = r + 1; below < r + rowspan; below++) {
            fromAbove[below] += colspan;
          }
        }
        taken[r] = used;
        width = Math.max(width, used);
      }
    }

    private static int clamp(Element cell, String attribute, int most) {
      String text = cell.attr(attribute).strip();
      boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
      int span = !number ? 1 : text.length() > 6 ? MAX_SPAN : Integer.parseInt(text);
      // Zero means "to the end of the group" for rows and is an error for columns (HTML, 4.9.11).
      int asked = span > 0 ? span : attribute.equals("rowspan") && number ? most : 1;
      int clamped = Math.max(1, Math.min(Math.min(asked, MAX_SPAN), most));
      if (clamped == 1) {
        cell.removeAttr(attribute);
      } else {
        cell.attr(attribute, String.valueOf(clamped));
      }
      return clamped;
    }

    int taken(int row) {
      return taken[row];
    }

    int width() {
      return width;
    }
  }
}
