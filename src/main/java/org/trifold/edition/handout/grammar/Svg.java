package org.trifold.edition.handout.grammar;

import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Builds a drawing as a tree. */
public final class Svg {
  private static final String NAMESPACE = Parser.NamespaceSvg;

  private final Element root;

  private Svg(Element root) {
    this.root = root;
  }

  /** An empty drawing on a square of so many units. */
  public static Svg square(int side) {
    Element root = element("svg");
    root.attr("xmlns", NAMESPACE)
        .attr("width", String.valueOf(side))
        .attr("height", String.valueOf(side))
        .attr("viewBox", "0 0 " + side + " " + side);
    return new Svg(root);
  }

  private static Element element(String name) {
    return new Element(Tag.valueOf(name, NAMESPACE, ParseSettings.preserveCase), null);
  }

  /**
   * Adds a shape.
   *
   * @param attributes names and values by turns
   */
  public Svg shape(String name, String... attributes) {
    Element shape = element(name);
    for (int i = 0; i < attributes.length; i += 2) {
      shape.attr(attributes[i], attributes[i + 1]);
    }
    root.appendChild(shape);
    return this;
  }

  /** The drawing. */
  public Element element() {
    return root;
  }
}
