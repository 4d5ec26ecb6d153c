package org.trifold.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Formulas that an author passes through as MathML, as words and signs. Without their elements "2
 * to the power of 256" would read 2256 (MathML Core, 3.3 and 3.4).
 */
final class MathText {
  private MathText() {}

  /** Puts formulas in the vocabulary's terms in place of the MathML below an element. */
  static void flatten(Element body) {
    for (Element raised : body.select("msup, mover")) {
      shift(raised, 1, "sup");
    }
    for (Element lowered : body.select("msub, munder")) {
      shift(lowered, 1, "sub");
    }
    for (Element both : body.select("msubsup, munderover")) {
      shift(both, 2, "sup");
      shift(both, 1, "sub");
    }
    for (Element fraction : body.select("mfrac")) {
      if (fraction.childrenSize() == 2) {
        bracket(fraction.child(0));
        bracket(fraction.child(1));
        fraction.child(1).before(new TextNode("/"));
      }
    }
    for (Element root : body.select("msqrt")) {
      root.prependText("\u221a(").appendText(")");
    }
    for (Element space : body.select("mspace")) {
      space.replaceWith(new TextNode(" "));
    }
    for (Element formula : body.select("math")) {
      Element stem = new Element("span").addClass("stem").attr(Tag.own("data-math"), "mathml");
      stem.insertChildren(0, formula.childNodesCopy());
      formula.replaceWith(stem);
    }
  }

  private static void shift(Element holder, int index, String name) {
    if (index < holder.childrenSize()) {
      holder.child(index).wrap("<" + name + ">");
    }
  }

  /** Keeps what stands together together where a line is drawn no more. */
  private static void bracket(Element part) {
    if (part.childrenSize() > 1) {
      part.prependText("(").appendText(")");
    }
  }
}
