package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what its roles choose for one edition: {@code only-<edition>} (any of several) and {@code
 * not-<edition>}. A list item, a term or a table row is chosen by the role of the one phrase that
 * is its whole text (for a row: the whole first cell), since AsciiDoc drops roles written before
 * them.
 */
final class Selection implements Transform {
  private final Removed removed;

  private final String edition;
  private final Set<String> editions;

  /**
   * A selection.
   *
   * @param editions every known edition; other words after {@code only-} are roles of the author's
   * @param removed filled with the ids that were removed
   */
  Selection(String edition, Set<String> editions, Removed removed) {
    this.edition = edition;
    this.editions = editions;
    this.removed = removed;
  }

  @Override
  public Document apply(Document document) {
    NoteTexts notes = NoteTexts.of(document);
    for (Element element : document.body().select("[class*=only-], [class*=not-]")) {
      Choice choice = choice(element);
      if (choice == Choice.NONE || element.root() != document) {
        continue;
      }
      if (choice == Choice.REMOVE) {
        remove(PhraseHolder.of(element));
      } else {
        clear(element);
      }
    }
    notes.rescue(document);
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

  private void remove(Element element) {
    element.select("[id]").forEach(removed::add);
    Element parent = element.parent();
    if (element.normalName().equals("tr")) {
      TableRows.remove(element);
    } else if (PhraseHolder.isInline(element)) {
      PhraseGap.remove(element);
    } else {
      element.remove();
    }
    removeEmpty(parent);
  }

  /** A list, table section or paragraph that has lost all it held goes too. */
  private static void removeEmpty(@Nullable Element element) {
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
}
