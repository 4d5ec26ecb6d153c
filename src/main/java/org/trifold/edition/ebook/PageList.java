package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.Collections;
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

  /**
   * The pages that are marked in these files. Notes that print has at its end, and the e-book with
   * their chapters, lose their markers: no reader could go on from one page to the next.
   */
  static PageList of(List<ContentFile> files) {
    List<Entry> entries = new ArrayList<>();
    int next = Integer.MAX_VALUE;
    for (int i = files.size() - 1; i >= 0; i--) {
      List<Element> markers = files.get(i).body().select("[role=" + PageBreaks.ROLE + "]");
      for (int j = markers.size() - 1; j >= 0; j--) {
        Element marker = markers.get(j);
        int order = Integer.parseInt(marker.attr(PageBreaks.ORDER));
        if (order > next && marker.closest("section.notes") != null) {
          marker.remove();
          continue;
        }
        next = Math.min(next, order);
        String href = files.get(i).href() + "#" + marker.id();
        entries.add(new Entry(marker.attr(PageBreaks.LABEL), href));
      }
    }
    Collections.reverse(entries);
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
