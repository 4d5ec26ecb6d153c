package org.trifold.edition.ebook.xhtml;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lists with nothing in them but what a list may hold (HTML Standard, 4.4.5 to 4.4.9). */
final class XhtmlLists {
  private final Xhtml xhtml;

  XhtmlLists(Xhtml xhtml) {
    this.xhtml = xhtml;
  }

  /** A list of items; what stands between items joins the one before. */
  void list(String tag, Element element, Element out) {
    Element list = xhtml.open(tag, element, out);
    for (Node child : element.childNodes()) {
      if (child instanceof Element item && item.normalName().equals("li")) {
        xhtml.flowChildren(item, xhtml.open("li", item, list));
      } else if (isContent(child)) {
        Element last = list.lastElementChild();
        xhtml.flow(child, last == null ? list.appendElement("li") : last.appendElement("div"));
      }
    }
    if (list.childrenSize() == 0) {
      emptied(list);
    }
  }

  /** An item outside any list gets one; its neighbours join it there. */
  void strayItem(Element element, Element out) {
    Element last = out.lastElementChild();
    Element list = last != null && last.hasAttr("data-stray") ? last : null;
    if (list == null) {
      list = out.appendElement("ul").attr("data-stray", "");
    }
    xhtml.flowChildren(element, xhtml.open("li", element, list));
  }

  /** A group of terms with what is said of them. */
  private record Group(Element source, List<Element> terms, List<Node> details) {}

  /**
   * Terms and details in groups: all of them in {@code div} elements if one is, none otherwise; a
   * term without details gets an empty one, since the content model asks for it.
   */
  void definitions(Element element, Element out) {
    List<Group> groups = new ArrayList<>();
    boolean wrapped = false;
    for (Node child : element.childNodes()) {
      if (child instanceof Element div && div.normalName().equals("div")) {
        wrapped = true;
        int before = groups.size();
        groups.add(new Group(div, new ArrayList<>(), new ArrayList<>()));
        div.childNodes().forEach(c -> sort(c, div, groups, before));
      } else {
        sort(child, element, groups, 0);
      }
    }
    groups.removeIf(group -> group.terms().isEmpty() && group.details().isEmpty());
    Element list = xhtml.open("dl", element, out);
    if (groups.isEmpty()) {
      emptied(list);
    }
    for (Group group : groups) {
      Element parent = list;
      if (wrapped) {
        parent =
            group.source() == element
                ? list.appendElement("div").addClass("entry")
                : xhtml.open("div", group.source(), list);
      }
      write(group, parent);
    }
  }

  private static void sort(Node child, Element source, List<Group> groups, int from) {
    if (!isContent(child)) {
      return;
    }
    Group last = groups.size() > from ? groups.get(groups.size() - 1) : null;
    if (child instanceof Element term && term.normalName().equals("dt")) {
      if (last == null || !last.details().isEmpty() || last.source() != source) {
        last = new Group(source, new ArrayList<>(), new ArrayList<>());
        groups.add(last);
      }
      last.terms().add(term);
    } else {
      if (last == null || last.source() != source) {
        last = new Group(source, new ArrayList<>(), new ArrayList<>());
        groups.add(last);
      }
      last.details().add(child);
    }
  }

  private void write(Group group, Element parent) {
    if (group.terms().isEmpty()) {
      parent.appendElement("dt");
    }
    for (Element term : group.terms()) {
      xhtml.flowChildren(term, xhtml.open("dt", term, parent));
    }
    if (group.details().isEmpty()) {
      parent.appendElement("dd");
    }
    for (Node detail : group.details()) {
      if (detail instanceof Element dd && dd.normalName().equals("dd")) {
        xhtml.flowChildren(dd, xhtml.open("dd", dd, parent));
      } else {
        xhtml.flow(detail, parent.appendElement("dd"));
      }
    }
  }

  private static boolean isContent(Node node) {
    return node instanceof Element || node instanceof TextNode text && !text.isBlank();
  }

  /** A list without items says nothing; a place that links lead to stays. */
  private static void emptied(Element list) {
    if (list.id().isEmpty()) {
      list.remove();
    } else {
      String id = list.id();
      list.clearAttributes();
      list.tagName("div").attr("id", id);
    }
  }
}
