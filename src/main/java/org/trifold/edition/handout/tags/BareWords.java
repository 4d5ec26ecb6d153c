package org.trifold.edition.handout.tags;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives words that stand bare after a block a block of their own, as CSS would (CSS 2.1, 9.2.1.1):
 * the renderer tells blocks without an element of their own before all others.
 */
final class BareWords {
  /** Elements that hold no bare words. */
  private static final Set<String> NO_WORDS =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl", "pre");

  private BareWords() {}

  static void wrap(Element body) {
    for (Element element : body.getAllElements()) {
      boolean mixed =
          !Phrasing.is(element)
              && !NO_WORDS.contains(element.normalName())
              && !Phrasing.fills(element);
      if (mixed) {
        wrapRuns(element);
      }
    }
  }

  private static void wrapRuns(Element element) {
    boolean afterBlock = false;
    Element run = null;
    for (Node node : List.copyOf(element.childNodes())) {
      boolean phrase =
          node instanceof TextNode || (node instanceof Element inner && Phrasing.is(inner));
      if (!phrase) {
        afterBlock = true;
        run = null;
      } else if (run != null) {
        run.appendChild(node);
      } else if (afterBlock && !(node instanceof TextNode text && text.isBlank())) {
        run = new Element("div");
        node.replaceWith(run);
        run.appendChild(node);
      }
    }
  }
}
