package org.trifold.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/**
 * Numbers footnotes in reading order and gathers their texts in a section at the end, with a way
 * there and back (DPUB-ARIA 1.1: doc-noteref, doc-backlink).
 */
final class NoteNumbers implements Transform {
  private final Labels labels;

  NoteNumbers(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    Set<String> ids = new HashSet<>();
    document.select("[id]").forEach(e -> ids.add(e.id()));
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    Element list = new Element("ol");
    List<Element> items = new ArrayList<>();
    for (Element note : document.select("span.note[data-note], span.note[data-note-ref]")) {
      boolean defines = note.hasAttr("data-note");
      String key = defines ? note.attr("data-note") : note.attr("data-note-ref");
      int number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
      int use = uses.merge(key, 1, Integer::sum);
      String noteId = free("note-" + number, ids);
      String referenceId = free("note-ref-" + number + (use == 1 ? "" : "-" + use), ids);
      Element item = item(list, items, number, noteId).attr(Places.PLACE, "note " + key);
      if (defines) {
        SourceLocation where = SourceLocation.of(note);
        item.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
        item.attr(SourceLocation.FILE_ATTRIBUTE, where.file());
        item.prependChildren(note.childNodesCopy());
      }
      item.appendText(" ");
      item.appendElement("a")
          .addClass("note-back")
          .attr(Places.ADDED, "")
          .attr("href", "#" + referenceId)
          .attr("role", "doc-backlink")
          .attr("aria-label", labels.get("note-back"))
          .text("\u21a9");
      Element reference = new Element("a").addClass("note-ref");
      reference
          .attr("id", referenceId)
          .attr(Places.ADDED, "")
          .attr("href", "#" + noteId)
          .attr("role", "doc-noteref")
          .attr("aria-label", labels.get("note-ref", number))
          .text(String.valueOf(number));
      place(note, reference);
    }
    if (!items.isEmpty()) {
      Element section = document.body().appendElement("section").addClass("notes");
      section.attr("data-kind", "notes").attr("data-level", "1").attr("role", "doc-endnotes");
      section.attr("id", free("notes", ids)).attr(Places.PLACE, "notes");
      section.appendElement("h2").text(labels.get("notes"));
      section.appendChild(list);
    }
    return document;
  }

  /** The item of a note; reuse may come before the definition, so items are made on demand. */
  private static Element item(Element list, List<Element> items, int number, String id) {
    while (items.size() < number) {
      items.add(list.appendElement("li"));
    }
    Element item = items.get(number - 1);
    item.attr("id", id);
    return item;
  }

  private static String free(String id, Set<String> taken) {
    String candidate = id;
    while (taken.contains(candidate)) {
      candidate = "x-" + candidate;
    }
    return candidate;
  }

  /** A link in a link is not HTML: the reference goes behind the outer one. */
  private static void place(Element note, Element reference) {
    Element outer = note.closest("a");
    if (outer == null) {
      note.replaceWith(reference);
    } else {
      note.remove();
      outer.after(reference);
    }
  }
}
