package org.trifold.read;

import java.util.List;
import java.util.Locale;
import org.asciidoctor.ast.Cell;
import org.asciidoctor.ast.Column;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Row;
import org.asciidoctor.ast.Table;
import org.jspecify.annotations.Nullable;

/** Tables as semantic HTML. Without state. */
final class TableHtml {
  private TableHtml() {}

  static String convert(Table table) {
    Tag element =
        BlockHtml.captioned(table, BlockHtml.block(table, "table"))
            .attr("data-frame", InlineHtml.attribute(table, "frame"))
            .attr("data-grid", InlineHtml.attribute(table, "grid"))
            .attr("data-stripes", InlineHtml.attribute(table, "stripes"))
            .attr("data-width", width(table))
            .attr("data-summary", InlineHtml.attribute(table, "summary"))
            .attrIf(table.isOption("autowidth"), "data-autowidth", "true")
            .attrIf(table.isOption("rotate"), "data-orientation", "landscape");
    StringBuilder html = new StringBuilder();
    String title = table.getTitle();
    if (title != null && !title.isEmpty()) {
      html.append(Tag.of("caption").with(Balanced.html(title)));
    }
    html.append(columns(table));
    html.append(rows("thead", table.getHeader()));
    html.append(rows("tbody", table.getBody()));
    html.append(rows("tfoot", table.getFooter()));
    return element.with(html.toString());
  }

  private static @Nullable String width(Table table) {
    String width = InlineHtml.attribute(table, "width");
    return width == null || width.equals("100%") ? null : width;
  }

  private static String columns(Table table) {
    if (table.isOption("autowidth") && width(table) == null) {
      return "";
    }
    StringBuilder columns = new StringBuilder();
    for (Column column : table.getColumns()) {
      Object percent = column.getAttributes().get("colpcwidth");
      columns.append(
          Tag.of("col").attr("data-width", percent == null ? null : percent + "%").empty());
    }
    return columns.isEmpty() ? "" : Tag.of("colgroup").with(columns.toString());
  }

  private static String rows(String section, List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    for (Row row : rows) {
      StringBuilder cells = new StringBuilder();
      for (Cell cell : row.getCells()) {
        cells.append(cell(cell, section.equals("thead")));
      }
      html.append(Tag.of("tr").with(cells.toString()));
    }
    return Tag.of(section).with(html.toString());
  }

  private static String cell(Cell cell, boolean head) {
    String style = cell.getStyle() == null ? "" : cell.getStyle().toLowerCase(Locale.ROOT);
    boolean heading = head || style.equals("header");
    Tag element =
        BlockHtml.located(cell, Tag.of(heading ? "th" : "td"))
            .attrIf(heading, "scope", head ? "col" : "row")
            .attrIf(cell.getColspan() > 1, "colspan", cell.getColspan())
            .attrIf(cell.getRowspan() > 1, "rowspan", cell.getRowspan())
            // AsciidoctorJ's own getters write RIGHT with a dotted I on a Turkish machine, and
            // fail.
            .classes(
                List.of(
                    "halign-" + cell.getAttribute("halign", "left"),
                    "valign-" + cell.getAttribute("valign", "top")));
    return element.with(content(cell, style, head));
  }

  private static String content(Cell cell, String style, boolean head) {
    if (head) {
      return Balanced.html(cell.getText());
    }
    Document inner = style.equals("asciidoc") ? cell.getInnerDocument() : null;
    if (inner != null) {
      return inner.convert();
    }
    if (style.equals("literal")) {
      return Tag.of("pre").attr("class", "literal").with(Balanced.html(cell.getText()));
    }
    // Each paragraph of a plain cell is an item of a list.
    if (cell.getContent() instanceof List<?> paragraphs) {
      List<String> texts = paragraphs.stream().map(p -> Balanced.html(String.valueOf(p))).toList();
      return texts.size() == 1
          ? texts.get(0)
          : String.join("", texts.stream().map(p -> Tag.of("p").with(p)).toList());
    }
    return "";
  }
}
