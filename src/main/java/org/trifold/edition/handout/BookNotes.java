package org.trifold.edition.handout;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.transform.Transform;

/**
 * Moves notes from the end to the foot of the page that refers to them first. A note of a heading,
 * table or figure stays at the end, since the renderer keeps those whole.
 */
final class BookNotes implements Transform {
  /** Attribute of a note that stands at the foot of a page. */
  static final String FOOT = "data-foot";

  private static final String KEPT_WHOLE =
      "table, figure, h1, h2, h3, h4, h5, h6, pre, caption, figcaption, aside, dt";

  @Override
  public Document apply(Document document) {
    Map<String, Element> references = new HashMap<>();
    document.select("a.note-ref").forEach(a -> references.putIfAbsent(a.attr("href"), a));
    // The numbers of the notes that stay are their own.
    document.select("section.notes > ol").forEach(BookNotes::number);
    for (Element note : document.select("section.notes > ol > li[id]")) {
      Element reference = references.get("#" + note.id());
      if (reference != null && reference.closest(KEPT_WHOLE) == null && isPhrasing(note)) {
        move(note, reference);
      }
    }
    document
        .select("section.notes")
        .forEach(
            section -> {
              if (section.select("> ol > li").isEmpty()) {
                section.remove();
              }
            });
    return document;
  }

  private static void number(Element list) {
    int number = 0;
    for (Element note : list.children()) {
      number++;
      note.attr("value", String.valueOf(number));
    }
  }

  private static boolean isPhrasing(Element note) {
    return note.children().stream().noneMatch(Element::isBlock);
  }

  private static void move(Element note, Element reference) {
    note.select("a.note-back").remove();
    Element foot = new Element("span").addClass("footnote").attr("id", note.id());
    foot.attr(FOOT, "");
    foot.appendElement("span").addClass("footnote-number").text(reference.text() + ". ");
    foot.appendChildren(note.childNodesCopy());
    reference.after(foot);
    note.remove();
  }
}
