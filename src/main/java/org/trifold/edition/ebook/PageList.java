package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.transform.Labels;

/**
 * The list of the pages of the print layout (EPUB 3.3, the page-list nav element), in reading
 * order. epublib's NCX has no page list; readers that know no other table of contents go without.
 */
record PageList(List<Entry> entries) {
  private static final String TYPE = "page-list";

  /** A page, and where it starts. */
  record Entry(String label, String href) {}

  PageList {
    entries = List.copyOf(entries);
  }

  /** The pages that are marked in these files. */
  static PageList of(List<ContentFile> files) {
    List<Entry> entries = new ArrayList<>();
    for (ContentFile file : files) {
      for (Element marker : file.body().select("[role=" + PageBreaks.ROLE + "]")) {
        entries.add(new Entry(marker.attr(PageBreaks.LABEL), file.href() + "#" + marker.id()));
      }
    }
    return new PageList(entries);
  }

  /** Adds the list to the navigation document, if there are any pages. */
  void addTo(Element body, Labels labels) {
    if (entries.isEmpty()) {
      return;
    }
    Element nav = body.appendElement("nav").attr(Semantics.TYPE, TYPE).attr("id", TYPE);
    nav.attr("role", "doc-pagelist").attr("aria-label", labels.get("page-list"));
    Element list = nav.attr("hidden", "hidden").appendElement("ol");
    for (Entry entry : entries) {
      list.appendElement("li").appendElement("a").attr("href", entry.href()).text(entry.label());
    }
  }
}
