package org.trifold.edition.handout;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.Imprint;
import org.trifold.edition.Prepared;
import org.trifold.model.Metadata;
import org.trifold.model.Outline;
import org.trifold.transform.Transform;
import org.trifold.transform.Transforms;

/**
 * Makes of a document the pages of a book: title page, copyright page, contents, and heads of pages
 * that change with the chapter. An article gets the heads only.
 */
final class BookPages implements Transform {
  /** Sections that start a right page and give it and those after it their head. */
  private static final String CHAPTERS =
      "body > section[data-level], section[data-kind=part] > section[data-level]";

  /** The numbers of left and right pages. */
  private static final List<String> FOLIOS = List.of("folio-left", "folio-right");

  /** Levels of sections in a book's contents, where the author has not said. */
  private static final String LEVELS = "2";

  private final Prepared prepared;

  BookPages(Prepared prepared) {
    this.prepared = prepared;
  }

  @Override
  public Document apply(Document document) {
    Metadata metadata = prepared.publication().metadata();
    document.body().addClass("print-book");
    String title = metadata.shortTitle().orElse(metadata.title());
    if (metadata.isBook()) {
      front(document, metadata, title);
      for (Element chapter : document.select(CHAPTERS)) {
        chapter.addClass("opening");
        open(chapter, true);
      }
    } else {
      document.body().prependChild(running("running-left", title));
      document.body().prependChild(running("running-right", ""));
      FOLIOS.forEach(name -> document.body().prependChild(folio(name)));
      for (Element section : document.select("body > section[data-level]")) {
        open(section, false);
      }
    }
    return document;
  }

  private void front(Document document, Metadata metadata, String title) {
    Element body = document.body();
    Element header = titlePage(body, metadata);
    // Nothing stands around the pages before the text but the numbers of the contents.
    for (String name : List.of("running-left", "running-right")) {
      header.prependChild(running(name, ""));
    }
    FOLIOS.forEach(name -> header.prependChild(running(name, "")));
    Element copyright = copyrightPage(body);
    header.after(copyright);
    Element contents = contents(document);
    copyright.after(contents);
    if (contents.childrenSize() == 0) {
      Transforms.contents(prepared.labels()).apply(document);
    }
    boolean hasContents = contents.parent() != null;
    Element after = hasContents ? contents : copyright;
    FOLIOS.forEach(name -> (hasContents ? contents : copyright).prependChild(folio(name)));
    Element first = after.nextElementSibling();
    if (first != null && !first.is("section[data-level]")) {
      // What stands before the first chapter starts a page as one does.
      Element opening = new Element("div").addClass("opening");
      after.after(opening);
      for (Element next = opening.nextElementSibling();
          next != null && !next.is("section[data-level]");
          next = opening.nextElementSibling()) {
        opening.appendChild(next);
      }
      opening.prependChild(running("running-left", title));
    } else if (first != null) {
      first.prependChild(running("running-left", title));
    }
  }

  private static Element titlePage(Element body, Metadata metadata) {
    Element header = body.selectFirst("> header.document-header");
    if (header == null) {
      header = body.prependElement("header").addClass("document-header");
      header.appendElement("h1").text(metadata.title());
    }
    return header.addClass("title-page");
  }

  /** The author's own, or one of what the manuscript and the brand say. */
  private Element copyrightPage(Element body) {
    Element page = new Element("div").addClass("copyright-page");
    Element written = body.selectFirst("> section[data-kind=copyright-page]");
    if (written == null) {
      Imprint.of(prepared).lines().forEach(line -> page.appendElement("p").text(line.text()));
    } else {
      written.remove();
      page.attr("id", written.id()).appendChildren(List.copyOf(written.childNodes()));
    }
    return page;
  }

  /** The contents that the author asked for, or empty ones. */
  private static Element contents(Document document) {
    Element asked = document.body().selectFirst("nav.toc");
    return asked == null ? new Element("nav").addClass("toc").attr("data-levels", LEVELS) : asked;
  }

  /** Gives a chapter's pages their head, from its second page on if it opens one. */
  private static void open(Element chapter, boolean opensPage) {
    Element heading = Outline.heading(chapter);
    if (heading != null) {
      chapter.prependChild(running("running-right", Outline.plainTitle(heading)));
      if (opensPage) {
        chapter.prependChild(running("running-right", ""));
      }
    }
  }

  private static Element running(String name, String text) {
    Element running = new Element("div").addClass("running").addClass(name);
    // Text of no length stops the renderer where text may run either way.
    return text.isEmpty() ? running : running.text(text);
  }

  private static Element folio(String name) {
    Element folio = running(name, "");
    folio.appendElement("span").addClass("page-number");
    return folio;
  }
}
