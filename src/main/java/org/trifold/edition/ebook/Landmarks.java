package org.trifold.edition.ebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.transform.Labels;

/** The places of a book that readers jump to by what they are (EPUB 3.3, 7.4.3). */
final class Landmarks {
  /** A place; each is told once. */
  private record Landmark(String type, String href, String title) {}

  /** There are too many of them for landmarks. */
  private static final Set<String> ORDINARY = Set.of("part", "chapter");

  private final Labels labels;
  private final boolean notes;
  private final Optional<ContentFile> start;
  private final Set<Landmark> all = new LinkedHashSet<>();

  private Landmarks(Labels labels, boolean notes, Optional<ContentFile> start) {
    this.labels = labels;
    this.notes = notes;
    this.start = start;
  }

  /**
   * The navigation.
   *
   * @param place which file the contents stand before; none where they aren't read in order
   */
  static Element of(
      List<ContentFile> files, List<Listing> listings, Optional<Integer> place, Labels labels) {
    Landmarks landmarks =
        new Landmarks(labels, Contents.hasOneSectionOfNotes(files), Divisions.start(files));
    for (int i = 0; i <= files.size(); i++) {
      if (place.isPresent() && place.get() == i) {
        landmarks.navigation(listings);
      }
      if (i < files.size()) {
        landmarks.file(files.get(i));
      }
    }
    return landmarks.element();
  }

  private void navigation(List<Listing> listings) {
    add("toc", Navigation.HREF + "#toc", labels.get("contents"));
    for (Listing listing : listings) {
      add(listing.type(), Navigation.HREF + "#" + listing.type(), listing.title());
    }
  }

  private void file(ContentFile file) {
    if (file.made()) {
      add(file.kind(), file.href(), labels.get(labelOf(file)));
      return;
    }
    if (start.filter(file::equals).isPresent()) {
      add("bodymatter", file.href(), labels.get("start"));
    }
    for (Element section : file.body().select("section[data-kind]")) {
      String kind = section.attr("data-kind");
      boolean wanted = section.hasClass("notes") ? notes : !ORDINARY.contains(kind);
      String words = Titles.plain(section);
      String title = words.isEmpty() ? file.title() : words;
      if (wanted) {
        Meaning.of(kind).ifPresent(m -> add(m.type(), file.address(section), title));
      }
    }
  }

  private static String labelOf(ContentFile made) {
    return made.kind().equals(ContentFile.TITLE_PAGE) ? "title-page" : made.kind();
  }

  private void add(String type, String href, String title) {
    if (all.stream().noneMatch(l -> l.type().equals(type) && l.href().equals(href))) {
      all.add(new Landmark(type, href, title));
    }
  }

  private Element element() {
    Element landmarks = new Element("nav").attr(Semantics.TYPE, "landmarks");
    landmarks.attr("hidden", "hidden").attr("aria-label", labels.get("landmarks"));
    Element list = landmarks.appendElement("ol");
    for (Landmark landmark : all) {
      list.appendElement("li")
          .appendElement("a")
          .attr(Semantics.TYPE, landmark.type())
          .attr("href", landmark.href())
          .text(landmark.title());
    }
    return landmarks;
  }
}
