package org.trifold.transform;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Outline;

/** Fills the index, if the manuscript has one, and takes the markers away. */
final class IndexEntries implements Transform {
  private final Labels labels;

  IndexEntries(Labels labels) {
    this.labels = labels;
  }

  /** A place that an entry leads to. */
  private record Place(String id, String words) {}

  /** A term with what stands under it. */
  private static final class Entry {
    private final Map<String, Entry> below;
    private final List<Place> places = new ArrayList<>();
    private final TreeSet<String> see;
    private final TreeSet<String> seeAlso;
    private final Comparator<String> order;

    Entry(Comparator<String> order) {
      this.order = order;
      this.below = new TreeMap<>(order);
      this.see = new TreeSet<>(order);
      this.seeAlso = new TreeSet<>(order);
    }

    Entry child(String term) {
      return below.computeIfAbsent(term, t -> new Entry(order));
    }
  }

  @Override
  public Document apply(Document document) {
    Element section = document.selectFirst("section[data-kind=index]");
    if (section != null) {
      fill(document, section);
    }
    for (Element marker : document.select("span.index-term")) {
      marker.removeAttr("data-index").removeAttr("data-see").removeAttr("data-see-also");
      if (!marker.hasAttr("id")) {
        marker.unwrap();
      }
    }
    return document;
  }

  private void fill(Document document, Element section) {
    Collator collator = Collator.getInstance(labels.locale());
    Comparator<String> order =
        Comparator.<String, String>comparing(term -> term, (a, b) -> collator.compare(a, b))
            .thenComparing(Comparator.naturalOrder());
    Entry root = new Entry(order);
    int next = 0;
    for (Element marker : document.select("span.index-term[data-index]")) {
      Entry entry = root;
      for (String term : marker.attr("data-index").split("\\|")) {
        entry = entry.child(term.strip());
      }
      if (marker.hasAttr("data-see")) {
        entry.see.add(marker.attr("data-see"));
        continue;
      }
      next++;
      marker.attr("id", "index-term-" + next);
      entry.places.add(new Place(marker.id(), whereabouts(marker, document)));
      for (String also : marker.attr("data-see-also").split("\\|")) {
        if (!also.isBlank()) {
          entry.seeAlso.add(also.strip());
        }
      }
    }
    if (!root.below.isEmpty()) {
      section.appendChild(list(root, "index"));
    }
  }

  /** The title of the section that a term stands in. */
  private static String whereabouts(Element marker, Document document) {
    Element section = marker.closest("section[data-level]");
    Element heading = section == null ? null : Outline.heading(section);
    return heading == null ? document.title() : Outline.plainTitle(heading);
  }

  private Element list(Entry entry, String above) {
    Element list = new Element("ul").addClass("index");
    entry.below.forEach(
        (term, below) -> {
          String path = above + "|" + term;
          Element item = list.appendElement("li").attr(Places.PLACE, path);
          item.appendElement("span").addClass("index-entry").text(term);
          String before = "";
          for (Place place : below.places) {
            item.appendText(", ");
            if (!place.words().equals(before) || below.places.size() == 1) {
              item.appendElement("a").attr("href", "#" + place.id()).text(place.words());
            } else {
              item.appendElement("a").attr("href", "#" + place.id()).text("\u2026");
            }
            before = place.words();
          }
          see(item, "index-see", below.see);
          see(item, "index-see-also", below.seeAlso);
          if (!below.below.isEmpty()) {
            item.appendChild(list(below, path));
          }
        });
    return list;
  }

  private void see(Element item, String label, TreeSet<String> terms) {
    if (!terms.isEmpty()) {
      item.appendText(", ");
      item.appendElement("em").text(labels.get(label));
      item.appendText(" " + String.join(", ", terms));
    }
  }
}
