package org.trifold.edition.handout.grammar;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.transform.Transform;

/** Sets key numbers in rows, each large above what it means. */
final class KeyNumbers implements Transform {
  /** As many as a row of a page's width holds with words of 12 points below them. */
  private static final int IN_A_ROW = 3;

  @Override
  public Document apply(Document document) {
    for (Element list : document.select("div.key-numbers > dl")) {
      List<Element> entries = List.copyOf(list.children());
      int rows = Math.max(1, (entries.size() + IN_A_ROW - 1) / IN_A_ROW);
      int inRow = (entries.size() + rows - 1) / rows;
      list.tagName("div").clearAttributes().addClass("number-rows");
      Element row = list;
      for (int i = 0; i < entries.size(); i++) {
        if (i % inRow == 0) {
          row = list.appendElement("div").addClass("number-row");
        }
        row.appendChild(number(entries.get(i)));
      }
    }
    return document;
  }

  private static Element number(Element entry) {
    entry.clearAttributes().addClass("key-number");
    for (Element part : entry.children()) {
      boolean figure = part.normalName().equals("dt");
      boolean blocks = part.children().stream().anyMatch(Element::isBlock);
      part.tagName(blocks ? "div" : "p").addClass(figure ? "key-figure" : "key-meaning");
    }
    return entry;
  }
}
