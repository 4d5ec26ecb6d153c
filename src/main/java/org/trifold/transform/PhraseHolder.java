package org.trifold.transform;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds what a role on a phrase is meant for: AsciiDoc drops roles written before a list item, a
 * term or a table row, so the role of the phrase that is its whole text chooses it. Without state.
 */
final class PhraseHolder {
  private PhraseHolder() {}

  /** What a role on this element chooses: the element, or the item or row whose text it is. */
  static Element of(Element phrase) {
    Element element = phrase;
    Element parent = element.parent();
    // Marks around the phrase alone, as in *[.only-ebook]#…#*, go with it.
    while (parent != null && isInline(parent) && isWholeText(element, parent)) {
      element = parent;
      parent = element.parent();
    }
    if (parent == null || !isInline(element) || !isWholeText(element, parent)) {
      return element;
    }
    Element holder = parent;
    if (parent.normalName().equals("p") && parent.parent() != null) {
      Element above = parent.parent();
      boolean first = parent.previousElementSibling() == null && !hasOwnText(above);
      if (!first || !above.normalName().matches("li|td|th|dd")) {
        return parent;
      }
      holder = above;
    }
    Element above = holder.parent();
    if (above == null) {
      return element;
    }
    return switch (holder.normalName()) {
      case "li" -> holder;
      case "dt" -> above.hasClass("entry") && above.select("> dt").size() == 1 ? above : holder;
      case "td", "th" -> {
        boolean firstCell = holder.previousElementSibling() == null;
        yield firstCell && holder.children().size() == 1 ? above : element;
      }
      case "dd" -> holder;
      default -> element;
    };
  }

  static boolean isInline(Element element) {
    return element.normalName().matches("span|strong|em|code|mark|sub|sup|u|s|a");
  }

  private static boolean hasOwnText(Element element) {
    return !element.ownText().isBlank();
  }

  /** Whether the phrase is all the principal text: blocks may follow it in a list item. */
  private static boolean isWholeText(Element phrase, Element parent) {
    for (Node sibling : parent.childNodes()) {
      if (sibling == phrase) {
        continue;
      }
      if (sibling instanceof TextNode text && !text.isBlank()) {
        return false;
      }
      if (sibling instanceof Element e && isInline(e)) {
        return false;
      }
    }
    return true;
  }
}
