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
import org.trifold.transform.TableGrid;

/** Which heads each cell of one regular table stands under (ISO 32000-1, table 349, Headers). */
final class TableHeads {
  private final List<TableGrid.Place> cells;

  TableHeads(Element table) {
    cells = TableGrid.of(table).places();
  }

  private static boolean isHead(TableGrid.Place cell) {
    return cell.cell().normalName().equals("th");
  }

  private static boolean headsRows(TableGrid.Place cell) {
    return isHead(cell) && TableTags.headsRow(cell.cell());
  }

  /** Whether heads span nothing, and stand in the first row or column only. */
  boolean areSimple() {
    return cells.stream()
        .filter(TableHeads::isHead)
        .allMatch(
            cell ->
                cell.rows() == 1
                    && cell.span() == 1
                    && (headsRows(cell) ? cell.column() == 0 : cell.row() == 0));
  }

  /** Writes each cell's heads into its attributes, those of columns first. */
  void assign(Map<Element, Tag> tags, TagIds ids) {
    Map<Integer, List<TableGrid.Place>> ofColumn = new HashMap<>();
    Map<Integer, List<TableGrid.Place>> ofRow = new HashMap<>();
    for (TableGrid.Place cell : cells) {
      if (headsRows(cell)) {
        for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
          ofRow.computeIfAbsent(row, r -> new ArrayList<>()).add(cell);
        }
      } else if (isHead(cell)) {
        for (int column = cell.column(); column < cell.column() + cell.span(); column++) {
          ofColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
        }
      }
    }
    Map<TableGrid.Place, String> names = new HashMap<>();
    for (TableGrid.Place cell : cells) {
      Tag tag = tags.get(cell.cell());
      if (isHead(cell) && tag != null) {
        names.put(cell, ids.give(tag, "head"));
      }
    }
    for (TableGrid.Place cell : cells) {
      Set<TableGrid.Place> heads = new LinkedHashSet<>();
      for (int column = cell.column(); column < cell.column() + cell.span(); column++) {
        ofColumn.getOrDefault(column, List.of()).stream()
            .filter(head -> head.row() < cell.row())
            .forEach(heads::add);
      }
      for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
        ofRow.getOrDefault(row, List.of()).stream()
            .filter(head -> head.column() < cell.column())
            .forEach(heads::add);
      }
      write(heads.stream().map(names::get).toList(), tags.get(cell.cell()));
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
