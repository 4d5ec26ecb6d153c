package org.trifold.check.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Outline;
import org.trifold.model.SourceLocation;

/** Takes the text out of a document of semantic HTML. */
final class TextReader {
  /** What is no text for a reader, or no prose. */
  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "svg", "math", "template", "nav", "head", "colgroup", "hr");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "li",
          "main",
          "menu",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final Document document;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Open> sections = new ArrayList<>();

  /** The section that is being read; an Open is one of them as long as it grows. */
  private Open current;

  private static final class Open {
    final int index;
    final int parent;
    final int level;
    final String kind;
    final SourceLocation where;
    @Nullable Block heading;
    final List<Block> blocks = new ArrayList<>();

    Open(int index, int parent, int level, String kind, SourceLocation where) {
      this.index = index;
      this.parent = parent;
      this.level = level;
      this.kind = kind;
      this.where = where;
    }

    TextSection closed() {
      return new TextSection(
          index, parent, level, kind, Optional.ofNullable(heading), blocks, where);
    }
  }

  TextReader(Document document) {
    this.document = document;
    this.current = new Open(0, -1, -1, "", SourceLocation.of(document.body()));
    sections.add(current);
  }

  Text read() {
    Element root = document.body();
    String language = root.parent() == null ? "" : root.parent().attr("lang");
    container(root, BlockKind.PARAGRAPH, new Block.Context(language, Set.of(), false));
    return new Text(document, blocks, sections.stream().map(Open::closed).toList());
  }

  /** Reads an element that may hold blocks; the text between them is of this kind. */
  private void container(Element element, BlockKind kind, Block.Context around) {
    Block.Context context = inside(element, around);
    InlineText run = new InlineText(document);
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && holdsBlocks(inner)) {
        finish(run, kind, element, context);
        run = new InlineText(document);
        block(inner, kind, context);
      } else if (child instanceof Element || child instanceof TextNode) {
        run.add(child);
      }
    }
    finish(run, kind, element, context);
  }

  private static boolean holdsBlocks(Element element) {
    return BLOCKS.contains(element.normalName())
        || LEFT_OUT.contains(element.normalName())
        // An author's raw HTML: a link or a span around paragraphs.
        || element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
  }

  private void block(Element element, BlockKind around, Block.Context context) {
    String name = element.normalName();
    if (LEFT_OUT.contains(name) || isCode(element)) {
      return;
    }
    if (name.equals("section") && element.hasAttr("data-level")) {
      section(element, context);
    } else {
      container(element, kind(element, around), context);
    }
  }

  private static boolean isCode(Element element) {
    return element.hasClass("stem")
        || (element.normalName().equals("pre") && !element.hasClass("verse"));
  }

  private void section(Element element, Block.Context context) {
    Open outer = current;
    int level = Integer.parseInt(element.attr("data-level"));
    current =
        new Open(
            sections.size(),
            outer.index,
            level,
            element.attr("data-kind"),
            SourceLocation.of(element));
    sections.add(current);
    Block.Context inner = inside(element, context);
    Element heading = Outline.heading(element);
    if (heading != null) {
      int first = blocks.size();
      container(heading, BlockKind.HEADING, inner);
      blocks.stream()
          .skip(first)
          .filter(block -> block.kind() == BlockKind.HEADING)
          .findFirst()
          .ifPresent(this::head);
    }
    for (Node child : element.childNodes()) {
      if (child == heading) {
        continue;
      }
      if (child instanceof Element e) {
        block(e, BlockKind.PARAGRAPH, inner);
      }
    }
    current = outer;
  }

  private void head(Block heading) {
    current.heading = heading;
    current.blocks.remove(heading);
  }

  private static BlockKind kind(Element element, BlockKind around) {
    return switch (element.normalName()) {
      case "h1" -> around == BlockKind.TITLE ? BlockKind.TITLE : BlockKind.HEADING;
      case "h2", "h3", "h4", "h5", "h6" -> BlockKind.HEADING;
      case "header" -> element.hasClass("document-header") ? BlockKind.TITLE : around;
      case "p" -> paragraph(element, around);
      case "li" -> BlockKind.ITEM;
      case "dt" -> BlockKind.TERM;
      case "dd" -> BlockKind.PARAGRAPH;
      case "td" -> BlockKind.CELL;
      case "th" -> BlockKind.HEAD_CELL;
      case "caption", "figcaption", "summary" -> BlockKind.CAPTION;
      case "pre" -> BlockKind.VERSE;
      case "footer" -> element.hasClass("attribution") ? BlockKind.ATTRIBUTION : around;
      default -> around;
    };
  }

  private static BlockKind paragraph(Element element, BlockKind around) {
    if (element.hasClass("subtitle")) {
      return BlockKind.SUBTITLE;
    }
    if (element.hasClass("block-title")) {
      return BlockKind.CAPTION;
    }
    return around == BlockKind.ITEM || around == BlockKind.CELL ? around : BlockKind.PARAGRAPH;
  }

  private static Block.Context inside(Element element, Block.Context around) {
    String language = element.hasAttr("lang") ? element.attr("lang") : around.language();
    boolean quoted = around.quoted() || element.normalName().equals("blockquote");
    return new Block.Context(language, Selections.with(around.selection(), element), quoted);
  }

  private void finish(InlineText run, BlockKind kind, Element element, Block.Context context) {
    if (!run.isBlank()) {
      add(run, kind, element, context);
    }
    Deque<Element> notes = new ArrayDeque<>(run.notes());
    while (!notes.isEmpty()) {
      Element note = notes.removeFirst();
      container(note, BlockKind.NOTE, context);
    }
  }

  private void add(InlineText run, BlockKind kind, Element element, Block.Context context) {
    Block block = new Block(blocks.size(), kind, run, element, context);
    blocks.add(block);
    current.blocks.add(block);
  }
}
