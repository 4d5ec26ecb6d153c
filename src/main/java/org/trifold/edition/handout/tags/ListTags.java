package org.trifold.edition.handout.tags;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;

/** Lists of all kinds: of items, of terms, of contents, of notes, of sources. */
final class ListTags implements TagRule {
  private static final String NOTES = "section[data-kind=notes]";

  private final TagIds ids;

  /** Items of a list of terms that aren't in an entry of their own, the last by list. */
  private final Map<Tag, Tag> openItems = new HashMap<>();

  /** The one body of an item with several definitions. */
  private final Map<Tag, Tag> bodies = new HashMap<>();

  ListTags(TagIds ids) {
    this.ids = ids;
  }

  @Override
  public Optional<Tag> place(Element element, Tag parent) {
    TagType around = parent.type();
    String name = element.normalName();
    if (name.equals("ul") || name.equals("ol")) {
      return Optional.of(list(element, parent));
    }
    if (name.equals("li")) {
      return Optional.of(item(element, parent));
    }
    if (name.equals("dl")) {
      return Optional.of(numbered(element, parent.child(TagType.L)));
    }
    if (around == TagType.L && element.hasClass("entry")) {
      return Optional.of(parent.child(TagType.LI));
    }
    boolean inTerms = around == TagType.L || around == TagType.LI;
    if (inTerms && element.hasClass("term")) {
      return Optional.of(entry(element, parent).child(TagType.LBL));
    }
    if (inTerms && element.hasClass("definition")) {
      Tag body = bodies.computeIfAbsent(entry(element, parent), i -> i.child(TagType.L_BODY));
      return Optional.of(Phrasing.fills(element) ? body.child(TagType.P) : body);
    }
    return Optional.empty();
  }

  private static Tag list(Element element, Tag parent) {
    Element around = element.parent();
    if (around != null && around.is(NOTES)) {
      return parent;
    }
    if (element.closest("nav") != null) {
      return parent.child(TagType.TOC);
    }
    boolean index = element.hasClass("index") && parent.nearest(TagType.INDEX).isEmpty();
    Tag holder = index ? parent.child(TagType.INDEX) : parent;
    return numbered(element, holder.child(TagType.L));
  }

  private Tag item(Element element, Tag parent) {
    Element list = element.parent();
    if (parent.type() == TagType.TOC) {
      return parent.child(TagType.TOCI);
    }
    if (list != null && list.parent() != null && list.parent().is(NOTES)) {
      Tag note = ids.note(element, parent);
      return Phrasing.fills(element) ? note.child(TagType.P) : note;
    }
    if (parent.type() != TagType.L) {
      return parent;
    }
    Tag body = parent.child(TagType.LI).child(TagType.L_BODY);
    boolean source = list != null && list.hasClass("bibliography") && Phrasing.fills(element);
    return source ? body.child(TagType.BIB_ENTRY) : body;
  }

  /** The item that a term or definition belongs to: a term after a definition starts a new one. */
  private Tag entry(Element element, Tag parent) {
    if (parent.type() == TagType.LI) {
      return parent;
    }
    Element before = element.previousElementSibling();
    boolean starts = element.hasClass("term") && (before == null || !before.hasClass("term"));
    if (starts) {
      openItems.remove(parent);
    }
    return openItems.computeIfAbsent(parent, list -> list.child(TagType.LI));
  }

  private static Tag numbered(Element element, Tag list) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "List");
    attributes.setName(COSName.getPDFName("ListNumbering"), numbering(element));
    return list.with(attributes);
  }

  /** ISO 32000-1, table 347. */
  private static String numbering(Element list) {
    if (list.hasClass("unmarked") || list.normalName().equals("dl")) {
      return "None";
    }
    if (list.normalName().equals("ul")) {
      return list.hasClass("list-square")
          ? "Square"
          : list.hasClass("list-circle") ? "Circle" : "Disc";
    }
    return switch (list.attr("type")) {
      case "a" -> "LowerAlpha";
      case "A" -> "UpperAlpha";
      case "i" -> "LowerRoman";
      case "I" -> "UpperRoman";
      default -> "Decimal";
    };
  }
}
