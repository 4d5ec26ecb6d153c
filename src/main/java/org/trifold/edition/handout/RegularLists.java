package org.trifold.edition.handout;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.transform.Transform;

/** Gives every list only items and every item a list, as the tag tree needs it. */
final class RegularLists implements Transform {
  private static final Set<String> LISTS = Set.of("ul", "ol");

  @Override
  public Document apply(Document document) {
    for (Element item : document.select("li")) {
      Element parent = item.parent();
      if (parent == null || !LISTS.contains(parent.normalName())) {
        item.tagName("div");
      }
    }
    for (Element list : document.select("ul, ol")) {
      for (Node node : List.copyOf(list.childNodes())) {
        if (node instanceof TextNode text && text.isBlank()) {
          node.remove();
        } else if (!(node instanceof Element e && e.normalName().equals("li"))) {
          node.wrap("<li></li>");
        }
      }
      if (list.childNodeSize() == 0) {
        list.remove();
      }
    }
    return document;
  }
}
