package org.trifold.gate.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How many parts are drawn for a drawing: its elements, those of a used part, pattern, marker,
 * mask, clip or filter each time that it is used. A short file whose parts use each other ten times
 * over can ask for millions. What one element may hold much of, words, vertices and pixels, counts
 * by the measure of its time.
 */
final class Parts {
  /** A hundred thousand took 23 seconds to draw, and ten times as many ten times as long. */
  static final int MOST = 50_000;

  static final String TOO_MANY = "it has more than " + MOST + " parts to draw";
  static final String FEWER = "Simplify it, or save it as PNG.";

  /** Ten thousand texts of a letter took as long as fifty thousand squares. */
  private static final int TEXT = 5;

  /** A hundred thousand letters took two seconds. */
  private static final int LETTERS_OF_A_PART = 5;

  /** A million vertices in four million characters took two seconds. */
  private static final int CHARACTERS_OF_A_PART = 200;

  /** A thousand masks of a few pixels took some twenty seconds, as many filters four. */
  private static final Map<String, Integer> EFFECTS = Map.of("mask", 100, "filter", 30);

  private static final Set<String> INHERITED = Set.of("fill", "stroke");

  private final Map<Element, Long> weights;
  private final References references;

  /** The elements by id. */
  private final Map<String, Element> ids = new HashMap<>();

  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
  private final Document document;
  private int depth;

  /**
   * Counts one drawing.
   *
   * @param weights parts that pictures in it count as
   */
  Parts(Document document, Map<Element, Long> weights) {
    this.document = document;
    this.weights = weights;
    this.references = new References();
    collect(document.getDocumentElement());
  }

  /**
   * Of an element with all that is in it.
   *
   * @param shapes how many things a colour or pattern is painted on
   * @param vertices how many places a marker is drawn at
   */
  private record Count(long parts, long shapes, long vertices) {}

  private static final Count OPEN = new Count(0, 0, 0);

  private void collect(Element element) {
    if (element.hasAttribute("id")) {
      ids.putIfAbsent(element.getAttribute("id"), element);
    }
    if (element.getLocalName().equals("style")) {
      references.read(element.getTextContent());
    }
    for (Element child : children(element)) {
      collect(child);
    }
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /**
   * The number of parts.
   *
   * @throws UnsafeSvgException where it is too large, or a part uses itself
   */
  long count() throws UnsafeSvgException {
    return count(document.getDocumentElement()).parts();
  }

  private Count count(Element element) throws UnsafeSvgException {
    Count known = counts.putIfAbsent(element, OPEN);
    if (OPEN.equals(known)) {
      // SVG 1.1, 5.6 forbids it: it would be drawn for ever.
      throw new UnsafeSvgException(
          "it uses a part of itself inside that part", "Remove that use, or save it as PNG.");
    }
    if (known != null) {
      return known;
    }
    depth++;
    if (depth > SvgParser.DEEPEST) {
      throw new UnsafeSvgException(
          "its parts use each other more than " + SvgParser.DEEPEST + " deep", FEWER);
    }
    Count count = own(element);
    for (Element child : children(element)) {
      count = sum(count, count(child));
    }
    Element target = target(element);
    if (target != null) {
      count = sum(count, count(target));
    }
    for (References.Reference reference : references.of(element)) {
      Element other = ids.get(reference.id());
      if (other != null) {
        count = sum(count, new Count(effect(reference, other, count), 0, 0));
      }
    }
    depth--;
    counts.put(element, count);
    return count;
  }

  private long effect(References.Reference reference, Element other, Count on)
      throws UnsafeSvgException {
    long times =
        reference.property().startsWith("marker")
            ? on.vertices()
            : INHERITED.contains(reference.property()) ? Math.max(1, on.shapes()) : 1;
    return times * count(other).parts() + EFFECTS.getOrDefault(reference.property(), 0);
  }

  private @Nullable Element target(Element element) {
    String address = element.getAttributeNS(Names.XLINK, "href");
    return address.startsWith("#") ? ids.get(address.substring(1)) : null;
  }

  private static Count sum(Count one, Count other) throws UnsafeSvgException {
    long parts = one.parts() + other.parts();
    if (parts > MOST) {
      throw new UnsafeSvgException(TOO_MANY, FEWER);
    }
    return new Count(parts, one.shapes() + other.shapes(), one.vertices() + other.vertices());
  }

  private Count own(Element element) throws UnsafeSvgException {
    String name = element.getLocalName();
    boolean text = name.equals("text") || name.equals("tspan") || name.equals("textPath");
    long parts = (text ? TEXT : 1) + weights.getOrDefault(element, 0L);
    if (text) {
      long letters = 0;
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        letters += node.getNodeType() == Node.TEXT_NODE ? node.getNodeValue().length() : 0;
      }
      parts += letters / LETTERS_OF_A_PART;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!"href".equals(attribute.getLocalName())) {
        parts += attribute.getValue().length() / CHARACTERS_OF_A_PART;
      }
    }
    String numbers = element.getAttribute("d") + element.getAttribute("points");
    long vertices = name.equals("line") ? 2 : vertices(numbers);
    return sum(new Count(parts, Names.SHAPES.contains(name) ? 1 : 0, vertices), OPEN);
  }

  /** At most so many: each number may be a vertex, as those of a horizontal line are. */
  private static long vertices(String numbers) {
    long count = 0;
    boolean inside = false;
    for (int i = 0; i < numbers.length(); i++) {
      char c = numbers.charAt(i);
      boolean digit = c >= '0' && c <= '9' || c == '.';
      count += digit && !inside || c == '.' && inside ? 1 : 0;
      inside = digit;
    }
    return count;
  }
}
