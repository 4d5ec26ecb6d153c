package org.trifold.edition.ebook.xhtml;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables with their parts in the order that XHTML asks for (HTML Standard, 4.9.1). */
final class XhtmlTables {
  private final Xhtml xhtml;

  XhtmlTables(Xhtml xhtml) {
    this.xhtml = xhtml;
  }

  /** The parts of one table, sorted. */
  private static final class Parts {
    private final List<Element> captions = new ArrayList<>();
    private final List<Element> columns = new ArrayList<>();
    private final List<Element> heads = new ArrayList<>();
    private final List<Element> bodies = new ArrayList<>();
    private final List<Element> feet = new ArrayList<>();
    private final List<Element> rows = new ArrayList<>();
    private final List<Node> strays = new ArrayList<>();

    Parts(Element table) {
      for (Node child : table.childNodes()) {
        if (child instanceof Element element) {
          of(element).add(element);
        } else if (child instanceof TextNode text && !text.isBlank()) {
          strays.add(text);
        }
      }
    }

    @SuppressWarnings("unchecked") // a list of nodes takes elements
    private List<? super Element> of(Element element) {
      return switch (element.normalName()) {
        case "caption" -> captions;
        case "colgroup", "col" -> columns;
        case "thead" -> heads;
        case "tbody" -> bodies;
        case "tfoot" -> feet;
        case "tr" -> rows;
        default -> strays;
      };
    }
  }

  void table(Element element, Element out) {
    Parts parts = new Parts(element);
    for (Node stray : parts.strays) {
      xhtml.flow(stray, out);
    }
    Element table = xhtml.open("table", element, out);
    caption(parts, table);
    columns(parts, table);
    for (Element head : parts.heads) {
      // A second head is a body: HTML has room for one.
      section(table.selectFirst("> thead") == null ? "thead" : "tbody", head, table);
    }
    if (!parts.rows.isEmpty()) {
      Element body = table.appendElement("tbody");
      parts.rows.forEach(row -> row(row, body));
    }
    parts.bodies.forEach(body -> section("tbody", body, table));
    for (int i = 0; i < parts.feet.size(); i++) {
      section(i == parts.feet.size() - 1 ? "tfoot" : "tbody", parts.feet.get(i), table);
    }
    if (table.selectFirst("> thead, > tbody, > tfoot") == null) {
      withoutRows(table);
    }
  }

  private void caption(Parts parts, Element table) {
    if (parts.captions.isEmpty()) {
      return;
    }
    Element caption = xhtml.open("caption", parts.captions.get(0), table);
    for (Element source : parts.captions) {
      // A table has no place in a caption (HTML Standard, 4.9.2).
      if (source.selectFirst("table") == null) {
        xhtml.flowChildren(source, caption);
      } else {
        xhtml.phrasingChildren(source, caption);
      }
    }
  }

  private void columns(Parts parts, Element table) {
    Element loose = null;
    for (Element source : parts.columns) {
      if (source.normalName().equals("col")) {
        loose = loose == null ? table.appendElement("colgroup") : loose;
        xhtml.open("col", source, loose);
        continue;
      }
      loose = null;
      Element group = xhtml.open("colgroup", source, table);
      for (Element child : source.children()) {
        if (child.normalName().equals("col")) {
          group.removeAttr("span");
          xhtml.open("col", child, group);
        }
      }
    }
  }

  private void section(String tag, Element source, Element table) {
    Element section = xhtml.open(tag, source, table);
    for (Node child : source.childNodes()) {
      if (child instanceof Element row) {
        row(row, section);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        xhtml.flow(text, section.appendElement("tr").appendElement("td"));
      }
    }
    if (section.childrenSize() == 0 && section.id().isEmpty()) {
      section.remove();
    }
  }

  private void row(Element source, Element section) {
    boolean real = source.normalName().equals("tr");
    Element row = real ? xhtml.open("tr", source, section) : section.appendElement("tr");
    List<? extends Node> cells = real ? source.childNodes() : List.of(source);
    for (Node child : cells) {
      if (child instanceof Element cell
          && (cell.normalName().equals("td") || cell.normalName().equals("th"))) {
        Element written = xhtml.open(cell.normalName(), cell, row);
        xhtml.flowChildren(cell, written);
        if (headsNothing(written)) {
          written.tagName("td").removeAttr("scope");
        }
      } else if (child instanceof Element || child instanceof TextNode text && !text.isBlank()) {
        xhtml.flow(child, row.appendElement("td"));
      }
    }
  }

  /**
   * An empty corner is announced as the head of each cell below it (axe-core 4,
   * empty-table-header). One that has an id may be named by cells, which only a head can be.
   */
  private static boolean headsNothing(Element cell) {
    return cell.normalName().equals("th")
        && cell.id().isEmpty()
        && !cell.hasText()
        && cell.selectFirst("img, math, [aria-label]") == null;
  }

  /** Without rows there is no table; its caption is text. */
  private static void withoutRows(Element table) {
    table.select("> colgroup").remove();
    table.select("> caption").tagName("div");
    table.tagName("div");
    if (table.childNodeSize() == 0 && table.id().isEmpty()) {
      table.remove();
    }
  }
}
