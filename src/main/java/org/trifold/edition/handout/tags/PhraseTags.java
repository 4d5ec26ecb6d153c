package org.trifold.edition.handout.tags;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** What stands in a line: links, code, quotes, abbreviations, formulas, pictures. */
final class PhraseTags implements TagRule {
  private final TagIds ids;

  PhraseTags(TagIds ids) {
    this.ids = ids;
  }

  @Override
  public Optional<Tag> place(Element element, Tag parent) {
    if (Spelling.isWrapper(element)) {
      return Optional.of(parent.child(TagType.SPAN).with("ActualText", Spelling.words(element)));
    }
    if (element.hasAttr("data-math")) {
      Tag line =
          parent.type().holdsBlocks() && !Phrasing.is(element) ? parent.child(TagType.P) : parent;
      return Optional.of(line.child(TagType.FORMULA).with("Alt", element.text()));
    }
    if (element.hasClass("bibref") && parent.nearest(TagType.BIB_ENTRY).isPresent()) {
      return Optional.of(parent.child(TagType.LBL));
    }
    if (element.hasClass("footnote")) {
      return Optional.of(ids.note(element, parent));
    }
    if (element.hasClass("footnote-number") && parent.type() == TagType.NOTE) {
      return Optional.of(parent.child(TagType.LBL));
    }
    if (element.hasClass("quotation")) {
      return Optional.of(parent.child(TagType.QUOTE));
    }
    return switch (element.normalName()) {
      case "a" -> element.hasAttr("href") ? Optional.of(link(element, parent)) : Optional.empty();
      case "img" -> Optional.of(picture(element, parent));
      case "code", "samp" -> Optional.of(code(element, parent));
      case "abbr" ->
          element.attr("title").isBlank()
              ? Optional.empty()
              : Optional.of(parent.child(TagType.SPAN).with("E", element.attr("title").strip()));
      default -> Optional.empty();
    };
  }

  /** A link within the document is a reference to another place in it (table 338). */
  private static Tag link(Element element, Tag parent) {
    boolean inside = element.attr("href").startsWith("#");
    Tag around = inside ? parent.child(TagType.REFERENCE) : parent;
    return around.child(TagType.LINK);
  }

  /** The box to tick labels its item. */
  private static Tag picture(Element element, Tag parent) {
    Optional<Tag> item = element.hasClass("check") ? parent.nearest(TagType.LI) : Optional.empty();
    Tag holder = item.map(Tag::label).orElse(parent);
    return holder.child(TagType.FIGURE).with("Alt", element.attr("alt"));
  }

  private static Tag code(Element element, Tag parent) {
    return parent.nearest(TagType.CODE).isPresent() ? parent : parent.child(TagType.CODE);
  }
}
