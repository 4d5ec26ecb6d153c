package org.trifold.edition.handout.tags;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Sections, boxes, quotations, figures, headings and paragraphs. */
final class BlockTags implements TagRule {
  @Override
  public Optional<Tag> place(Element element, Tag parent) {
    return switch (element.normalName()) {
      case "section" -> Optional.of(section(element, parent));
      case "article" -> Optional.of(group(TagType.ART, parent));
      case "aside" -> Optional.of(box(element, parent));
      case "figure" -> Optional.of(group(TagType.DIV, parent));
      case "blockquote" -> Optional.of(group(TagType.BLOCK_QUOTE, parent));
      case "caption", "figcaption" -> Optional.of(caption(parent));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(heading(element, parent));
      case "p", "pre", "summary" -> Optional.of(paragraph(parent));
      case "div", "footer", "header", "main", "nav", "details" ->
          Optional.of(Phrasing.fills(element) ? paragraph(parent) : parent);
      default -> Optional.empty();
    };
  }

  private static Tag section(Element element, Tag parent) {
    return group(element.attr("data-kind").equals("part") ? TagType.PART : TagType.SECT, parent);
  }

  /** A note beside the text. PDF 1.7 has no type for it: a section that says its title. */
  private static Tag box(Element element, Tag parent) {
    Tag box = group(TagType.SECT, parent);
    Element title = element.selectFirst("> .block-title, > .admonition-label");
    return title == null || box == parent ? box : box.with("T", title.text());
  }

  private static Tag group(TagType type, Tag parent) {
    return parent.type().holdsBlocks() ? parent.child(type) : parent;
  }

  /** Beside what it tells of: a screen reader does not look into a figure for it. */
  private static Tag caption(Tag parent) {
    boolean possible = parent.type() == TagType.TABLE || parent.type().isGrouping();
    return possible ? parent.child(TagType.CAPTION) : paragraph(parent);
  }

  private static Tag heading(Element element, Tag parent) {
    TagType level = TagType.valueOf(element.normalName().toUpperCase(Locale.ROOT));
    return parent.type().holdsBlocks() ? parent.child(level) : parent;
  }

  private static Tag paragraph(Tag parent) {
    return parent.type().holdsBlocks() ? parent.child(TagType.P) : parent;
  }
}
