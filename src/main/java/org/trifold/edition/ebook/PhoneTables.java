package org.trifold.edition.ebook;

import org.jsoup.nodes.Element;
import org.trifold.transform.Labels;
import org.trifold.transform.LongWords;
import org.trifold.transform.TableWidth;

/**
 * Tables on small screens. One that is a little too wide gets smaller type there ({@code
 * table.dense}); one that no type makes fit scrolls in a box of its own, which a keyboard reaches
 * and a screen reader names (WCAG 2.2, 1.4.10 and 2.1.1): on phones {@code div.wide}, on tablets
 * too {@code div.very-wide}. Words as long as an address may be cut.
 */
final class PhoneTables {
  /** The text of a phone, 320 CSS pixels (WCAG 2.2, 1.4.10) less margins, in ems of the table. */
  private static final double PHONE = 19;

  /** The same in the smaller type of a dense table. */
  private static final double DENSE = 23;

  /** The text of a small tablet, 600 CSS pixels less margins. */
  private static final double TABLET = 37;

  private final Ids ids;
  private final Labels labels;

  PhoneTables(Ids ids, Labels labels) {
    this.ids = ids;
    this.labels = labels;
  }

  void settle(Element body) {
    for (Element table : body.select("table")) {
      if (table.parents().stream().noneMatch(p -> p.normalName().equals("table"))) {
        LongWords.mark(table);
        settleOne(table);
      }
    }
  }

  private void settleOne(Element table) {
    double width = TableWidth.of(table);
    if (width <= PHONE) {
      return;
    }
    if (width <= DENSE) {
      table.addClass("dense");
      return;
    }
    Element box = new Element("div").addClass(width <= TABLET ? "wide" : "very-wide");
    box.attr("tabindex", "0").attr("role", "group");
    Element caption = table.selectFirst("> caption");
    if (caption == null) {
      box.attr("aria-label", labels.get("table"));
    } else {
      box.attr("aria-labelledby", ids.of(caption));
    }
    table.replaceWith(box);
    box.appendChild(table);
  }
}
