package org.trifold.edition.newsletter.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;

/**
 * A table as text: in aligned columns where they fit, else row by row with the column's heading
 * before each cell.
 */
final class TextTable {
  private static final String GAP = "  ";

  /** A column with less room than this, and words that want more, reads worse than a list. */
  private static final int NARROWEST = 14;

  private final List<List<Element>> rows = new ArrayList<>();
  private final int headRows;
  private final int columns;
  private final BiFunction<Element, Integer, List<String>> cells;

  /** Stands in the grid for what a spanning cell covers. */
  private static final Element COVERED = new Element("td");

  private TextTable(Element table, BiFunction<Element, Integer, List<String>> cells) {
    this.cells = cells;
    List<Element> trs = new ArrayList<>();
    for (String part : List.of("thead", "tbody", "tfoot")) {
      for (Element section : table.children()) {
        if (section.normalName().equals(part)) {
          trs.addAll(section.children().stream().filter(e -> e.normalName().equals("tr")).toList());
        }
      }
    }
    headRows =
        (int)
            trs.stream()
                .filter(tr -> tr.parent() != null && tr.parent().normalName().equals("thead"))
                .count();
    for (int r = 0; r < trs.size(); r++) {
      rows.add(new ArrayList<>());
    }
    for (int r = 0; r < trs.size(); r++) {
      place(trs.get(r), r);
    }
    columns = rows.stream().mapToInt(List::size).max().orElse(0);
    rows.forEach(
        row -> {
          while (row.size() < columns) {
            row.add(COVERED);
          }
        });
  }

  /**
   * Lines of a table.
   *
   * @param cells draws a cell in a width
   */
  static List<String> lines(
      Element table, int width, BiFunction<Element, Integer, List<String>> cells) {
    TextTable text = new TextTable(table, cells);
    if (text.columns == 0) {
      return List.of();
    }
    int[] widths = text.widths(width);
    return widths.length == 0 ? text.records(width) : text.aligned(widths);
  }

  private void place(Element tr, int r) {
    int column = 0;
    for (Element cell : tr.children()) {
      while (column < rows.get(r).size() && rows.get(r).get(column) == COVERED) {
        column++;
      }
      int across = span(cell, "colspan");
      int down = Math.min(span(cell, "rowspan"), rows.size() - r);
      for (int y = 0; y < down; y++) {
        List<Element> row = rows.get(r + y);
        while (row.size() < column) {
          row.add(COVERED);
        }
        for (int x = 0; x < across; x++) {
          Element here = x == 0 && y == 0 ? cell : COVERED;
          if (column + x < row.size()) {
            row.set(column + x, here);
          } else {
            row.add(here);
          }
        }
      }
      column += across;
    }
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute);
    return text.matches("[1-9]\\d{0,2}") ? Integer.parseInt(text) : 1;
  }

  /** Widths of the columns; empty where they don't fit side by side. */
  private int[] widths(int width) {
    int room = width - GAP.length() * (columns - 1);
    int[] natural = new int[columns];
    int[] least = new int[columns];
    for (List<Element> row : rows) {
      for (int c = 0; c < columns; c++) {
        if (row.get(c) == COVERED) {
          continue;
        }
        for (String line : cells.apply(row.get(c), Integer.MAX_VALUE)) {
          if (span(row.get(c), "colspan") == 1) {
            natural[c] = Math.max(natural[c], TextWidth.of(line));
          }
          for (String word : line.split(" ")) {
            least[c] = Math.max(least[c], TextWidth.of(word));
          }
        }
      }
    }
    for (int c = 0; c < columns; c++) {
      natural[c] = Math.max(natural[c], least[c]);
    }
    widenForSpans(natural);
    if (Arrays.stream(natural).sum() <= room) {
      return natural;
    }
    int[] widths = new int[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = Math.min(natural[c], Math.max(least[c], NARROWEST));
    }
    int left = room - Arrays.stream(widths).sum();
    if (left < 0) {
      return new int[0];
    }
    while (left > 0) {
      int neediest = 0;
      for (int c = 1; c < columns; c++) {
        if (natural[c] - widths[c] > natural[neediest] - widths[neediest]) {
          neediest = c;
        }
      }
      if (natural[neediest] <= widths[neediest]) {
        break;
      }
      widths[neediest]++;
      left--;
    }
    return widths;
  }

  /** The last column of a spanning cell takes what the others lack. */
  private void widenForSpans(int[] natural) {
    for (List<Element> row : rows) {
      for (int c = 0; c < columns; c++) {
        int last = Math.min(columns, c + span(row.get(c), "colspan")) - 1;
        if (last > c) {
          int room = GAP.length() * (last - c);
          for (int i = c; i <= last; i++) {
            room += natural[i];
          }
          for (String line : cells.apply(row.get(c), Integer.MAX_VALUE)) {
            natural[last] += Math.max(0, TextWidth.of(line) - room);
            room = Math.max(room, TextWidth.of(line));
          }
        }
      }
    }
  }

  private List<String> aligned(int[] widths) {
    List<String> lines = new ArrayList<>();
    boolean tall = false;
    List<List<String>> drawn = new ArrayList<>();
    for (List<Element> row : rows) {
      List<String> block = row(row, widths);
      tall |= block.size() > 1;
      drawn.add(block);
    }
    for (int r = 0; r < drawn.size(); r++) {
      lines.addAll(drawn.get(r));
      if (r == headRows - 1) {
        List<String> rules = new ArrayList<>();
        Arrays.stream(widths).forEach(w -> rules.add("-".repeat(w)));
        lines.add(String.join(GAP, rules));
      } else if (tall && r + 1 < drawn.size() && r >= headRows) {
        lines.add("");
      }
    }
    return lines;
  }

  private List<String> row(List<Element> row, int[] widths) {
    List<List<String>> drawn = new ArrayList<>();
    int height = 0;
    for (int c = 0; c < columns; c++) {
      List<String> cell = List.of();
      if (row.get(c) != COVERED) {
        int room = widths[c];
        int end = Math.min(columns, c + span(row.get(c), "colspan"));
        for (int next = c + 1; next < end; next++) {
          room += GAP.length() + widths[next];
        }
        cell = cells.apply(row.get(c), room);
      }
      drawn.add(cell);
      height = Math.max(height, cell.size());
    }
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      int start = 0;
      for (int c = 0; c < columns; c++) {
        if (y < drawn.get(c).size() && !drawn.get(c).get(y).isEmpty()) {
          line.append(" ".repeat(Math.max(0, start - TextWidth.of(line.toString()))));
          line.append(drawn.get(c).get(y));
        }
        start += widths[c] + GAP.length();
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Each row as lines of "heading: cell". */
  private List<String> records(int width) {
    List<String> lines = new ArrayList<>();
    for (int r = headRows; r < rows.size(); r++) {
      if (r > headRows) {
        lines.add("");
      }
      for (int c = 0; c < columns; c++) {
        Element cell = rows.get(r).get(c);
        if (cell != COVERED) {
          lines.addAll(TextWrap.wrap(label(c) + joined(cell), width));
        }
      }
    }
    if (rows.size() == headRows) {
      for (List<Element> row : rows) {
        row.stream()
            .filter(cell -> cell != COVERED)
            .forEach(cell -> lines.addAll(cells.apply(cell, width)));
      }
    }
    return lines;
  }

  private String label(int column) {
    List<String> words = new ArrayList<>();
    for (int r = 0; r < headRows; r++) {
      int c = column;
      while (c > 0 && rows.get(r).get(c) == COVERED) {
        c--;
      }
      String text = joined(rows.get(r).get(c));
      if (!text.isEmpty() && !words.contains(text)) {
        words.add(text);
      }
    }
    return words.isEmpty() ? "" : String.join(", ", words) + ": ";
  }

  private String joined(Element cell) {
    return String.join("\n", cells.apply(cell, Integer.MAX_VALUE)).strip();
  }
}
