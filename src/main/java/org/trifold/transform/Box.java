package org.trifold.transform;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trifold.model.SourceLocation;

/** Makes a block with a role of the grammar into one {@code div} that starts with its label. */
final class Box {
  /** Class of the paragraph that says what the box is. */
  static final String LABEL = "box-label";

  /** Containers that only hold a role's blocks together. */
  private static final String CONTAINERS = "div.open, aside.sidebar, figure.example";

  private static final List<String> OF_CONTAINERS = List.of("open", "sidebar", "example", "titled");

  private Box() {}

  /**
   * The box, in the block's place.
   *
   * @param block a block that holds the role
   * @param label for a block without a title of the author's; empty for none
   */
  static Element of(Element block, String role, String label) {
    Element titled = titled(block);
    Element box = new Element("div");
    (titled == null ? block : titled).replaceWith(box);
    Element title = title(block, titled);
    if (block.is(CONTAINERS)) {
      block.attributes().forEach(a -> box.attr(a.getKey(), a.getValue()));
      List.of("data-caption", "data-label", "role").forEach(box::removeAttr);
      OF_CONTAINERS.forEach(box::removeClass);
      box.appendChildren(List.copyOf(block.childNodes()));
    } else {
      block.removeClass(role);
      for (String where : List.of(SourceLocation.LINE_ATTRIBUTE, SourceLocation.FILE_ATTRIBUTE)) {
        if (block.hasAttr(where)) {
          box.attr(where, block.attr(where));
        }
      }
      box.appendChild(block);
    }
    box.addClass(role);
    if (title != null) {
      box.prependChild(title.tagName("p").addClass("block-title").addClass(LABEL));
    } else if (!label.isEmpty()) {
      box.prependElement("p").addClass("block-title").addClass(LABEL).text(label);
    }
    return box;
  }

  /** The element that holds the block and its title, where AsciiDoc put the title before it. */
  private static @Nullable Element titled(Element block) {
    Element parent = block.parent();
    return parent != null && parent.hasClass("titled") ? parent : null;
  }

  private static @Nullable Element title(Element block, @Nullable Element titled) {
    Element holder = titled == null ? block : titled;
    for (Element child : holder.children()) {
      if (child.hasClass("block-title") || child.normalName().equals("figcaption")) {
        child.remove();
        return child;
      }
    }
    return null;
  }
}
