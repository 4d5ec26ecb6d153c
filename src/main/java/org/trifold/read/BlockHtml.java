package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Block nodes as semantic HTML. Without state. */
final class BlockHtml {
  /** A numbered caption as the parser made it: label, number, full stop. */
  private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s*\\S+\\.\\s*");

  /** Attribute that names a block's style where AsciiDoc has none of that name. */
  static final String UNKNOWN_STYLE = "data-unknown-style";

  /** Blocks whose first positional attribute is a style and nothing else. */
  private static final Set<String> STYLED =
      Set.of("paragraph", "listing", "literal", "example", "sidebar", "quote", "verse", "open");

  /** AsciiDoc language documentation, "Block style" and "Build-in blocks". */
  private static final Set<String> STYLES =
      Set.of(
          "abstract",
          "asciimath",
          "comment",
          "example",
          "fenced_code",
          "latexmath",
          "listing",
          "literal",
          "normal",
          "open",
          "paragraph",
          "partintro",
          "pass",
          "quote",
          "sidebar",
          "source",
          "stem",
          "verse",
          "CAUTION",
          "IMPORTANT",
          "NOTE",
          "TIP",
          "WARNING");

  /** Roles of blocks that leave room to write. */
  private static final List<String> WRITTEN_ON = List.of("fill-in-area", "teach-back");

  private static final Set<String> CAPTIONED = Set.of("image", "table", "example", "listing");

  private BlockHtml() {}

  static String convert(StructuralNode node) {
    return switch (node.getNodeName()) {
      case "section" -> section((Section) node);
      case "floating_title" -> floatingTitle(node);
      case "preamble" -> content(node);
      case "paragraph" -> titled(node, block(node, "p").with(leaf(node)));
      case "literal" -> titled(node, block(node, "pre", "literal").with(verbatim(content(node))));
      case "listing" -> listing(node);
      case "quote" -> quote(node, content(node));
      case "verse" -> quote(node, Tag.of("pre").attr("class", "verse").with(leaf(node)));
      case "sidebar" -> block(node, "aside", "sidebar").with(blockTitle(node) + blockContent(node));
      case "example" -> example(node);
      case "open" -> open(node);
      case "admonition" -> admonition(node);
      case "pass" -> passed(node);
      case "stem" ->
          titled(
              node,
              block(node, "div", "stem").attr("data-math", node.getStyle()).with(content(node)));
      case "image" -> MediaHtml.image(node);
      case "audio", "video" -> MediaHtml.media(node);
      case "thematic_break" -> block(node, "hr").empty();
      case "page_break" -> block(node, "hr", "page-break").empty();
      case "toc" -> toc(node);
      default -> throw new IllegalStateException("unknown block node " + node.getNodeName());
    };
  }

  static String content(StructuralNode node) {
    Object content = node.getContent();
    return content == null ? "" : String.valueOf(content);
  }

  private static String leaf(StructuralNode node) {
    return Balanced.html(content(node));
  }

  /** What the author passes through, each of its outermost elements with the block's place. */
  private static String passed(StructuralNode node) {
    String content = content(node);
    org.jsoup.nodes.Document fragment =
        org.jsoup.Jsoup.parseBodyFragment(Balanced.repaired(content));
    fragment.outputSettings().prettyPrint(false).charset("UTF-8");
    Balanced.faultyLine(content)
        .ifPresent(
            line ->
                fragment
                    .body()
                    .prependElement("span")
                    .attr(Tag.own(PublicationBuilder.MENDED), line));
    boxed(fragment.body());
    Cursor cursor = node.getSourceLocation();
    if (cursor != null && cursor.getLineNumber() > 0) {
      for (org.jsoup.nodes.Element element : fragment.body().children()) {
        element.attr(Tag.own("data-line"), String.valueOf(cursor.getLineNumber()));
        if (cursor.getFile() != null) {
          element.attr(Tag.own("data-cursor"), cursor.getFile());
        }
      }
    }
    return fragment.body().html();
  }

  /** Puts text that stands in no element into one, with the parts of its line, to have a place. */
  private static void boxed(org.jsoup.nodes.Element body) {
    List<Node> line = new ArrayList<>();
    for (Node node : List.copyOf(body.childNodes())) {
      if (node instanceof org.jsoup.nodes.Element element && element.isBlock()) {
        box(line);
        line.clear();
      } else {
        line.add(node);
      }
    }
    box(line);
  }

  private static void box(List<Node> line) {
    if (line.stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank())) {
      org.jsoup.nodes.Element box = new org.jsoup.nodes.Element("div");
      line.get(0).before(box);
      box.appendChildren(line);
    }
  }

  /** A newline right after {@code <pre>} would be dropped by HTML parsers: write one to drop. */
  private static String verbatim(String html) {
    String balanced = Balanced.html(html);
    return balanced.startsWith("\n") ? "\n" + balanced : balanced;
  }

  /** Paragraph for simple content, blocks for compound content. */
  private static String blockContent(StructuralNode node) {
    return "simple".equals(node.getContentModel()) ? Tag.of("p").with(leaf(node)) : content(node);
  }

  /** An element with id, roles and source line. */
  static Tag block(StructuralNode node, String element, String... classes) {
    List<String> words = new ArrayList<>(List.of(classes));
    words.addAll(node.getRoles());
    Tag tag = Tag.of(element).attr("id", node.getId()).classes(words);
    return located(node, tag).attr(UNKNOWN_STYLE, unknownStyle(node));
  }

  private static @Nullable String unknownStyle(StructuralNode node) {
    String style = node.getStyle();
    return style == null || STYLES.contains(style) || !STYLED.contains(node.getNodeName())
        ? null
        : style;
  }

  static Tag located(StructuralNode node, Tag tag) {
    Cursor cursor = node.getSourceLocation();
    if (cursor != null && cursor.getLineNumber() > 0) {
      tag.attr("data-line", cursor.getLineNumber());
      // The manuscript's own lines have no file.
      String file = cursor.getFile();
      tag.attr("data-cursor", file == null ? "" : file);
    }
    Object lang = node.getAttributes().get("lang");
    Object dir = node.getAttributes().get("dir");
    return tag.attr("lang", lang)
        .attr("dir", dir)
        .attr("data-reftext", node.getAttributes().get("reftext"))
        // How many lines there are to write on: [.fill-in-area,lines=4].
        .attr(
            "data-lines",
            WRITTEN_ON.stream().anyMatch(node::hasRole) ? node.getAttributes().get("lines") : null);
  }

  static String blockTitle(StructuralNode node) {
    String title = node.getTitle();
    return title == null || title.isEmpty()
        ? ""
        : Tag.of("p").attr("class", "block-title").with(Balanced.html(title));
  }

  /** Wraps a block that has a title with it. */
  static String titled(StructuralNode node, String html) {
    String title = blockTitle(node);
    return title.isEmpty()
        ? html
        : Tag.of("div").classes(with(node.getRoles(), "titled")).with(title + html);
  }

  private static List<String> with(List<String> roles, String word) {
    List<String> words = new ArrayList<>();
    words.add(word);
    // The selection roles must reach the title too; the rest stays with the block itself.
    roles.stream().filter(r -> r.matches("(only|not)-.*")).forEach(words::add);
    return words;
  }

  /** Marks a block whose caption gets a number after the selection. */
  static Tag captioned(StructuralNode node, Tag tag) {
    Object fixed = node.getAttributes().get("caption");
    String caption = node.getCaption();
    if (fixed != null) {
      return tag.attr("data-caption-text", fixed);
    }
    if (caption == null || caption.isEmpty() || !CAPTIONED.contains(node.getContext())) {
      return tag;
    }
    Matcher numbered = NUMBERED.matcher(caption);
    String kind = node.getContext().equals("image") ? "figure" : node.getContext();
    return tag.attr("data-caption", kind)
        .attr("data-label", numbered.matches() ? numbered.group(1) : caption);
  }

  static String figcaption(StructuralNode node) {
    String title = node.getTitle();
    return title == null || title.isEmpty() ? "" : Tag.of("figcaption").with(Balanced.html(title));
  }

  private static String section(Section node) {
    String kind = SectionKinds.of(node).orElse(null);
    int level = node.getLevel();
    Tag section =
        block(node, "section")
            .attr("data-level", level)
            .attr("data-kind", kind)
            .attrIf(isNumbered(node), "data-numbered", "true")
            .attr("data-label", label(node, kind));
    String heading =
        Tag.of("h" + Math.min(level + 1, 6)).with(Balanced.html(String.valueOf(node.getTitle())));
    return section.with(heading + content(node));
  }

  private static boolean isNumbered(Section node) {
    if (SectionKinds.byRole(node).isPresent()) {
      return false;
    }
    if ("part".equals(node.getSectionName())) {
      return node.isNumbered() && node.getDocument().hasAttribute("partnums");
    }
    if ("appendix".equals(node.getSectionName())) {
      return true;
    }
    Object depth = node.getDocument().getAttribute("sectnumlevels", "3");
    String digits = String.valueOf(depth);
    return node.isNumbered()
        && node.getLevel() <= (digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 3);
  }

  private static @Nullable String label(Section node, @Nullable String kind) {
    if ("appendix".equals(kind)) {
      String caption = InlineHtml.documentAttribute(node, "appendix-caption");
      return caption == null ? "" : caption;
    }
    if ("chapter".equals(kind)) {
      return InlineHtml.documentAttribute(node, "chapter-signifier");
    }
    return "part".equals(kind) ? InlineHtml.documentAttribute(node, "part-signifier") : null;
  }

  private static String floatingTitle(StructuralNode node) {
    int level = Math.min(node.getLevel() + 1, 6);
    return block(node, "h" + level, "discrete")
        .with(Balanced.html(String.valueOf(node.getTitle())));
  }

  private static String listing(StructuralNode node) {
    String language = InlineHtml.attribute(node, "language");
    Tag pre = block(node, "pre", "listing").attr("data-language", language);
    String html = pre.with(Tag.of("code").with(verbatim(content(node))));
    boolean hasTitle = node.getTitle() != null && !node.getTitle().isEmpty();
    if (!hasTitle) {
      return html;
    }
    return captioned(node, Tag.of("figure").classes(with(node.getRoles(), "listing")))
        .with(html + figcaption(node));
  }

  private static String quote(StructuralNode node, String html) {
    String inner =
        node.getNodeName().equals("quote") && "simple".equals(node.getContentModel())
            ? Tag.of("p").with(Balanced.html(html))
            : html;
    String author = InlineHtml.attribute(node, "attribution");
    String work = InlineHtml.attribute(node, "citetitle");
    StringBuilder footer = new StringBuilder();
    if (author != null) {
      footer.append(Tag.of("span").attr("class", "author").with(Balanced.html(author)));
    }
    if (work != null) {
      footer.append(author == null ? "" : ", ").append(Tag.of("cite").with(Balanced.html(work)));
    }
    Tag quote =
        node.getNodeName().equals("verse")
            ? block(node, "blockquote", "verse")
            : block(node, "blockquote");
    return quote.with(
        blockTitle(node)
            + inner
            + (footer.isEmpty()
                ? ""
                : Tag.of("footer").attr("class", "attribution").with(footer.toString())));
  }

  private static String example(StructuralNode node) {
    if (node.isOption("collapsible")) {
      return block(node, "div", "collapsible").with(blockTitle(node) + blockContent(node));
    }
    return captioned(node, block(node, "figure", "example"))
        .with(blockContent(node) + figcaption(node));
  }

  private static String open(StructuralNode node) {
    String style = String.valueOf(node.getStyle());
    if (style.equals("abstract") || style.equals("partintro")) {
      return block(node, "div", style)
          .attr("data-kind", style)
          .with(blockTitle(node) + blockContent(node));
    }
    return block(node, "div", "open").with(blockTitle(node) + blockContent(node));
  }

  private static String admonition(StructuralNode node) {
    String kind = String.valueOf(InlineHtml.attribute(node, "name"));
    String label = InlineHtml.attribute(node, "textlabel");
    return block(node, "aside", "admonition", kind)
        .attr("data-kind", kind)
        .attr("data-label", label == null ? node.getCaption() : label)
        .attr("role", "note")
        .with(blockTitle(node) + blockContent(node));
  }

  private static String toc(StructuralNode node) {
    String title = node.getTitle();
    String shown =
        title != null && !title.isEmpty() ? title : InlineHtml.documentAttribute(node, "toc-title");
    Object levels = node.getAttributes().get("levels");
    return tocMarker(
        shown,
        levels != null ? String.valueOf(levels) : InlineHtml.documentAttribute(node, "toclevels"));
  }

  static String tocMarker(@Nullable String title, @Nullable String levels) {
    return Tag.of("nav")
        .attr("class", "toc")
        .attr("data-levels", levels == null ? "2" : levels)
        .attr("data-title", title)
        .with("");
  }
}
