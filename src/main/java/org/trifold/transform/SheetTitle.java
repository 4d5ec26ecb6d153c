package org.trifold.transform;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Content;
import org.trifold.model.MetadataHtml;

/**
 * Puts the title that the author has for the sheet ({@code :sheet-title:}) in the whole's place.
 */
final class SheetTitle implements Transform {
  private static final String ATTRIBUTE = "sheet-title";
  private static final String BEFORE_SUBTITLE = ": ";

  private final Content content;

  SheetTitle(Content content) {
    this.content = content;
  }

  @Override
  public Document apply(Document document) {
    Element header = document.body().selectFirst("header.document-header");
    Element heading = header == null ? null : header.selectFirst("h1");
    if (content == Content.SHEET && header != null && heading != null) {
      MetadataHtml.attributeText(document, ATTRIBUTE)
          .filter(title -> !title.isBlank())
          .ifPresent(title -> set(header, heading, title.strip()));
    }
    return document;
  }

  /** As AsciiDoc parts title and subtitle: at the last colon. */
  private static void set(Element header, Element heading, String title) {
    header.select("p.subtitle").remove();
    int colon = title.lastIndexOf(BEFORE_SUBTITLE);
    heading.text(colon < 0 ? title : title.substring(0, colon));
    if (colon >= 0) {
      Element subtitle = new Element("p").addClass("subtitle");
      heading.after(subtitle.text(title.substring(colon + BEFORE_SUBTITLE.length())));
    }
  }
}
