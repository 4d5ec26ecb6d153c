package org.trifold.edition.handout.tags;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;

/** Tables, with their caption in them. */
final class TableTags implements TagRule {
  private final Map<Element, Tag> cells = new HashMap<>();
  private final TagIds ids;

  TableTags(TagIds ids) {
    this.ids = ids;
  }

  @Override
  public Optional<Tag> place(Element element, Tag parent) {
    return switch (element.normalName()) {
      case "div" -> isWithCaption(element) ? Optional.of(table(element, parent)) : Optional.empty();
      case "table" -> Optional.of(parent.type() == TagType.TABLE ? parent : table(element, parent));
      case "thead" -> part(TagType.T_HEAD, TagType.TABLE, parent);
      case "tbody" -> part(TagType.T_BODY, TagType.TABLE, parent);
      case "tfoot" -> part(TagType.T_FOOT, TagType.TABLE, parent);
      case "tr" -> Optional.of(parent.child(TagType.TR));
      case "th", "td" -> Optional.of(cell(element, parent));
      default -> Optional.empty();
    };
  }

  private static Optional<Tag> part(TagType type, TagType around, Tag parent) {
    return parent.type() == around ? Optional.of(parent.child(type)) : Optional.empty();
  }

  /** A block that holds a table and its caption, and nothing else. */
  private static boolean isWithCaption(Element element) {
    return element.hasClass("table-block")
        && element.childrenSize() == 2
        && element.child(0).normalName().equals("caption")
        && element.child(1).normalName().equals("table");
  }

  private static Tag table(Element element, Tag parent) {
    Tag table = parent.child(TagType.TABLE);
    Element own = element.normalName().equals("table") ? element : element.child(1);
    String summary = (own.attr("data-summary") + own.attr("summary")).strip();
    if (!summary.isEmpty()) {
      attributes(table).setString("Summary", summary);
    }
    return table;
  }

  private Tag cell(Element element, Tag parent) {
    boolean head = element.normalName().equals("th");
    Tag cell = parent.child(head ? TagType.TH : TagType.TD);
    if (head) {
      attributes(cell).setName("Scope", headsRow(element) ? "Row" : "Column");
    }
    span(element, "colspan", cell, "ColSpan");
    span(element, "rowspan", cell, "RowSpan");
    cells.put(element, cell);
    return cell;
  }

  /** The table attributes of an element, made at the first call (ISO 32000-1, table 349). */
  static COSDictionary attributes(Tag tag) {
    COSDictionary attributes = tag.dictionary().getCOSDictionary(COSName.A);
    if (attributes == null) {
      attributes = new COSDictionary();
      attributes.setName(COSName.O, "Table");
      tag.with(attributes);
    }
    return attributes;
  }

  /** Whether a head is one of its row, by its scope or, without one, by where it stands. */
  static boolean headsRow(Element head) {
    String scope = head.attr("scope");
    return scope.isEmpty() ? head.closest("thead") == null : scope.startsWith("row");
  }

  private static void span(Element element, String html, Tag cell, String pdf) {
    if (element.attr(html).matches("[0-9]{1,9}")) {
      attributes(cell).setInt(COSName.getPDFName(pdf), Integer.parseInt(element.attr(html)));
    }
  }

  /** Names the heads of each cell where rows and columns alone don't tell them. */
  void finish(Element table) {
    TableHeads heads = new TableHeads(table);
    if (!heads.areSimple()) {
      heads.assign(cells, ids);
    }
  }
}
