package org.trifold.edition.ebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Metadata;
import org.trifold.transform.Labels;

/** The navigation document: contents, lists of figures and tables, landmarks (EPUB 3.3, 7). */
final class Navigation {
  static final String HREF = "nav.xhtml";

  /** What stands before the contents of a book (The Chicago Manual of Style, 17th ed., 1.4). */
  private static final Set<String> BEFORE_CONTENTS =
      Set.of(
          ContentFile.COVER,
          ContentFile.TITLE_PAGE,
          ContentFile.COPYRIGHT_PAGE,
          "colophon",
          "dedication",
          "epigraph");

  /** Levels of sections that AsciiDoc puts in contents ({@code toclevels}). */
  private static final int LEVELS = 2;

  private final Metadata metadata;
  private final Labels labels;

  Navigation(Metadata metadata, Labels labels) {
    this.metadata = metadata;
    this.labels = labels;
  }

  /** What the contents are called. */
  String title() {
    return metadata
        .attribute("toc-title")
        .map(XmlText::line)
        .filter(title -> !title.isEmpty())
        .orElseGet(() -> labels.get("contents"));
  }

  /**
   * Which file the contents stand before in reading order: in a book the first after title page,
   * dedication and the like; in an article they stand last, and only for its lists.
   */
  Optional<Integer> place(List<ContentFile> files, List<Listing> listings) {
    if (!metadata.isBook()) {
      return listings.isEmpty() ? Optional.empty() : Optional.of(files.size());
    }
    int place = 0;
    while (place < files.size() && BEFORE_CONTENTS.contains(files.get(place).kind())) {
      place++;
    }
    return Optional.of(place);
  }

  /**
   * The document's body. The contents have all levels; the page shows those that the author's
   * {@code toclevels} lets through, a reader's menu the rest too (EPUB 3.3, 7.3.1: {@code hidden}).
   */
  Element body(List<Contents.Entry> contents, List<Listing> listings, Element landmarks) {
    Element body = new Element("body").attr(Semantics.TYPE, "frontmatter");
    Element toc = body.appendElement("nav").attr(Semantics.TYPE, "toc").attr("id", "toc");
    toc.attr("role", "doc-toc").attr("aria-labelledby", "toc-title");
    toc.appendElement("h1").attr("id", "toc-title").text(title());
    list(contents, toc);
    for (Listing listing : listings) {
      Element nav = body.appendElement("nav").attr(Semantics.TYPE, listing.type());
      nav.attr("id", listing.type()).attr("aria-labelledby", listing.type() + "-title");
      nav.appendElement("h2").attr("id", listing.type() + "-title").text(listing.title());
      list(listing.entries(), nav);
    }
    body.appendChild(landmarks);
    return body;
  }

  private void list(List<Contents.Entry> entries, Element parent) {
    Element list = parent.appendElement("ol");
    if (entries.stream().allMatch(entry -> entry.level() > levels())
        && !parent.normalName().equals("nav")) {
      list.attr("hidden", "hidden");
    }
    for (Contents.Entry entry : entries) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", entry.href()).text(entry.title());
      if (!entry.children().isEmpty()) {
        list(entry.children(), item);
      }
    }
  }

  private int levels() {
    return metadata
        .attribute("toclevels")
        .map(String::strip)
        .filter(levels -> levels.matches("\\d"))
        .map(Integer::valueOf)
        .orElse(LEVELS);
  }
}
