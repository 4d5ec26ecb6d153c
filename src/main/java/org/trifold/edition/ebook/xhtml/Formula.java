package org.trifold.edition.ebook.xhtml;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.math.MathWords;
import org.trifold.model.math.Mathml;

/**
 * A formula of the semantic HTML as MathML (EPUB 3.3, 6.1.3.2), with its words as the alternative.
 * Without state.
 */
final class Formula {
  private Formula() {}

  /** Whether an element is a formula that may have MathML. */
  static boolean isOne(Element element) {
    return element.normalName().equals("math")
        || element.hasClass("stem") && element.hasAttr(Mathml.ATTRIBUTE);
  }

  /**
   * The formula, as {@code display=block} where it stands on lines of its own; empty where it is no
   * presentation MathML, so that its words have to do.
   */
  static Optional<Element> of(Element element) {
    Optional<Element> math =
        element.normalName().equals("math")
            ? Mathml.of(element)
            : Mathml.parse(element.attr(Mathml.ATTRIBUTE));
    math.ifPresent(formula -> settle(formula, element));
    return math;
  }

  private static void settle(Element math, Element element) {
    for (TextNode text : math.selectXpath("//text()", TextNode.class)) {
      text.text(XmlText.clean(text.getWholeText()));
    }
    math.attr("alttext", XmlText.line(MathWords.plain(math)));
    if (element.attr("dir").matches("ltr|rtl")) {
      math.attr("dir", element.attr("dir"));
    }
    MathAlphabet.settle(math);
    align(math);
  }

  /** MathML Core (3.5.4) leaves the alignment of a table's columns to the stylesheet. */
  private static void align(Element math) {
    for (Element table : math.select("mtable[columnalign]")) {
      String[] sides = table.attr("columnalign").strip().split(" +");
      table.removeAttr("columnalign");
      for (Element row : table.children()) {
        for (int i = 0; i < row.childrenSize(); i++) {
          String side = sides[Math.min(i, sides.length - 1)];
          if (side.equals("left") || side.equals("right")) {
            row.child(i).addClass(side);
          }
        }
      }
    }
  }
}
