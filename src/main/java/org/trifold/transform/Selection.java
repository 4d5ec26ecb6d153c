package org.trifold.transform;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
        LeftOut.remove(element, removed);
      } else {
        LeftOut.clear(element, this::isOurs);
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

  private boolean isOurs(String name) {
    return (name.startsWith("only-") && editions.contains(name.substring(5)))
        || (name.startsWith("not-") && editions.contains(name.substring(4)));
  }
}
