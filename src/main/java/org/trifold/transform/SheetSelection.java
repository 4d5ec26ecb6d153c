package org.trifold.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.trifold.model.Content;
import org.trifold.model.Outline;

/**
 * Keeps, for a sheet, what the author marked with the role {@code sheet}, in its order: blocks,
 * sections with all that is in them, phrases with their paragraph, item, entry or row. What is kept
 * stands on its own: an unmarked section or box around it is not kept, only lists and tables are,
 * since an item or row is none without. In a marked block {@code not-sheet} leaves something out.
 * What is marked {@code only-sheet} is on the sheet and nowhere else.
 */
final class SheetSelection implements Transform {
  static final String SHEET = "sheet";
  static final String NOT_SHEET = "not-sheet";
  static final String ONLY_SHEET = "only-sheet";

  private static final String MARKED = "." + SHEET + ", ." + ONLY_SHEET;

  /** Elements that what is kept in them can't stand without. */
  private static final Set<String> FRAMES =
      Set.of("ul", "ol", "li", "dl", "dd", "table", "thead", "tbody", "tfoot");

  /** Parts of a frame that are kept with it. */
  private static final Set<String> KEPT_PARTS = Set.of("caption", "colgroup", "thead", "dt");

  private final Content content;
  private final Removed removed;

  SheetSelection(Content content, Removed removed) {
    this.content = content;
    this.removed = removed;
  }

  /** Whether anything is marked. */
  static boolean isIn(Document document) {
    return document.body().selectFirst(MARKED) != null;
  }

  @Override
  public Document apply(Document document) {
    if (content == Content.SHEET) {
      cut(document);
    } else {
      for (Element out : document.body().select("." + ONLY_SHEET)) {
        Element chosen = PhraseHolder.of(out);
        chosen.select("[id]").forEach(removed::add);
        remove(chosen);
      }
    }
    for (String role : List.of(SHEET, NOT_SHEET, ONLY_SHEET)) {
      clear(document, role);
    }
    return document;
  }

  private void cut(Document document) {
    NoteTexts notes = NoteTexts.of(document);
    Map<String, Element> targets = new HashMap<>();
    document.select("[id]").forEach(target -> targets.putIfAbsent(target.id(), target.clone()));
    for (Element out : document.body().select("." + NOT_SHEET)) {
      remove(PhraseHolder.of(out));
    }
    Element body = document.body();
    Marks marks = Marks.of(body);
    List<Node> kept = reduce(body, marks);
    body.empty();
    body.appendChildren(kept);
    body.children().forEach(SheetSelection::raise);
    notes.rescue(document);
    document.select("[id]").forEach(element -> targets.remove(element.id()));
    targets.values().forEach(removed::addExpected);
  }

  /** What is marked, and what holds something marked. */
  private record Marks(Set<Element> marked, Set<Element> holders) {
    static Marks of(Element body) {
      Set<Element> marked = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
      body.select("> header.document-header").forEach(marked::add);
      body.select(MARKED).forEach(element -> marked.add(withTitle(PhraseHolder.of(element))));
      for (Element element : marked) {
        holders.addAll(element.parents());
      }
      return new Marks(marked, holders);
    }

    private static Element withTitle(Element element) {
      Element parent = element.parent();
      return parent != null && parent.hasClass("titled") ? parent : element;
    }
  }

  /** What is kept of an element's children. */
  private static List<Node> reduce(Element parent, Marks marks) {
    List<Node> kept = new ArrayList<>();
    for (Element child : parent.children()) {
      if (marks.marked().contains(child)) {
        kept.add(child);
      } else if (marks.holders().contains(child)) {
        kept.addAll(reduceHolder(child, marks));
      }
    }
    return kept;
  }

  private static List<Node> reduceHolder(Element holder, Marks marks) {
    String name = holder.normalName();
    if (FRAMES.contains(name) || holder.hasClass("entry")) {
      for (Element child : holder.children()) {
        if (marks.holders().contains(child) && !marks.marked().contains(child)) {
          replace(child, reduceHolder(child, marks));
        } else if (!marks.marked().contains(child) && !KEPT_PARTS.contains(child.normalName())) {
          remove(child);
        }
      }
      if (name.equals("li") || name.equals("dd")) {
        holder.textNodes().forEach(Node::remove);
      }
      return List.of(holder);
    }
    boolean holdsPhrases =
        name.matches("p|dt|h[1-6]|pre|caption|figcaption")
            || (PhraseHolder.isInline(holder) && !holder.normalName().equals("a"));
    if (!holdsPhrases) {
      return name.equals("tr") ? List.of(holder) : reduce(holder, marks);
    }
    List<Node> phrases = reduce(holder, marks);
    holder.empty();
    for (Node phrase : phrases) {
      if (holder.childNodeSize() > 0) {
        holder.appendText(" ");
      }
      holder.appendChild(phrase);
    }
    return List.of(holder);
  }

  private static void replace(Element element, List<Node> kept) {
    if (!kept.equals(List.of(element))) {
      kept.forEach(element::before);
      element.remove();
    }
  }

  private static void remove(Element element) {
    if (element.normalName().equals("tr")) {
      TableRows.remove(element);
    } else {
      element.remove();
    }
  }

  /** A section that was taken out of others is a chapter of its own now, and those in it follow. */
  private static void raise(Element section) {
    String level = section.attr("data-level");
    if (section.normalName().equals("section") && level.matches("[2-9]")) {
      int by = Integer.parseInt(level) - 1;
      section.select("section[data-level]").forEach(inner -> raise(inner, by));
    }
  }

  private static void raise(Element section, int by) {
    int level = Integer.parseInt(section.attr("data-level")) - by;
    section.attr("data-level", String.valueOf(level));
    Element heading = Outline.heading(section);
    if (heading != null) {
      heading.tagName("h" + (level + 1));
    }
  }

  private static void clear(Document document, String role) {
    for (Element element : document.body().select("." + role)) {
      element.removeClass(role);
      if (element.className().isEmpty()) {
        element.removeAttr("class");
        if (element.normalName().equals("span") && element.attributesSize() == 0) {
          element.unwrap();
        }
      }
    }
  }
}
