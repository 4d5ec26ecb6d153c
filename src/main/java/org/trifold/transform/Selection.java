package org.trifold.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps what its roles choose for one edition: {@code only-<edition>} (any of several) and {@code
 * not-<edition>}. A list item, a term or a table row is chosen by the role of the one phrase that
 * is its whole text (for a row: the whole first cell), since AsciiDoc drops roles written before
 * them.
 */
final class Selection implements Transform {
  private final Map<String, String> removed;

  private final String edition;
  private final Set<String> editions;

  /**
   * A selection.
   *
   * @param editions every known edition; other words after {@code only-} are roles of the author's
   * @param removed filled with the ids that were removed, each with the words that name it
   */
  Selection(String edition, Set<String> editions, Map<String, String> removed) {
    this.edition = edition;
    this.editions = editions;
    this.removed = removed;
  }

  @Override
  public Document apply(Document document) {
    Map<String, String> notes = new HashMap<>();
    for (Element note : document.select("span[data-note]")) {
      notes.put(note.attr("data-note"), note.html());
    }
    for (Element element : document.body().select("[class*=only-], [class*=not-]")) {
      Choice choice = choice(element);
      if (choice == Choice.NONE || element.root() != document) {
        continue;
      }
      if (choice == Choice.REMOVE) {
        remove(chosen(element));
      } else {
        clear(element);
      }
    }
    rescueNotes(document, notes);
    return document;
  }

  private enum Choice {
    NONE,
    KEEP,
    REMOVE
  }

  private Choice choice(Element element) {
    boolean anyOnly = false;
    boolean only = false;
    boolean not = false;
    boolean any = false;
    for (String name : element.classNames()) {
      boolean isOnly = name.startsWith("only-") && editions.contains(name.substring(5));
      boolean isNot = name.startsWith("not-") && editions.contains(name.substring(4));
      any |= isOnly || isNot;
      anyOnly |= isOnly;
      only |= isOnly && name.substring(5).equals(edition);
      not |= isNot && name.substring(4).equals(edition);
    }
    if (!any) {
      return Choice.NONE;
    }
    return not || (anyOnly && !only) ? Choice.REMOVE : Choice.KEEP;
  }

  /** What a role on this element chooses: the element, or the item or row whose text it is. */
  private static Element chosen(Element phrase) {
    Element element = phrase;
    Element parent = element.parent();
    // Marks around the phrase alone, as in *[.only-ebook]#…#*, go with it.
    while (parent != null && isInline(parent) && isWholeText(element, parent)) {
      element = parent;
      parent = element.parent();
    }
    if (parent == null || !isInline(element) || !isWholeText(element, parent)) {
      return element;
    }
    Element holder = parent;
    if (parent.normalName().equals("p") && parent.parent() != null) {
      Element above = parent.parent();
      boolean first = parent.previousElementSibling() == null && !hasOwnText(above);
      if (!first || !above.normalName().matches("li|td|th|dd")) {
        return parent;
      }
      holder = above;
    }
    Element above = holder.parent();
    if (above == null) {
      return element;
    }
    return switch (holder.normalName()) {
      case "li" -> holder;
      case "dt" -> above.hasClass("entry") && above.select("> dt").size() == 1 ? above : holder;
      case "td", "th" -> {
        boolean firstCell = holder.previousElementSibling() == null;
        yield firstCell && holder.children().size() == 1 ? above : element;
      }
      case "dd" -> holder;
      default -> element;
    };
  }

  private static boolean isInline(Element element) {
    return element.normalName().matches("span|strong|em|code|mark|sub|sup|u|s|a");
  }

  private static boolean hasOwnText(Element element) {
    return !element.ownText().isBlank();
  }

  /** Whether the phrase is all the principal text: blocks may follow it in a list item. */
  private static boolean isWholeText(Element phrase, Element parent) {
    for (Node sibling : parent.childNodes()) {
      if (sibling == phrase) {
        continue;
      }
      if (sibling instanceof TextNode text && !text.isBlank()) {
        return false;
      }
      if (sibling instanceof Element e && isInline(e)) {
        return false;
      }
    }
    return true;
  }

  private void remove(Element element) {
    for (Element inside : element.select("[id]")) {
      removed.put(inside.id(), ReferenceText.plain(inside));
    }
    Element parent = element.parent();
    if (element.normalName().equals("tr")) {
      TableRows.remove(element);
    } else if (isInline(element)) {
      PhraseGap.remove(element);
    } else {
      element.remove();
    }
    removeEmpty(parent);
  }

  /** A list, table section or paragraph that has lost all it held goes too. */
  private static void removeEmpty(@org.jspecify.annotations.Nullable Element element) {
    Element candidate = element;
    while (candidate != null
        && candidate.normalName().matches("ul|ol|dl|table|thead|tbody|tfoot|p|figure")) {
      boolean empty =
          candidate.normalName().equals("table")
              ? candidate.select("tr").isEmpty()
              : candidate.childrenSize() == 0 && !candidate.hasText();
      if (!empty) {
        return;
      }
      Element parent = candidate.parent();
      candidate.remove();
      if (parent != null && parent.hasClass("titled") && parent.childrenSize() == 1) {
        candidate = parent.parent();
        parent.remove();
      } else {
        candidate = parent;
      }
    }
  }

  private void clear(Element element) {
    List<String> names = new ArrayList<>(element.classNames());
    names.removeIf(
        n ->
            (n.startsWith("only-") && editions.contains(n.substring(5)))
                || (n.startsWith("not-") && editions.contains(n.substring(4))));
    if (!names.isEmpty()) {
      element.attr("class", String.join(" ", names));
      return;
    }
    element.removeAttr("class");
    if (element.normalName().equals("span") && element.attributesSize() == 0) {
      element.unwrap();
    }
  }

  /** A note that is used again keeps its text when the place that defined it was removed. */
  private static void rescueNotes(Document document, Map<String, String> notes) {
    Set<String> defined = new HashSet<>();
    document.select("span[data-note]").forEach(note -> defined.add(note.attr("data-note")));
    for (Element reference : document.select("span[data-note-ref]")) {
      String key = reference.attr("data-note-ref");
      String html = notes.get(key);
      if (html != null && defined.add(key)) {
        reference.removeAttr("data-note-ref").attr("data-note", key).html(html);
      }
    }
  }
}
