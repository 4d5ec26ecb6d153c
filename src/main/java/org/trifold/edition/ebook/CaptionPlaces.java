package org.trifold.edition.ebook;

import org.jsoup.nodes.Element;

/** Puts the titles of examples and listings above them, as those of tables are. */
final class CaptionPlaces {
  private CaptionPlaces() {}

  static void settle(Element body) {
    for (Element caption :
        body.select("figure.example > figcaption, figure.listing > figcaption")) {
      Element figure = caption.parent();
      if (figure != null) {
        figure.prependChild(caption);
      }
    }
  }
}
