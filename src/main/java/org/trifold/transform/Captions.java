package org.trifold.transform;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Numbers captions after the selection, so that no number is missing on the page. */
final class Captions implements Transform {
  /** Asciidoctor's own labels; where an author left them, they are said in the text's language. */
  private static final Map<String, String> DEFAULTS =
      Map.of("figure", "Figure", "table", "Table", "example", "Example", "listing", "Listing");

  private final Labels labels;

  Captions(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    Map<String, Integer> counters = new HashMap<>();
    for (Element block : document.select("[data-caption], [data-caption-text]")) {
      Element caption = caption(block);
      if (caption == null) {
        continue;
      }
      String text;
      if (block.hasAttr("data-caption-text")) {
        text = block.attr("data-caption-text");
      } else {
        String kind = block.attr("data-caption");
        String label = block.attr("data-label");
        if (label.equals(DEFAULTS.get(kind))) {
          label = labels.get(kind);
        }
        String number = label + " " + counters.merge(kind, 1, Integer::sum);
        block.attr("data-number", number);
        text = number + ". ";
      }
      if (!text.isEmpty()) {
        Element span = new Element("span").addClass("caption-label").attr(Places.ADDED, "");
        span.text(text);
        caption.prependChild(span);
      }
    }
    return document;
  }

  private static @Nullable Element caption(Element block) {
    for (Element child : block.children()) {
      if (child.normalName().matches("figcaption|caption")) {
        return child;
      }
    }
    return null;
  }
}
