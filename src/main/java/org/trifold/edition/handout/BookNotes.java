package org.trifold.edition.handout;

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
    for (Element note : document.select("section.notes > ol > li[id]")) {
      Element reference =
          document.select("a.note-ref").stream()
              .filter(a -> a.attr("href").equals("#" + note.id()))
              .findFirst()
              .orElse(null);
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

  private static boolean isPhrasing(Element note) {
    return note.children().stream().noneMatch(Element::isBlock);
  }

  private static void move(Element note, Element reference) {
    Element list = note.parent();
    note.select("a.note-back").remove();
    Element foot = new Element("span").addClass("footnote").attr("id", note.id());
    foot.attr(FOOT, "");
    foot.appendElement("span").addClass("footnote-number").text(reference.text() + ". ");
    foot.appendChildren(note.childNodesCopy());
    reference.after(foot);
    if (list != null) {
      // The numbers of the notes that stay are their own.
      for (Element later = note.nextElementSibling();
          later != null && !later.hasAttr("value");
          later = later.nextElementSibling()) {
        later.attr("value", String.valueOf(later.elementSiblingIndex() + 1));
      }
    }
    note.remove();
  }
}
