package org.trifold.transform;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Outline;

/** Fills the table of contents where the author asked for one. */
final class Contents implements Transform {
  private static final String DEFAULT_TITLE = "Table of Contents";

  private final Labels labels;

  Contents(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    for (Element nav : document.select("nav.toc")) {
      String title = nav.attr("data-title");
      String shown =
          title.isEmpty() || title.equals(DEFAULT_TITLE) ? labels.get("contents") : title;
      String digits = nav.attr("data-levels");
      int levels = digits.matches("\\d") ? Integer.parseInt(digits) : 2;
      nav.empty();
      Element list = list(document.body(), levels);
      if (list.childrenSize() == 0) {
        nav.remove();
        continue;
      }
      nav.attr("role", "doc-toc").attr("aria-label", shown);
      nav.appendElement("p").addClass("toc-title").text(shown);
      nav.appendChild(list);
    }
    return document;
  }

  private static Element list(Element container, int levels) {
    Element list = new Element("ol");
    for (Element section : container.children()) {
      if (!section.normalName().equals("section") || !section.hasAttr("data-level")) {
        continue;
      }
      int level = Integer.parseInt(section.attr("data-level"));
      Element heading = Outline.heading(section);
      boolean notes = section.attr("data-kind").equals("notes");
      if (notes || level > levels || heading == null || section.id().isEmpty()) {
        continue;
      }
      Element copy = heading.clone();
      copy.select("[data-note], [data-note-ref], .note-ref, img, span.anchor").remove();
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", "#" + section.id()).text(copy.text());
      Element inner = list(section, levels);
      if (inner.childrenSize() > 0) {
        item.appendChild(inner);
      }
    }
    return list;
  }
}
