package org.trifold.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Which row and column each cell of a table stands in, spans counted (HTML Standard, 4.9.12).
 * Tables within its cells are left out.
 *
 * @param places row by row, in order
 */
public record TableGrid(List<Place> places) {
  /** Copies the list. */
  public TableGrid {
    places = List.copyOf(places);
  }

  /**
   * A cell and its place.
   *
   * @param row of its first row, from 0
   * @param column of its first column, from 0
   * @param rows in how many rows it stands
   * @param span in how many columns it stands
   */
  public record Place(Element cell, int row, int column, int rows, int span) {}

  /** The grid of a table. */
  public static TableGrid of(Element table) {
    List<Place> places = new ArrayList<>();
    Map<Integer, Integer> busy = new HashMap<>();
    int number = 0;
    for (Element row : rows(table)) {
      Map<Integer, Integer> below = new HashMap<>();
      busy.forEach((column, rows) -> below.put(column, rows - 1));
      int column = 0;
      for (Element cell : row.children()) {
        while (busy.getOrDefault(column, 0) > 0) {
          column++;
        }
        Place place =
            new Place(cell, number, column, number(cell, "rowspan"), number(cell, "colspan"));
        places.add(place);
        for (int i = 0; i < place.span(); i++, column++) {
          below.put(column, place.rows() - 1);
        }
      }
      busy = below;
      number++;
    }
    return new TableGrid(places);
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        rows.add(child);
      } else if (!child.normalName().equals("caption")) {
        child.children().stream().filter(e -> e.normalName().equals("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static int number(Element cell, String name) {
    String value = cell.attr(name).strip();
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }
}
