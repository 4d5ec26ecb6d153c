package org.trifold.edition.handout;

import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Content that reaches beyond the text area, where the paper may cut it off.
 *
 * @param element the nearest element around it
 */
record Overflow(Element element) {
  /** Rounding and overhanging glyphs, in the renderer's dots (20 × 4/3 to a point): two points. */
  private static final int TOLERANCE = 54;

  /** Room for two letters at most, in the renderer's dots: 20 points. */
  private static final int LEAST_COLUMN = 533;

  /** Letters that need no more room than that. */
  private static final int SHORT = 3;

  /** Every place where a line, a cell or a picture leaves the text area, each element once. */
  static List<Overflow> of(Box root) {
    Map<Element, Overflow> found = new LinkedHashMap<>();
    collect(root, root.getWidth(), found);
    return List.copyOf(found.values());
  }

  private static void collect(Box box, int width, Map<Element, Overflow> found) {
    if (box instanceof TableCellBox cell && isSliver(cell)) {
      Element table = around(cell.getTable());
      if (table != null) {
        found.putIfAbsent(table, new Overflow(table));
      }
    }
    if (isContent(box) && leaves(box, width)) {
      Element element = around(box);
      if (element != null) {
        found.putIfAbsent(element, new Overflow(element));
      }
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      collect(box.getChild(i), width, found);
    }
  }

  /**
   * Whether a cell of a table that breaks words is so narrow that they fall into single letters.
   */
  private static boolean isSliver(TableCellBox cell) {
    Element table = around(cell.getTable());
    return table != null
        && table.getAttribute("class").matches("(?s).*\\b" + Squeeze.BREAKING + "\\b.*")
        && cell.getContentWidth() < LEAST_COLUMN
        && hasText(cell);
  }

  /** Whether a line in a box holds more than a mark or a number. */
  private static boolean hasText(Box box) {
    Element element = box.getElement();
    return element != null && element.getTextContent().strip().length() > SHORT;
  }

  private static boolean isContent(Box box) {
    return box instanceof LineBox
        || box instanceof TableCellBox
        || (box instanceof BlockBox block && block.isReplaced());
  }

  private static boolean leaves(Box box, int width) {
    int extent = box instanceof LineBox ? box.getContentWidth() : box.getWidth();
    return extent > 0 && (box.getAbsX() < -TOLERANCE || box.getAbsX() + extent > width + TOLERANCE);
  }

  static @Nullable Element around(Box box) {
    for (Box b = box; b != null; b = b.getParent()) {
      if (b.getElement() != null) {
        return b.getElement();
      }
    }
    return null;
  }

  /** The value of an attribute of the nearest element at or around this one that has it. */
  String nearest(String attribute) {
    for (Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (e.hasAttribute(attribute)) {
        return e.getAttribute(attribute);
      }
    }
    return "";
  }

  /** Where the element stands in the manuscript. */
  SourceLocation where() {
    String file = nearest(SourceLocation.FILE_ATTRIBUTE);
    if (file.isEmpty()) {
      file = nearest(SourceLocation.SOURCE_ATTRIBUTE);
    }
    String line = nearest(SourceLocation.LINE_ATTRIBUTE);
    boolean numbered = !line.isEmpty() && line.chars().allMatch(c -> c >= '0' && c <= '9');
    return SourceLocation.ofLine(file, numbered ? Integer.parseInt(line) : 0);
  }

  /** A finding that names the file where it is not the manuscript's plain one. */
  Finding finding(Variant variant) {
    String page = variant.isPlain() ? "" : " of the " + variant.suffix() + " file";
    return Finding.error(
        "TF-HANDOUT-005",
        where(),
        "This is wider than the page" + page + ".",
        "Give a table fewer columns, a list fewer levels, a picture a smaller width.");
  }
}
