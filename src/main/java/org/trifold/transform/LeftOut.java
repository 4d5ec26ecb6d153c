package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out what a role leaves out, and the role off what stays. Without state. */
final class LeftOut {
  private LeftOut() {}

  /**
   * Takes out what a role on an element is meant for, and what is empty without it.
   *
   * @param removed is told the ids in it
   */
  static void remove(Element marked, Removed removed) {
    Element element = PhraseHolder.of(marked);
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

  /** Takes roles off an element; a phrase that was there for them alone becomes plain words. */
  static void clear(Element element, Predicate<String> role) {
    List<String> names = new ArrayList<>(element.classNames());
    names.removeIf(role);
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
