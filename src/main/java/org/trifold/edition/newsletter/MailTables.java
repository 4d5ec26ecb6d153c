package org.trifold.edition.newsletter;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.trifold.transform.Labels;
import org.trifold.transform.TableGrid;
import org.trifold.transform.TableWidth;

/**
 * Tables of data as mail programs lay them out alike: the shares of the columns stand on cells,
 * since Outlook's Word engine and webmail drop {@code col}; each table stands in a box that scrolls
 * where a phone is too narrow, reached by keyboard and named (WCAG 2.2, 2.1.1). One whose cells all
 * stand below one head of their own is marked, so that a theme can set its rows below each other
 * there, each cell but a row's first with its head's words before it. The words stand in
 * attributes: hidden in the text, as often as there are cells, they read as spam.
 */
final class MailTables {
  private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d+)?%");

  /** The text of a phone, 320 CSS pixels less the theme's margins, in ems of the mail's type. */
  private static final double PHONE = 14;

  /** Beyond this a caption in the middle would be out of sight on a phone. */
  private static final double BROAD = 20;

  /** What a list or a box takes of it. */
  private static final double INDENT = 2.5;

  /** Of each cell, in CSS pixels; said once for all cells where styles would say it in each. */
  private static final String PADDING = "10";

  /** On a table that can be stacked; on a cell of it that has a head, the head's words. */
  static final String STACK = "data-stack";

  private static final String HEAD = "data-head";

  private static final Set<String> INDENTED = Set.of("li", "dd", "aside", "blockquote", "figure");

  private final Labels labels;

  MailTables(Labels labels) {
    this.labels = labels;
  }

  void lower(Element body) {
    for (Element table : body.select("table")) {
      table.addClass("data").attr("cellpadding", PADDING);
      shares(table);
      width(table);
    }
    for (Element table : body.select("table")) {
      if (table.parents().stream().noneMatch(p -> p.normalName().equals("table"))) {
        box(table);
      }
    }
  }

  private void box(Element table) {
    Element box = new Element("div").addClass("wide");
    if (TableWidth.of(table) > BROAD) {
      table.addClass("broad");
    }
    long around = table.parents().stream().filter(p -> INDENTED.contains(p.normalName())).count();
    if (TableWidth.of(table) > PHONE - INDENT * around) {
      Element caption = table.selectFirst("> caption");
      box.attr("tabindex", "0").attr("role", "group");
      box.attr("aria-label", caption == null ? labels.get("table") : caption.text());
      stack(table);
    }
    table.replaceWith(box);
    box.appendChild(table);
  }

  private static void stack(Element table) {
    Elements heads = table.select("> thead > tr");
    Elements rows = table.select("> tbody > tr, > tfoot > tr");
    boolean plain =
        heads.size() == 1
            && !rows.isEmpty()
            && table.select("[colspan],[rowspan],table table").isEmpty();
    if (!plain) {
      return;
    }
    List<String> words = heads.get(0).children().eachText();
    if (words.size() != heads.get(0).childrenSize()) {
      return; // A column without a head can't be told from its neighbour.
    }
    table.attr(STACK, "");
    for (Element row : rows) {
      for (Element cell : row.children()) {
        int column = cell.elementSiblingIndex();
        if (column > 0 && column < words.size()) {
          cell.attr(HEAD, words.get(column));
        }
      }
    }
  }

  /** Of each column the first cell that stands in it alone bears its share. */
  private static void shares(Element table) {
    List<String> shares = table.select("> colgroup > col").eachAttr("data-width");
    table.select("> colgroup").remove();
    boolean[] told = new boolean[shares.size()];
    for (TableGrid.Place place : TableGrid.of(table).places()) {
      int column = place.column();
      if (place.span() == 1 && column < told.length && !told[column]) {
        told[column] = true;
        share(place.cell(), shares.get(column));
      }
    }
  }

  private static void share(Element cell, String share) {
    if (SHARE.matcher(share).matches()) {
      cell.attr(
          "width", Math.round(Float.parseFloat(share.substring(0, share.length() - 1))) + "%");
    }
  }

  /** The author's width for a table, also where only attributes count. */
  private static void width(Element table) {
    String width = table.attr("data-width");
    if (table.hasAttr("data-autowidth") && width.isEmpty()) {
      table.attr("style", "width:auto");
    } else if (SHARE.matcher(width).matches()) {
      table.attr("width", width).attr("style", "width:" + width);
    } else {
      table.attr("width", "100%");
    }
  }
}
