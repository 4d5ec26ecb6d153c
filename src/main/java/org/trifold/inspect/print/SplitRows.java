package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** TF-PRINT-008: a table's row that goes over a page break, though it would fit on a page. */
final class SplitRows implements Check {
  /** How high a row's text is on a page. */
  private static final class Extent {
    private double top = Double.NEGATIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;

    void add(Line line) {
      for (Run run : line.runs()) {
        top = Math.max(top, run.top());
        bottom = Math.min(bottom, run.bottom());
      }
    }

    double height() {
      return top - bottom;
    }
  }

  private record Row(String text, Map<Integer, Extent> extents) {}

  @Override
  public List<Fault> check(Printed printed, Medium medium) {
    Map<Tag, Row> rows = new IdentityHashMap<>();
    List<Row> inOrder = new ArrayList<>();
    for (Block block : printed.blocks()) {
      Optional<Tag> tag = block.tag().nearest("TR");
      if (tag.isPresent()) {
        Row row = rows.get(tag.get());
        if (row == null) {
          row = new Row(block.text(), new TreeMap<>());
          rows.put(tag.get(), row);
          inOrder.add(row);
        }
        for (Line line : block.lines()) {
          row.extents().computeIfAbsent(line.page(), p -> new Extent()).add(line);
        }
      }
    }
    Map<Row, Integer> split = new LinkedHashMap<>();
    for (Row row : inOrder) {
      double height = row.extents().values().stream().mapToDouble(Extent::height).sum();
      int page = row.extents().keySet().iterator().next();
      if (row.extents().size() > 1 && height < printed.page(page).box().getHeight()) {
        split.put(row, page);
      }
    }
    return split.entrySet().stream()
        .map(
            entry ->
                Fault.warning(
                    "TF-PRINT-008",
                    entry.getValue(),
                    entry.getKey().text(),
                    "The table row that begins with "
                        + Quote.first(entry.getKey().text())
                        + " goes over to the next page.",
                    "Keep rows whole in the theme: tr { page-break-inside: avoid }."))
        .toList();
  }
}
