package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.model.SourceLocation;

/** A table names neither its columns nor its rows. */
public final class TableHeads implements Rule {
  /** A table that only places things, or is to be written in. */
  private static final String PLACES_THINGS =
      ".layout, .presentation, .gallery, [role=presentation], [role=none],"
          + " [data-frame=none][data-grid=none]";

  /** For {@link java.util.ServiceLoader}. */
  public TableHeads() {}

  @Override
  public String id() {
    return "TF-EDIT-124";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Element table : subject.text().document().select("table:not(:has(th))")) {
      if (table.is(PLACES_THINGS) || !isOfData(table)) {
        continue;
      }
      boolean bold = isBold(table.expectFirst("tr"));
      remarks.add(
          Remark.of(
              SourceLocation.of(table),
              "This table names neither its columns nor its rows.",
              bold
                  ? "Make the first row its head: write [%header] above the table."
                  : "Write [%header] above it where the first row is its head, or cols=\"1h,1\" where the"
                      + " first column is, or give it the role layout."));
    }
    return List.copyOf(remarks);
  }

  /** At least two rows and columns with words in them; pictures and code side by side are none. */
  private static boolean isOfData(Element table) {
    List<Element> rows =
        table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
    long columns = rows.stream().mapToLong(row -> row.children().size()).max().orElse(0);
    List<Element> cells = rows.stream().flatMap(row -> row.children().stream()).toList();
    long words = cells.stream().filter(TableHeads::hasWords).count();
    boolean things =
        cells.stream().anyMatch(cell -> cell.selectFirst("pre, figure, table") != null);
    return rows.size() >= 2
        && columns >= 2
        && words * 2 > cells.size()
        && !things
        && table.parents().stream().noneMatch(around -> around.normalName().equals("table"));
  }

  private static boolean hasWords(Element cell) {
    return !cell.text().isBlank();
  }

  private static boolean isBold(Element row) {
    return row.children().stream()
        .allMatch(
            cell -> cell.text().isBlank() || cell.select("strong").text().equals(cell.text()));
  }
}
