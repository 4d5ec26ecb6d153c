package org.trifold.model;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Derives the outline from nested {@code section} elements. */
public final class Outline {
  private Outline() {}

  /** The sections directly or indirectly in this element that are in no other section there. */
  public static List<Section> of(Element container) {
    List<Section> sections = new ArrayList<>();
    collect(container, sections);
    return List.copyOf(sections);
  }

  private static void collect(Element container, List<Section> into) {
    for (Element child : container.children()) {
      if (child.normalName().equals("section") && child.hasAttr("data-level")) {
        Element heading = heading(child);
        into.add(
            new Section(
                child.id(),
                Integer.parseInt(child.attr("data-level")),
                child.attr("data-kind"),
                heading == null ? "" : plainTitle(heading),
                SourceLocation.of(child),
                of(child)));
      } else {
        collect(child, into);
      }
    }
  }

  /** The section's own heading, if it has one. */
  public static @Nullable Element heading(Element section) {
    for (Element child : section.children()) {
      if (child.normalName().matches("h[1-6]")) {
        return child;
      }
      if (child.normalName().equals("header")) {
        return child.selectFirst("h1,h2,h3,h4,h5,h6");
      }
    }
    return null;
  }

  /** A heading's words without its number, notes and index entries. */
  public static String plainTitle(Element heading) {
    Element copy = heading.clone();
    copy.select("[data-note],[data-note-ref],.note-ref,.section-number,.index-term:empty").remove();
    return copy.text();
  }
}
