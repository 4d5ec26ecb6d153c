package org.trifold.transform;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * How much width a table needs before its words are cut, guessed without fonts: good enough to tell
 * a table that fits a phone from one that doesn't. Without state.
 */
public final class TableWidth {
  /** Width of a letter of body type as a share of its size; typefaces lie between 0.45 and 0.6. */
  private static final double LETTER = 0.54;

  /** East Asian letters fill a square, and a line may break at each. */
  private static final double SQUARE = 1;

  /** What a cell's padding takes, left and right together. */
  private static final double PADDING = 1;

  /** What lists and boxes take at the side of what is in them. */
  private static final double INDENT = 2;

  private static final Set<String> INDENTED =
      Set.of("li", "dd", "aside", "blockquote", "figure", "pre");

  private static final int FIRST_SQUARE = 0x2E80;

  private TableWidth() {}

  /** The least width in ems of the table's own type; tables within its cells count. */
  public static double of(Element table) {
    Map<Integer, Double> columns = new HashMap<>();
    for (TableGrid.Place place : TableGrid.of(table).places()) {
      double each = (word(place.cell()) + PADDING) / place.span();
      for (int i = 0; i < place.span(); i++) {
        columns.merge(place.column() + i, each, Math::max);
      }
    }
    return columns.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double word(Element cell) {
    double[] longest = {0};
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element && element.normalName().equals("table")) {
            longest[0] = Math.max(longest[0], of(element));
          } else if (node instanceof TextNode text && !breaks(text, cell)) {
            double indent = indent(text, cell);
            for (String word : text.getWholeText().split("[\\s\\u200B\\u00AD-]+")) {
              longest[0] = Math.max(longest[0], indent + length(word));
            }
          }
        },
        cell);
    return longest[0];
  }

  /** Whether the text may be cut anywhere, or is counted with the table it stands in. */
  private static boolean breaks(TextNode text, Element cell) {
    for (Element e = text.parent(); e != null && e != cell; e = e.parent()) {
      if (e.normalName().equals("pre")
          || e.normalName().equals("table")
          || e.hasClass(LongWords.CLASS)) {
        return true;
      }
    }
    return false;
  }

  private static double indent(TextNode text, Element cell) {
    double indent = 0;
    for (Element e = text.parent(); e != null && e != cell; e = e.parent()) {
      indent += INDENTED.contains(e.normalName()) ? INDENT : 0;
    }
    return indent;
  }

  private static double length(String word) {
    boolean square = word.codePoints().anyMatch(c -> c >= FIRST_SQUARE && Character.isLetter(c));
    return square ? SQUARE : word.codePoints().filter(c -> !isMark(c)).count() * LETTER;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
