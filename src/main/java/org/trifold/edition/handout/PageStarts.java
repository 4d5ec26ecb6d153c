package org.trifold.edition.handout;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trifold.model.PageMap;
import org.trifold.transform.Letters;
import org.trifold.transform.Places;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads off a finished layout which place of the publication each page starts in, and after how
 * many of its letters. What an edition adds around the text is in no place and starts no page;
 * neither do notes at the foot of one. Heads that a table repeats are painted, not laid out.
 */
final class PageStarts {
  /** Where an element's text belongs. */
  private record Home(String place, boolean added) {
    static final Home NONE = new Home("", true);
  }

  private final List<PageBox> pages;

  /** For each page the places on it, in order, with the letters of theirs on earlier lines. */
  private final List<Map<String, Integer>> starts = new ArrayList<>();

  private final Map<String, Integer> letters = new HashMap<>();
  private final Map<Node, Home> homes = new IdentityHashMap<>();

  private PageStarts(List<PageBox> pages) {
    this.pages = pages;
    pages.forEach(page -> starts.add(new LinkedHashMap<>()));
  }

  /** The pages that start in some place; a page's number is its place among all. */
  static List<PageMap.Page> of(Box root, List<PageBox> pages) {
    PageStarts found = new PageStarts(pages);
    found.box(root);
    List<PageMap.Page> sheets = new ArrayList<>();
    for (int i = 0; i < found.starts.size(); i++) {
      List<PageMap.Spot> spots = new ArrayList<>();
      found.starts.get(i).forEach((place, before) -> spots.add(new PageMap.Spot(place, before)));
      if (!spots.isEmpty()) {
        sheets.add(new PageMap.Page(String.valueOf(i + 1), spots));
      }
    }
    return List.copyOf(sheets);
  }

  private void box(Box box) {
    Element element = box.getElement();
    if (element != null && element.hasAttribute(BookNotes.FOOT)) {
      return;
    }
    if (box instanceof BlockBox block && block.isReplaced()) {
      meet(home(box), 0, box.getAbsY());
    }
    if (box instanceof InlineLayoutBox line) {
      for (Object child : line.getInlineChildren()) {
        if (child instanceof Box inner) {
          box(inner);
        } else if (child instanceof InlineText text) {
          text(text);
        }
      }
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      box(box.getChild(i));
    }
  }

  private void text(InlineText text) {
    InlineLayoutBox parent = text.getParent();
    LineBox line = parent.getLineBox();
    boolean generated = text.isDynamicFunction() || parent.getPseudoElementOrClass() != null;
    int count = generated ? 0 : Letters.count(text.getSubstring());
    if (count > 0) {
      meet(home(parent), count, line.getAbsY());
    }
  }

  private void meet(Home home, int count, int y) {
    if (!home.place().isEmpty()) {
      int before = letters.getOrDefault(home.place(), 0);
      starts.get(Pages.indexAt(pages, y)).putIfAbsent(home.place(), before);
      if (!home.added()) {
        letters.put(home.place(), before + count);
      }
    }
  }

  private Home home(Box box) {
    for (Box around = box; around != null; around = around.getParent()) {
      if (around.getElement() != null) {
        return home(around.getElement());
      }
    }
    return Home.NONE;
  }

  /** The nearest place around an element's text, and whether a pass has added the text there. */
  private Home home(@Nullable Node node) {
    if (!(node instanceof Element element)) {
      return Home.NONE;
    }
    Home known = homes.get(element);
    if (known == null) {
      if (element.hasAttribute(Places.PLACE)) {
        known = new Home(element.getAttribute(Places.PLACE), false);
      } else {
        Home above = home(element.getParentNode());
        known = new Home(above.place(), above.added() || element.hasAttribute(Places.ADDED));
      }
      homes.put(element, known);
    }
    return known;
  }
}
