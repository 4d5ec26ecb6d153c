package org.trifold.edition.handout;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.math.MathWords;
import org.trifold.transform.Transform;

/**
 * Prepares right-to-left text for a renderer that lays tables out from left to right and can't
 * place generated text in right-to-left lines; marks blocks of the other direction than the
 * document's, which want the mirrored style.
 */
final class RightToLeft implements Transform {
  /** Class of what stands in a block of the other direction. */
  static final String TURNED = "turned";

  private static final String DIR = "dir";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "dl",
          "table",
          "blockquote",
          "aside",
          "figure",
          "section",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  @Override
  public Document apply(Document document) {
    String own = document.child(0).attr(DIR);
    // Raised and lowered parts would be laid out from right to left one by one.
    for (Element formula : document.select("span.stem[dir=ltr]")) {
      String words = MathWords.marked(formula);
      formula.removeAttr(DIR).empty().appendElement("bdi").attr(DIR, "ltr").text(words);
    }
    if (own.equals("rtl")) {
      document
          .select(".masthead tr, .running-head tr, .running-foot tr")
          .forEach(row -> List.copyOf(row.children()).forEach(row::prependChild));
      document.select("nav.toc li").attr(DIR, "ltr");
      for (Element link : document.select("nav.toc a")) {
        Element words = new Element("bdi").attr(DIR, "rtl");
        words.appendChildren(List.copyOf(link.childNodes()));
        link.appendChild(words);
      }
    }
    for (Element element : document.select("." + PrintFurniture.TEXT + " [dir]")) {
      if (!element.attr(DIR).equals(own)
          && BLOCKS.contains(element.normalName())
          && element.closest("." + TURNED) == null) {
        Element around = new Element("div").addClass(TURNED).attr(DIR, element.attr(DIR));
        element.replaceWith(around);
        around.appendChild(element);
      }
    }
    return document;
  }
}
