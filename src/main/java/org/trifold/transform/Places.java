package org.trifold.transform;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Names the places of a document before anything is selected from it, so that editions, each with a
 * copy of its own, can tell one another where something stands: in which place, after how many
 * {@link Letters} of its own text. What belongs to a place inside it, and what a pass has added
 * because of what else is there, such as a number, is not the place's own. No file that an edition
 * writes carries the names.
 */
public final class Places implements Transform {
  /** Attribute with a place's name. */
  public static final String PLACE = "data-place";

  /** Attribute of what a pass has added and an edition may have otherwise: numbers, marks. */
  public static final String ADDED = "data-added";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "dt",
          "dd",
          "td",
          "th",
          "caption",
          "figcaption",
          "pre",
          "blockquote",
          "div",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "figure",
          "nav",
          "address",
          "img");

  /** Class names by which an edition, the sheet or a segment leaves a phrase out. */
  private static final Pattern SELECTED =
      Pattern.compile("(?:^|\\s)(?:only-|not-|segment-|sheet(?:\\s|$))");

  @Override
  public Document apply(Document document) {
    int place = 0;
    for (Element element : document.body().getAllElements()) {
      element.removeAttr(PLACE).removeAttr(ADDED);
      if (isPlace(element)) {
        element.attr(PLACE, String.valueOf(++place));
      }
    }
    return document;
  }

  /** Blocks, pictures, and phrases that not every edition has, or has in the same words. */
  private static boolean isPlace(Element element) {
    return BLOCKS.contains(element.normalName())
        || element.hasAttr("data-xref")
        || element.hasAttr("data-math")
        || SELECTED.matcher(element.className()).find();
  }

  /**
   * Takes the names out of a document that needs them no longer, and spans that had no other use.
   */
  public static void clear(Element root) {
    for (Element element : root.select("[" + PLACE + "], [" + ADDED + "]")) {
      element.removeAttr(PLACE).removeAttr(ADDED);
      if (element.normalName().equals("span") && element.attributesSize() == 0) {
        element.unwrap();
      }
    }
  }
}
