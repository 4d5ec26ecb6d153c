package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.trifold.model.PageMap;
import org.trifold.transform.Places;

/**
 * Marks where the pages of the print layout start (EPUB Accessibility 1.1, page navigation;
 * DPUB-ARIA 1.1, doc-pagebreak), before the word that a page starts with. Where the page's first
 * place is not in the e-book, the next one on the same page that is counts.
 */
final class PageBreaks {
  static final String ROLE = "doc-pagebreak";

  /** The label of a marker, which is the page's number alone. */
  static final String LABEL = "aria-label";

  private static final String ID = "page-";

  private final Ids ids;
  private final Map<String, Element> places = new HashMap<>();
  private final Map<Node, Integer> order = new IdentityHashMap<>();

  private PageBreaks(Element body, Ids ids) {
    this.ids = ids;
    body.traverse((node, depth) -> order.put(node, order.size()));
    for (Element element : body.select("[" + Places.PLACE + "]")) {
      places.putIfAbsent(element.attr(Places.PLACE), element);
    }
  }

  /** Puts the markers into a body; what pages it can't tell the start of go without. */
  static void place(Element body, PageMap pages, Ids ids) {
    new PageBreaks(body, ids).place(pages.starts());
  }

  private void place(List<PageMap.Page> pages) {
    List<PageMap.Page> found = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    Optional<Spot> last = Optional.empty();
    for (PageMap.Page page : pages) {
      Optional<Spot> before = last;
      Optional<Spot> spot =
          page.spots().stream()
              .flatMap(s -> find(s).stream())
              .filter(s -> before.isEmpty() || before.get().isBefore(s, order))
              .findFirst();
      if (spot.isPresent()) {
        found.add(page);
        spots.add(spot.get());
        last = spot;
      }
    }
    // From the end: a marker divides the text it stands in.
    for (int i = found.size() - 1; i >= 0; i--) {
      spots.get(i).insert(marker(found.get(i).label()));
    }
  }

  private Optional<Spot> find(PageMap.Spot wanted) {
    Element place = places.get(wanted.place());
    return place == null ? Optional.empty() : Spot.of(place, wanted.letters());
  }

  private Element marker(String label) {
    Element marker = new Element("span");
    marker.attr(Semantics.TYPE, "pagebreak").attr("role", ROLE);
    return marker.attr("id", ids.claim(ID + FileNames.ascii(label, "x"))).attr(LABEL, label);
  }
}
