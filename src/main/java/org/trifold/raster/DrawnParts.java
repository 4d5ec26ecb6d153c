package org.trifold.raster;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.batik.transcoder.TranscoderException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How many elements are drawn, those of a used part each time it is used: a short file whose parts
 * use each other ten times over can ask for millions.
 */
final class DrawnParts {
  /** A hundred thousand took 23 seconds to draw, and ten times as many ten times as long. */
  private static final int MOST = 50_000;

  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** The elements by id, of several the first. */
  private final Map<String, Element> ids = new HashMap<>();

  /** Of the elements that are counted already; 0 for one that is being counted. */
  private final IdentityHashMap<Element, Long> sizes = new IdentityHashMap<>();

  private DrawnParts(Document document) {
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && element.hasAttribute("id")) {
        ids.putIfAbsent(element.getAttribute("id"), element);
      }
    }
  }

  /**
   * Looks at a drawing before it is drawn.
   *
   * @throws TranscoderException where it has too many parts, or one that uses itself
   */
  static void check(Document document) throws TranscoderException {
    new DrawnParts(document).count(document.getDocumentElement());
  }

  private long count(Element element) throws TranscoderException {
    Long known = sizes.putIfAbsent(element, 0L);
    if (known != null) {
      if (known == 0) {
        // SVG 1.1, 5.6 forbids it: it would be drawn for ever.
        throw new TranscoderException("it uses a part of itself inside that part");
      }
      return known;
    }
    long count = 1;
    if (isUse(element)) {
      Element target = ids.get(href(element).replaceFirst("^#", ""));
      count += target == null ? 0 : count(target);
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        count += count(child);
      }
    }
    if (count > MOST) {
      throw new TranscoderException("it has more than " + MOST + " parts to draw");
    }
    sizes.put(element, count);
    return count;
  }

  private static boolean isUse(Element element) {
    String local = element.getLocalName();
    return (local == null ? element.getTagName() : local).toLowerCase(Locale.ROOT).equals("use");
  }

  private static String href(Element element) {
    String plain = element.getAttribute("href");
    return plain.isEmpty() ? element.getAttributeNS(XLINK, "href") : plain;
  }
}
