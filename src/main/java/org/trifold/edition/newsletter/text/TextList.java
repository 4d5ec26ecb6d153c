package org.trifold.edition.newsletter.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Lists as text. */
final class TextList {
  private static final String INDENT = "    ";

  /** Deeply nested lists still get lines of this many columns. */
  private static final int NARROWEST = 24;

  private TextList() {}

  /** Items with their marks before them and a hanging indent. */
  static List<String> items(List<Element> items, List<String> marks, int width) {
    int indent = marks.stream().mapToInt(TextWidth::of).max().orElse(0);
    List<String> lines = new ArrayList<>();
    boolean loose = items.stream().anyMatch(TextList::isLoose);
    for (int i = 0; i < items.size(); i++) {
      List<String> item = TextBlocks.inside(items.get(i), Math.max(NARROWEST, width - indent));
      if (i > 0 && loose) {
        lines.add("");
      }
      String mark = " ".repeat(indent - TextWidth.of(marks.get(i))) + marks.get(i);
      if (item.isEmpty()) {
        lines.add(mark.stripTrailing());
      }
      for (int n = 0; n < item.size(); n++) {
        lines.add(((n == 0 ? mark : " ".repeat(indent)) + item.get(n)).stripTrailing());
      }
    }
    return lines;
  }

  /** Whether an item has more than a paragraph and lists in it. */
  private static boolean isLoose(Element item) {
    long blocks =
        item.children().stream()
            .filter(TextBlocks::isBlock)
            .filter(e -> !e.normalName().equals("ul") && !e.normalName().equals("ol"))
            .count();
    return blocks > 1;
  }

  /** Terms, and their meanings indented below. */
  static List<String> definitions(Element list, int width) {
    List<String> lines = new ArrayList<>();
    for (Element entry : list.children()) {
      List<Element> parts = entry.normalName().equals("div") ? entry.children() : List.of(entry);
      boolean starts = parts.stream().anyMatch(p -> p.normalName().equals("dt"));
      if (!lines.isEmpty() && starts) {
        lines.add("");
      }
      for (Element part : parts) {
        boolean term = part.normalName().equals("dt");
        String indent = term ? "" : INDENT;
        for (String line : TextBlocks.inside(part, Math.max(NARROWEST, width - indent.length()))) {
          lines.add((indent + line).stripTrailing());
        }
      }
    }
    return lines;
  }
}
