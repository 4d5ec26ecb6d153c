package org.trifold.edition.ebook;

import org.jsoup.nodes.Element;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/** Tells of what an author may have forgotten: it makes a sound e-book, but one with gaps. */
final class Gaps {
  private static final String CHAPTERS = "section[data-level=0], section[data-level=1]";

  /** What fills a chapter without words. */
  private static final String SHOWN = "img, table, hr, math";

  private Gaps() {}

  /** Pictures that say nothing to who can't see them (WCAG 2.2, 1.1.1). */
  static void inPictures(Element body, Findings findings) {
    for (Element image : body.select("img")) {
      if (!Accessibility.isDecorative(image) && !Accessibility.isDescribed(image)) {
        String source = image.attr("src");
        findings.add(
            Finding.warning(
                "TF-EBOOK-060",
                SourceLocation.of(image),
                "The picture \""
                    + (source.startsWith("data:")
                        ? "data:"
                        : source.substring(source.lastIndexOf('/') + 1))
                    + "\" has no description.",
                "Write what it tells in its brackets, or give it the role decorative."));
      }
    }
  }

  /** Chapters of a book with nothing in them. */
  static void inChapters(Element body, Findings findings) {
    for (Element chapter : body.select(CHAPTERS)) {
      Element rest = chapter.clone();
      rest.select("h1, h2, h3, h4, h5, h6").remove();
      boolean part = chapter.select(CHAPTERS).size() > 1;
      if (!part && rest.text().isBlank() && rest.selectFirst(SHOWN) == null) {
        Element heading = chapter.selectFirst("h1, h2, h3, h4, h5, h6");
        findings.add(
            Finding.warning(
                "TF-EBOOK-061",
                SourceLocation.of(chapter),
                "The chapter \""
                    + (heading == null ? "" : XmlText.line(heading.text()))
                    + "\" is empty.",
                "Write its text, or leave it out."));
      }
    }
  }
}
