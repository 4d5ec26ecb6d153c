package org.trifold.edition.handout;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Metadata;
import org.trifold.model.Outline;
import org.trifold.transform.Transform;

/** Writes the head: the title and the bookmarks, one for each section. */
final class PrintHead implements Transform {
  private static final String ID = "trifold-section-";

  private final Metadata metadata;

  PrintHead(Metadata metadata) {
    this.metadata = metadata;
  }

  @Override
  public Document apply(Document document) {
    nameSections(document);
    Element head = document.head();
    head.empty();
    head.appendElement("title").text(metadata.fullTitle());
    // The renderer calls a document without a subject inaccessible; the title is better than none.
    head.appendElement("meta")
        .attr("name", "subject")
        .attr("content", metadata.description().orElseGet(metadata::fullTitle));
    Element bookmarks = head.appendElement("bookmarks");
    bookmark(document.body(), bookmarks);
    return document;
  }

  private static void nameSections(Document document) {
    Set<String> ids = new HashSet<>();
    document.select("[id]").forEach(e -> ids.add(e.id()));
    int number = 0;
    for (Element section : document.select("section")) {
      if (section.id().isEmpty()) {
        do {
          number++;
        } while (ids.contains(ID + number));
        section.id(ID + number);
      }
    }
  }

  private static void bookmark(Element container, Element into) {
    for (Element child : container.children()) {
      Element inner = into;
      if (child.normalName().equals("section")) {
        Element heading = Outline.heading(child);
        if (heading != null) {
          inner =
              into.appendElement("bookmark")
                  .attr("name", heading.text())
                  .attr("href", "#" + child.id());
        }
      }
      bookmark(child, inner);
    }
  }
}
