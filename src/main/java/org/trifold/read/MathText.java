package org.trifold.read;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.math.MathWords;
import org.trifold.model.math.Mathml;

/** Formulas that an author passes through as MathML, in the vocabulary's terms. */
final class MathText {
  private MathText() {}

  /**
   * Puts an element of the class {@code stem} with the formula's words in place of each formula
   * below an element; the MathML is kept as data where it is sound.
   */
  static void settle(Element body) {
    for (Element formula : body.select("math")) {
      boolean block = formula.attr("display").equals("block") && formula.parent() == body;
      Element stem = new Element(block ? "div" : "span").addClass("stem");
      stem.attr(Tag.own(Formulas.NOTATION), "mathml");
      if (!formula.id().isEmpty()) {
        stem.attr("id", formula.id());
      }
      Optional<Element> sound = Mathml.of(formula);
      sound.ifPresent(math -> stem.attr(Tag.own(Mathml.ATTRIBUTE), Mathml.text(math)));
      MathWords.write(sound.orElse(formula), stem, block);
      formula.replaceWith(stem);
    }
  }
}
