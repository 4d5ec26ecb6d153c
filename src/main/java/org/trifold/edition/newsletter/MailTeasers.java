package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Gives each article of a digest a layout table of one cell: the space around it and the line above
 * it are there in Outlook too, which knows no padding elsewhere. Without state.
 */
final class MailTeasers {
  private MailTeasers() {}

  /**
   * Changes a mail's body.
   *
   * @param body already what mail programs lay out alike
   */
  static void lower(Element body) {
    for (Element teaser : body.select("div.teaser")) {
      List<Node> content = new ArrayList<>(teaser.childNodes());
      Element cell =
          teaser
              .appendElement("table")
              .attr("role", "presentation")
              .attr("width", "100%")
              .attr("cellpadding", "0")
              .attr("cellspacing", "0")
              .appendElement("tr")
              .appendElement("td")
              .addClass("teaser-cell");
      cell.appendChildren(content);
    }
  }
}
