package org.trifold.gather;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Metadata;
import org.trifold.model.MetadataHtml;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** What the documents of books and issues have in common. Without state. */
final class GatheredHtml {
  private GatheredHtml() {}

  /** The publication of a description, with these blocks as its body. */
  static Publication publication(
      Described described, Metadata metadata, String name, List<Element> blocks) {
    Document document = Jsoup.parse("<!DOCTYPE html><html><head></head></html>");
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    Element root = document.selectFirst("html");
    if (root == null) {
      throw new IllegalStateException("jsoup always makes a root element");
    }
    root.attr(SourceLocation.SOURCE_ATTRIBUTE, described.file());
    root.attr(Publication.NAME_ATTRIBUTE, name);
    MetadataHtml.write(metadata, document);
    for (Element meta : document.head().select("meta[data-attribute]")) {
      int line = described.where(meta.attr("data-attribute")).line();
      if (line > 0) {
        meta.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(line));
      }
    }
    document.body().appendChildren(blocks);
    return Publication.of(document);
  }

  /** Title and subtitle. */
  static Element header(Metadata metadata) {
    Element header = new Element("header").addClass("document-header");
    header.appendElement("h1").text(metadata.title());
    metadata.subtitle().ifPresent(s -> header.appendElement("p").addClass("subtitle").text(s));
    return header;
  }

  /** What is in another language than the whole says so. */
  static void speak(Element element, Metadata own, Metadata whole) {
    if (!own.lang().equals(whole.lang())) {
      element.attr("lang", own.lang());
    }
    if (!own.dir().equals(whole.dir())) {
      element.attr("dir", own.dir());
    }
  }
}
