package org.trifold.edition.newsletter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Semantic HTML as lines of plain text. Without state. */
final class TextBlocks {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "header",
          "footer",
          "article",
          "main",
          "aside",
          "figure",
          "figcaption",
          "blockquote",
          "pre",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "nav",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "details",
          "summary",
          "address");

  /** Lines below headings by level; deeper ones have the last. */
  private static final List<String> UNDERLINES = List.of("=", "-", "~", ".");

  private static final String CODE_INDENT = "    ";
  private static final String QUOTE = "> ";
  private static final String BAR = "| ";

  private TextBlocks() {}

  /** What an element holds, in lines of at most a width where words allow. */
  static List<String> inside(Element element, int width) {
    List<List<String>> blocks = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && BLOCKS.contains(child.normalName())) {
        paragraph(run, width, blocks);
        if (blocks.size() == 1 && isListInItem(child)) {
          // An item's own words and the list below them belong together.
          List<String> item = new ArrayList<>(blocks.remove(0));
          item.addAll(block(child, width));
          blocks.add(item);
          continue;
        }
        add(block(child, width), blocks);
      } else {
        run.add(node);
      }
    }
    paragraph(run, width, blocks);
    return join(blocks);
  }

  private static boolean isListInItem(Element child) {
    String name = child.normalName();
    Element parent = child.parent();
    return (name.equals("ul") || name.equals("ol"))
        && parent != null
        && parent.normalName().equals("li");
  }

  private static void paragraph(List<Node> run, int width, List<List<String>> blocks) {
    add(TextWrap.wrap(InlineText.of(run), width), blocks);
    run.clear();
  }

  private static void add(List<String> block, List<List<String>> blocks) {
    if (block.stream().anyMatch(line -> !line.isBlank())) {
      blocks.add(block);
    }
  }

  private static List<String> join(List<List<String>> blocks) {
    List<String> lines = new ArrayList<>();
    for (List<String> block : blocks) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(block);
    }
    return lines;
  }

  private static List<String> block(Element element, int width) {
    if (element.hasClass("stem")) {
      return TextWrap.wrap(InlineText.of(List.of(element)), width);
    }
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, width);
      case "ul" -> unordered(element, width);
      // The contents carry the numbers of the sections already.
      case "ol" ->
          element.closest("nav.toc") == null ? ordered(element, width) : unordered(element, width);
      case "dl" -> TextList.definitions(element, width);
      case "pre" -> preformatted(element);
      case "blockquote" -> prefixed(QUOTE, element, width);
      case "aside" -> prefixed(BAR, element, width);
      case "figure" -> figure(element, width);
      case "table" -> table(element, width);
      case "hr" -> element.hasClass("page-break") ? List.of() : List.of("* * *");
      case "section" -> section(element, width);
      default -> inside(element, width);
    };
  }

  private static List<String> section(Element section, int width) {
    List<String> lines = inside(section, width);
    if (lines.isEmpty() || section.previousElementSibling() == null) {
      return lines;
    }
    // A section stands further from what is before it than its own paragraphs from one another.
    List<String> apart = new ArrayList<>();
    apart.add("");
    apart.addAll(lines);
    return apart;
  }

  private static List<String> heading(Element heading, int width) {
    List<String> lines = new ArrayList<>(TextWrap.wrap(InlineText.of(heading.childNodes()), width));
    int longest = lines.stream().mapToInt(TextWidth::of).max().orElse(0);
    int level = heading.normalName().charAt(1) - '1';
    if (longest > 0) {
      lines.add(UNDERLINES.get(Math.min(level, UNDERLINES.size() - 1)).repeat(longest));
    }
    return lines;
  }

  private static List<String> unordered(Element list, int width) {
    boolean checks = list.hasClass("checklist");
    List<Element> items = list.children();
    return TextList.items(items, items.stream().map(i -> checks ? "" : "- ").toList(), width);
  }

  private static List<String> ordered(Element list, int width) {
    List<Element> items = list.children();
    if (list.parent() != null && list.parent().hasClass("notes")) {
      List<String> numbers = new ArrayList<>();
      for (int i = 1; i <= items.size(); i++) {
        numbers.add("[" + i + "] ");
      }
      return TextList.items(items, numbers, width);
    }
    List<String> marks = ListNumbers.of(list);
    if (list.hasClass("callouts")) {
      marks = marks.stream().map(mark -> "(" + mark.replace(". ", ") ")).toList();
    }
    return TextList.items(items, marks, width);
  }

  private static List<String> preformatted(Element pre) {
    if (pre.hasClass("verse")) {
      return pre.wholeText().strip().lines().toList();
    }
    List<String> lines = new ArrayList<>();
    Element code = pre.clone();
    // Else the number of a callout reads as part of the code.
    code.select("b.callout").forEach(number -> number.text("(" + number.text() + ")"));
    code.wholeText()
        .stripTrailing()
        .lines()
        .forEach(l -> lines.add((CODE_INDENT + l).stripTrailing()));
    while (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    return lines;
  }

  private static List<String> prefixed(String prefix, Element element, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : inside(element, Math.max(20, width - prefix.length()))) {
      lines.add((prefix + line).stripTrailing());
    }
    return lines;
  }

  private static List<String> figure(Element figure, int width) {
    return figure.hasClass("example") ? prefixed(BAR, figure, width) : inside(figure, width);
  }

  private static List<String> table(Element table, int width) {
    List<List<String>> blocks = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("caption")) {
        add(inside(child, width), blocks);
      }
    }
    add(TextTable.lines(table, width, TextBlocks::inside), blocks);
    return join(blocks);
  }

  /** Whether an element's name makes it a block. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName().toLowerCase(Locale.ROOT));
  }
}
