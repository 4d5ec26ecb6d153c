package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.model.Outline;
import org.trifold.transform.Labels;

/** The navigation document: table of contents and landmarks (EPUB 3.3, 7). */
final class Navigation {
  static final String HREF = "nav.xhtml";

  private static final Set<String> LANDMARKS =
      Set.of("preface", "glossary", "bibliography", "index", "notes", "appendix");

  private final Labels labels;

  Navigation(Labels labels) {
    this.labels = labels;
  }

  /** The document's body. */
  Element body(List<Contents.Entry> contents, List<ContentFile> files, boolean inSpine) {
    Element body = new Element("body").attr(Semantics.TYPE, "frontmatter");
    Element toc = body.appendElement("nav").attr(Semantics.TYPE, "toc").attr("id", "toc");
    toc.attr("role", "doc-toc").attr("aria-labelledby", "toc-title");
    toc.appendElement("h1").attr("id", "toc-title").text(labels.get("contents"));
    list(contents, toc);
    Element landmarks = body.appendElement("nav").attr(Semantics.TYPE, "landmarks");
    landmarks.attr("hidden", "hidden").attr("aria-label", labels.get("landmarks"));
    Element list = landmarks.appendElement("ol");
    for (Landmark landmark : landmarks(files, inSpine)) {
      list.appendElement("li")
          .appendElement("a")
          .attr(Semantics.TYPE, landmark.type())
          .attr("href", landmark.href())
          .text(landmark.title());
    }
    return body;
  }

  private static void list(List<Contents.Entry> entries, Element parent) {
    Element list = parent.appendElement("ol");
    for (Contents.Entry entry : entries) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", entry.href()).text(entry.title());
      if (!entry.children().isEmpty()) {
        list(entry.children(), item);
      }
    }
  }

  private record Landmark(String type, String href, String title) {}

  private Set<Landmark> landmarks(List<ContentFile> files, boolean inSpine) {
    List<Landmark> all = new ArrayList<>();
    boolean started = false;
    for (ContentFile file : files) {
      if (file.kind().equals(ContentFile.COVER)) {
        all.add(new Landmark("cover", file.href(), labels.get("cover")));
      } else if (file.kind().equals(ContentFile.TITLE_PAGE)) {
        all.add(new Landmark("titlepage", file.href(), labels.get("title-page")));
      } else {
        if (inSpine && all.stream().noneMatch(l -> l.type().equals("toc"))) {
          all.add(new Landmark("toc", HREF + "#toc", labels.get("contents")));
        }
        if (!started && Semantics.division(file.kind()).equals("bodymatter")) {
          started = true;
          all.add(new Landmark("bodymatter", file.href(), labels.get("start")));
        }
        sections(file, all);
      }
    }
    return new LinkedHashSet<>(all);
  }

  private static void sections(ContentFile file, List<Landmark> all) {
    for (Element section : file.body().select("section[data-kind]")) {
      String kind = section.attr("data-kind");
      Element heading = Outline.heading(section);
      String title = heading == null ? "" : XmlText.line(Outline.plainTitle(heading));
      if (LANDMARKS.contains(kind) && !title.isEmpty()) {
        Semantics.type(kind)
            .ifPresent(
                type -> all.add(new Landmark(type, file.href() + "#" + section.id(), title)));
      }
    }
  }
}
