package org.trifold.edition.ebook;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Outline;

/** What sections and captions are called where no markup can stand. */
final class Titles {
  private Titles() {}

  /** A section's title without its number; empty where it has none. */
  static String plain(Element section) {
    Element heading = Outline.heading(section);
    return heading == null ? "" : words(heading, ".section-number");
  }

  /** A section's title with its number; empty where it has none. */
  static String numbered(Element section) {
    Element heading = Outline.heading(section);
    return heading == null ? "" : words(heading);
  }

  /** An element's words on one line: pictures by their description, no notes. */
  static String words(Element element) {
    return words(element, "");
  }

  private static String words(Element element, String without) {
    Element copy = element.clone();
    copy.select(".note-ref, [data-note-ref]").remove();
    if (!without.isEmpty()) {
      copy.select(without).remove();
    }
    copy.select("br").forEach(br -> br.after(" "));
    for (Element image : copy.select("img")) {
      image.replaceWith(new TextNode(" " + image.attr("alt") + " "));
    }
    return XmlText.line(copy.text());
  }
}
