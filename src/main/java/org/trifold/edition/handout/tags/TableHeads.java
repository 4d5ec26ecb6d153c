package org.trifold.edition.handout.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which heads each cell of one regular table stands under (ISO 32000-1, table 349, Headers). */
final class TableHeads {
  private static final String GROUPS = "> thead, > tbody, > tfoot";

  private record Cell(Element element, int row, int column, int height, int width) {
    boolean isHead() {
      return element.normalName().equals("th");
    }

    boolean headsRows() {
      return isHead() && TableTags.headsRow(element);
    }
  }

  private final List<Cell> cells = new ArrayList<>();

  TableHeads(Element table) {
    int row = 0;
    for (Element group : table.select(GROUPS)) {
      Set<Long> taken = new LinkedHashSet<>();
      for (Element line : group.children()) {
        int column = 0;
        for (Element element : line.children()) {
          while (taken.contains(key(row, column))) {
            column++;
          }
          Cell cell =
              new Cell(element, row, column, span(element, "rowspan"), span(element, "colspan"));
          cells.add(cell);
          for (int below = 1; below < cell.height(); below++) {
            for (int right = 0; right < cell.width(); right++) {
              taken.add(key(row + below, column + right));
            }
          }
          column += cell.width();
        }
        row++;
      }
    }
  }

  private static long key(int row, int column) {
    return ((long) row << Integer.SIZE) | column;
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute);
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
  }

  /** Whether heads span nothing, and stand in the first row or column only. */
  boolean areSimple() {
    return cells.stream()
        .filter(Cell::isHead)
        .allMatch(
            cell ->
                cell.height() == 1
                    && cell.width() == 1
                    && (cell.headsRows() ? cell.column() == 0 : cell.row() == 0));
  }

  /** Writes each cell's heads into its attributes, those of columns first. */
  void assign(Map<Element, Tag> tags, TagIds ids) {
    Map<Integer, List<Cell>> ofColumn = new HashMap<>();
    Map<Integer, List<Cell>> ofRow = new HashMap<>();
    for (Cell cell : cells) {
      if (cell.headsRows()) {
        for (int row = cell.row(); row < cell.row() + cell.height(); row++) {
          ofRow.computeIfAbsent(row, r -> new ArrayList<>()).add(cell);
        }
      } else if (cell.isHead()) {
        for (int column = cell.column(); column < cell.column() + cell.width(); column++) {
          ofColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
        }
      }
    }
    Map<Cell, String> names = new HashMap<>();
    for (Cell cell : cells) {
      Tag tag = tags.get(cell.element());
      if (cell.isHead() && tag != null) {
        names.put(cell, ids.give(tag, "head"));
      }
    }
    for (Cell cell : cells) {
      Set<Cell> heads = new LinkedHashSet<>();
      for (int column = cell.column(); column < cell.column() + cell.width(); column++) {
        ofColumn.getOrDefault(column, List.of()).stream()
            .filter(head -> head.row() < cell.row())
            .forEach(heads::add);
      }
      for (int row = cell.row(); row < cell.row() + cell.height(); row++) {
        ofRow.getOrDefault(row, List.of()).stream()
            .filter(head -> head.column() < cell.column())
            .forEach(heads::add);
      }
      write(heads.stream().map(names::get).toList(), tags.get(cell.element()));
    }
  }

  private static void write(List<String> heads, @Nullable Tag cell) {
    if (heads.isEmpty() || cell == null) {
      return;
    }
    COSArray list = new COSArray();
    heads.forEach(id -> list.add(TagIds.string(id)));
    TableTags.attributes(cell).setItem(COSName.getPDFName("Headers"), list);
  }
}
