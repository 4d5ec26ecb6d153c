package org.trifold.edition.ebook;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.edition.Imprint;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Author;
import org.trifold.transform.Labels;

/** The pages that the e-book adds to the author's text: cover, title page, copyright page. */
final class FrontPages {
  private final Description description;
  private final Labels labels;

  FrontPages(Description description, Labels labels) {
    this.description = description;
    this.labels = labels;
  }

  /** The cover's page: the picture alone, no link (Kobo's conversion wants an img). */
  ContentFile cover(String image) {
    Element body = new Element("body");
    Element section = body.appendElement("section").addClass("cover");
    section.attr(Semantics.TYPE, "cover").attr("aria-label", labels.get("cover"));
    section
        .appendElement("img")
        .attr("src", image)
        .attr("alt", alternative())
        .attr("role", "doc-cover");
    return ContentFile.made(ContentFile.COVER, labels.get("cover"), body);
  }

  private String alternative() {
    StringBuilder words =
        new StringBuilder(labels.get("cover")).append(": ").append(description.title());
    description
        .metadata()
        .subtitle()
        .ifPresent(subtitle -> words.append(". ").append(XmlText.line(subtitle)));
    names().ifPresent(names -> words.append(". ").append(names));
    return words.append('.').toString();
  }

  private Optional<String> names() {
    List<String> names =
        description.metadata().authors().stream()
            .map(author -> XmlText.line(author.name()))
            .filter(name -> !name.isEmpty())
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  /** A book's title page, with the header that the author's text had. */
  ContentFile titlePage(Element header) {
    Element body = new Element("body");
    Element section = body.appendElement("section").addClass("titlepage");
    section.attr(Semantics.TYPE, "titlepage");
    header.tagName("div");
    section.appendChild(header);
    byline(section);
    description
        .publisher()
        .ifPresent(name -> section.appendElement("p").addClass("publisher").text(name));
    return ContentFile.made(ContentFile.TITLE_PAGE, description.title(), body);
  }

  /** The copyright page. */
  ContentFile copyrightPage(Imprint imprint) {
    String title = labels.get(ContentFile.COPYRIGHT_PAGE);
    Element body = new Element("body");
    Element section = body.appendElement("section").addClass(ContentFile.COPYRIGHT_PAGE);
    section.attr(Semantics.TYPE, ContentFile.COPYRIGHT_PAGE).attr("aria-label", title);
    for (Imprint.Line line : imprint.lines()) {
      Element paragraph = section.appendElement("p");
      Element words =
          line.link()
              .map(link -> paragraph.appendElement("a").attr("href", link))
              .orElse(paragraph);
      words.text(XmlText.line(line.text()));
    }
    return ContentFile.made(ContentFile.COPYRIGHT_PAGE, title, body);
  }

  /** Who wrote it, one line each; nothing where the manuscript names nobody. */
  void byline(Element parent) {
    for (Author author : description.metadata().authors()) {
      String name = XmlText.line(author.name());
      if (!name.isEmpty()) {
        parent.appendElement("p").addClass("byline").text(name);
      }
    }
  }

  /** The author's header; one made of the metadata where the text has none. */
  static Element header(Element body, String title) {
    Element header = body.selectFirst("> header.document-header");
    if (header == null) {
      header = new Element("header").addClass("document-header");
      body.prependChild(header);
    }
    if (header.selectFirst("h1, h2, h3, h4, h5, h6") == null) {
      header.prependChild(new Element("h1").text(title));
    }
    return header;
  }
}
