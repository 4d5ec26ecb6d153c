package org.trifold.edition.ebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.trifold.edition.ebook.xhtml.Xhtml;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Labels;

/**
 * The author's notes, each once, at the end of the file that refers to it first: readers that open
 * a note over the page do so from the same file, and some only from there. {@code
 * src/docs/decisions/0017-notes-in-the-e-book.md} tells why they have the form they have.
 */
final class Notes {
  private final Ids ids;
  private final Labels labels;
  private final String dir;
  private final Element heading;
  private final Map<String, Element> texts = new LinkedHashMap<>();
  private final Map<String, List<Element>> uses = new LinkedHashMap<>();
  private final Map<String, ContentFile> homes = new LinkedHashMap<>();

  private Notes(Element heading, Ids ids, Labels labels, String dir) {
    this.heading = heading;
    this.ids = ids;
    this.labels = labels;
    this.dir = dir;
  }

  /**
   * Takes the notes out of a text.
   *
   * @param dir direction of the text, {@code ltr} or {@code rtl}
   */
  static Notes take(Element body, Ids ids, Labels labels, String dir) {
    Element section = body.selectFirst("section.notes[data-kind=notes]");
    if (section == null || !isOfNotesAlone(section)) {
      return new Notes(new Element("h2").text(labels.get("notes")), ids, labels, dir);
    }
    section.remove();
    Notes notes = new Notes(section.child(0), ids, labels, dir);
    section.child(1).children().forEach(item -> notes.texts.put(item.id(), item));
    return notes;
  }

  private static boolean isOfNotesAlone(Element section) {
    return section.childrenSize() == 2
        && section.child(0).normalName().matches("h[1-6]")
        && section.child(1).normalName().equals("ol")
        && section.child(1).children().stream().noneMatch(item -> item.id().isEmpty());
  }

  /** Bytes that the notes of a part of the text will take behind it, about. */
  long size(Element part) {
    return part.select("a.note-ref").stream()
        .map(reference -> texts.get(target(reference)))
        .filter(Objects::nonNull)
        .mapToLong(XhtmlFile::size)
        .sum();
  }

  /** Puts each note behind the text of its file, with a way back to all places that refer to it. */
  void place(List<ContentFile> files) {
    for (ContentFile file : files) {
      find(file.body(), file);
    }
    // A note can refer to another: that one stands in the same file, if nothing else refers to it.
    Deque<String> open = new ArrayDeque<>(homes.keySet());
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      open.addAll(find(texts.getOrDefault(id, new Element("li")), homes.get(id)));
    }
    if (!files.isEmpty()) {
      texts.keySet().forEach(id -> homes.putIfAbsent(id, files.get(files.size() - 1)));
    }
    for (ContentFile file : files) {
      place(file);
    }
  }

  /** Notes that nothing referred to before. */
  private List<String> find(Element part, @Nullable ContentFile file) {
    List<String> found = new ArrayList<>();
    for (Element reference : part.select("a.note-ref")) {
      String id = target(reference);
      if (file != null && texts.containsKey(id)) {
        uses.computeIfAbsent(id, i -> new ArrayList<>()).add(reference);
        if (homes.putIfAbsent(id, file) == null) {
          found.add(id);
        }
      }
    }
    return found;
  }

  private String target(Element reference) {
    String href = reference.attr("href");
    return href.startsWith("#") ? ids.find(href.substring(1)).orElse("") : "";
  }

  private void place(ContentFile file) {
    Element section = new Element("section").addClass("notes").attr("data-kind", "notes");
    section.appendChild(heading.clone().removeAttr("id"));
    int number = 0;
    for (Map.Entry<String, Element> text : texts.entrySet()) {
      number++;
      if (file.equals(homes.get(text.getKey()))) {
        section.appendChild(note(number, text.getKey(), text.getValue()));
      }
    }
    if (section.childrenSize() > 1) {
      file.whole().appendChild(section);
      ids.of(section, heading.text());
    }
  }

  private Element note(int number, String id, Element text) {
    text.select("a.note-back").remove();
    if (text.lastChild() instanceof TextNode end) {
      end.text(end.getWholeText().stripTrailing());
    }
    Element note = new Element("div").addClass("note").attr("id", id);
    note.attr(Semantics.TYPE, "footnote").attr("role", "doc-footnote");
    if (dir.equals("rtl")) {
      // A note that is opened over the page loses the direction of the page.
      note.attr("dir", dir);
    }
    for (String place : List.of(SourceLocation.LINE_ATTRIBUTE, SourceLocation.FILE_ATTRIBUTE)) {
      if (text.hasAttr(place)) {
        note.attr(place, text.attr(place));
      }
    }
    Element first = note;
    if (Xhtml.holdsBlock(text)) {
      note.appendChildren(List.copyOf(text.childNodes()));
      Element child = note.firstElementChild();
      boolean starts = child != null && child.normalName().equals("p") && note.ownText().isBlank();
      first = starts && child != null ? child : note.prependElement("p");
    } else {
      first = note.appendElement("p");
      first.appendChildren(List.copyOf(text.childNodes()));
    }
    List<Node> ways = waysBack(number, uses.getOrDefault(id, List.of()));
    Element page = first.firstElementChild();
    boolean opens =
        page != null && page.previousSibling() == null && page.attr("role").equals(PageBreaks.ROLE);
    first.prependChildren(ways);
    if (page != null && opens) {
      // A page that starts with a note starts with its number.
      first.prependChild(page);
    }
    return note;
  }

  /** The number leads back to the first place, an arrow with a number to each further one. */
  private List<Node> waysBack(int number, List<Element> places) {
    List<Node> ways = new ArrayList<>();
    if (places.isEmpty()) {
      ways.add(new TextNode(number + ". "));
    }
    for (int i = 0; i < places.size(); i++) {
      Element way = new Element("a").addClass("note-back");
      way.attr("href", "#" + ids.of(places.get(i)));
      way.attr(Semantics.TYPE, "backlink").attr("role", "doc-backlink");
      way.attr(
          "aria-label",
          i == 0
              ? labels.get("note-back-to", number)
              : labels.get("note-back-place", number, i + 1));
      way.text(i == 0 ? number + "." : "\u21a9" + (i + 1));
      ways.add(way);
      ways.add(new TextNode(" "));
    }
    return ways;
  }
}
