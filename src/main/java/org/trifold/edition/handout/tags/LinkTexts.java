package org.trifold.edition.handout.tags;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;

/** What a link's place to click says of itself (ISO 14289-1, 7.18.5: Contents). */
final class LinkTexts {
  private static final String KEPT = "data-link-text";

  private LinkTexts() {}

  /** Keeps each link's text, before marks take the place of the pictures' own. */
  static void keep(List<Element> elements) {
    for (Element element : elements) {
      if (element.normalName().equals("a") && element.hasAttr("href")) {
        element.attr(KEPT, text(element));
      }
    }
  }

  /** The best there is: what it is called, says or shows; at last where it leads. */
  private static String text(Element link) {
    String pictures =
        link.select("img").stream().map(i -> i.attr("alt")).collect(Collectors.joining(" "));
    return Stream.of(
            link.attr("aria-label"), link.attr("title"), link.text(), pictures, link.attr("href"))
        .map(text -> text.replace('\u00A0', ' ').strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  static void describe(Kid.Annotation annotation, Element element) {
    Element link = element.closest("a");
    COSDictionary target = annotation.reference().getCOSDictionary(COSName.OBJ);
    if (link != null && target != null) {
      target.setString(COSName.CONTENTS, link.attr(KEPT));
    }
  }
}
