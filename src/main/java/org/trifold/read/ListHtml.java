package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.DescriptionList;
import org.asciidoctor.ast.DescriptionListEntry;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.jspecify.annotations.Nullable;

/** Lists as semantic HTML. Without state. */
final class ListHtml {
  private ListHtml() {}

  static String convert(StructuralNode node) {
    return switch (node.getNodeName()) {
      case "ulist" -> unordered((org.asciidoctor.ast.List) node);
      case "olist" -> ordered((org.asciidoctor.ast.List) node);
      case "colist" -> callouts((org.asciidoctor.ast.List) node);
      case "dlist" -> descriptions((DescriptionList) node);
      default -> throw new IllegalStateException("unknown list node " + node.getNodeName());
    };
  }

  private static String unordered(org.asciidoctor.ast.List list) {
    boolean checklist = list.isOption("checklist");
    boolean bibliography = "bibliography".equals(list.getStyle());
    List<String> classes = new ArrayList<>();
    if (checklist) {
      classes.add("checklist");
    }
    if (bibliography) {
      classes.add("bibliography");
    }
    String style = list.getStyle();
    if (style != null && !checklist && !bibliography) {
      classes.add("list-" + style);
    }
    Tag ul = BlockHtml.block(list, "ul", classes.toArray(String[]::new));
    StringBuilder items = new StringBuilder();
    for (StructuralNode child : list.getItems()) {
      ListItem item = (ListItem) child;
      Tag li = BlockHtml.block(item, "li");
      if (item.hasAttribute("checkbox")) {
        li.attr("data-checked", item.hasAttribute("checked"));
      }
      items.append(li.with(itemContent(item)));
    }
    return BlockHtml.titled(list, ul.with(items.toString()));
  }

  private static String ordered(org.asciidoctor.ast.List list) {
    Tag ol =
        BlockHtml.block(list, "ol")
            .attr("type", type(list.getStyle()))
            .attr("start", InlineHtml.attribute(list, "start"))
            .attrIf(list.isOption("reversed"), "reversed", "reversed");
    return BlockHtml.titled(list, ol.with(items(list)));
  }

  /** HTML's type letter for AsciiDoc's list style. */
  private static @Nullable String type(@Nullable String style) {
    return switch (style == null ? "" : style) {
      case "loweralpha", "lowergreek" -> "a";
      case "upperalpha" -> "A";
      case "lowerroman" -> "i";
      case "upperroman" -> "I";
      default -> null;
    };
  }

  private static String callouts(org.asciidoctor.ast.List list) {
    return BlockHtml.titled(list, BlockHtml.block(list, "ol", "callouts").with(items(list)));
  }

  private static String items(org.asciidoctor.ast.List list) {
    StringBuilder items = new StringBuilder();
    for (StructuralNode child : list.getItems()) {
      items.append(BlockHtml.block(child, "li").with(itemContent((ListItem) child)));
    }
    return items.toString();
  }

  /** Text alone where nothing is attached to the item, else a paragraph and the blocks. */
  private static String itemContent(ListItem item) {
    // The parser applies substitutions at each call, which would register notes twice.
    String text = item.hasText() ? Balanced.html(item.getText()) : "";
    if (item.getBlocks().isEmpty()) {
      return text;
    }
    String blocks = BlockHtml.content(item);
    return text.isEmpty() ? blocks : Tag.of("p").with(text) + blocks;
  }

  private static String descriptions(DescriptionList list) {
    String style = list.getStyle();
    boolean qanda = "qanda".equals(style);
    boolean horizontal = "horizontal".equals(style) || list.isOption("horizontal");
    boolean glossary = "glossary".equals(style);
    Tag dl =
        BlockHtml.block(
            list, "dl", qanda ? "qanda" : horizontal ? "horizontal" : glossary ? "glossary" : "");
    StringBuilder entries = new StringBuilder();
    for (DescriptionListEntry entry : list.getItems()) {
      StringBuilder html = new StringBuilder();
      for (ListItem term : entry.getTerms()) {
        html.append(BlockHtml.block(term, "dt").with(Balanced.html(term.getText())));
      }
      ListItem description = entry.getDescription();
      if (description != null) {
        html.append(BlockHtml.block(description, "dd").with(itemContent(description)));
      }
      entries.append(Tag.of("div").attr("class", "entry").with(html.toString()));
    }
    return BlockHtml.titled(list, dl.with(entries.toString()));
  }
}
