package org.trifold.edition.handout;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.PageMap;
import org.trifold.transform.Transform;

/** Gives an index page numbers in the place of the titles of sections. */
final class BookIndex implements Transform {
  private static final String PLACE = "page-place";

  @Override
  public Document apply(Document document) {
    for (Element place : document.select("ul.index a[href^=#]")) {
      place.addClass(PLACE).empty();
    }
    return document;
  }

  /**
   * Takes out places on a page that the entry names already.
   *
   * @param pages as laid out; taking out changes none before the index
   * @return whether there were any
   */
  static boolean joinPlaces(Document page, PageMap pages) {
    boolean joined = false;
    for (Element item : page.select("ul.index li")) {
      int last = -1;
      for (Element place : item.select("> a." + PLACE)) {
        int number = pages.pages().getOrDefault(place.attr("href").substring(1), 0);
        if (number == last) {
          if (place.previousSibling() instanceof TextNode comma) {
            comma.remove();
          }
          place.remove();
          joined = true;
        }
        last = number;
      }
    }
    return joined;
  }
}
