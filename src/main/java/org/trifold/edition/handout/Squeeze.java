package org.trifold.edition.handout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Forces what runs off the page to its width, step by step: tables get smaller type, words that
 * break and at last columns of equal width; pictures in them get smaller.
 */
final class Squeeze {
  /** Attribute with a table's number, which survives into the laid-out page. */
  private static final String NUMBER = "data-table";

  /** Class of a table whose words break anywhere. */
  static final String BREAKING = "breaking";

  /** Smaller type, then words that break anywhere, then columns of equal width. */
  private static final List<String> STEPS = List.of("narrow", Squeeze.BREAKING, "squeezed");

  /** Attribute with a picture's number. */
  private static final String PICTURE = "data-picture";

  /** How often a picture is halved before it is let go. */
  private static final int HALVINGS = 6;

  private final List<Element> tables;
  private final List<Element> pictures;

  /** Numbers the tables of a page, and the pictures in them. */
  Squeeze(Document page) {
    tables = numbered(page.select("div.text table"), NUMBER);
    pictures = numbered(page.select("div.text td img, div.text th img"), PICTURE);
  }

  private static List<Element> numbered(List<Element> elements, String attribute) {
    for (int i = 0; i < elements.size(); i++) {
      elements.get(i).attr(attribute, String.valueOf(i));
    }
    return List.copyOf(elements);
  }

  /** Squeezes what overflows; tells whether there was anything left to squeeze. */
  boolean tighten(List<Overflow> overflows) {
    boolean tightened = false;
    Set<String> seen = new HashSet<>();
    for (Overflow overflow : overflows) {
      String picture = overflow.element().getAttribute(PICTURE);
      if (!picture.isEmpty() && halve(pictures.get(Integer.parseInt(picture)))) {
        tightened = true;
      }
      String number = overflow.nearest(NUMBER);
      if (!number.isEmpty() && seen.add(number)) {
        Element table = tables.get(Integer.parseInt(number));
        tightened |= step(table);
      }
    }
    return tightened;
  }

  private static boolean step(Element table) {
    for (String step : STEPS) {
      if (!table.hasClass(step)) {
        table.addClass(step);
        if (step.equals(STEPS.get(STEPS.size() - 1))) {
          table.select("> colgroup").remove();
        }
        return true;
      }
    }
    return false;
  }

  private static boolean halve(Element picture) {
    String style = picture.attr("style");
    double width = CssLength.pixels(style.replaceFirst("^width: ", ""));
    int times = picture.hasAttr("data-halved") ? Integer.parseInt(picture.attr("data-halved")) : 0;
    if (width <= 1 || times == HALVINGS) {
      return false;
    }
    picture
        .attr("data-halved", String.valueOf(times + 1))
        .attr("style", "width: " + width / 2 + "px");
    return true;
  }
}
