package org.trifold.edition.ebook.xhtml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.trifold.css.Item;
import org.trifold.css.SyntaxReader;

/**
 * The attributes that XHTML content keeps: the global ones with valid values, and per element those
 * with a meaning for readers. {@code data-*} stays until the file is written, since later passes
 * read it.
 */
final class XhtmlAttributes {
  private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
  private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");
  private static final Set<String> LIST_TYPES = Set.of("1", "a", "A", "i", "I");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");
  private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*");
  private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,4})?)%\\s*");

  private XhtmlAttributes() {}

  /** Copies what may stay from an element of the semantic HTML to its XHTML counterpart. */
  static void copy(Element from, Element to) {
    global(from, to);
    switch (to.normalName()) {
      case "a" -> keep(from, to, "href");
      case "img" -> image(from, to);
      case "ol" -> orderedList(from, to);
      case "li" -> {
        if (to.parent() != null && to.parent().normalName().equals("ol")) {
          keepIf(from, to, "value", INTEGER);
        }
      }
      case "td", "th" -> cell(from, to);
      case "col", "colgroup" -> {
        keepIf(from, to, "span", COUNT);
        width(from, to);
      }
      case "table" -> table(from, to);
      default -> {}
    }
  }

  /** The global attributes alone. */
  static void global(Element from, Element to) {
    String id =
        from.id().isEmpty() && from.normalName().equals("a") ? from.attr("name") : from.id();
    if (!id.isBlank()) {
      to.attr("id", id);
    }
    from.classNames().stream().filter(c -> !c.isEmpty()).forEach(to::addClass);
    Languages.wellFormed(from.hasAttr("lang") ? from.attr("lang") : from.attr("xml:lang"))
        .ifPresent(lang -> to.attr("lang", lang).attr("xml:lang", lang));
    String dir = from.attr("dir").toLowerCase(Locale.ROOT);
    if (DIRECTIONS.contains(dir)) {
      to.attr("dir", dir);
    }
    if (!from.attr("title").isBlank()) {
      to.attr("title", XmlText.line(from.attr("title")));
    }
    for (Attribute attribute : from.attributes()) {
      if (attribute.getKey().startsWith("data-")) {
        to.attr(attribute.getKey(), attribute.getValue());
      }
    }
  }

  private static void keep(Element from, Element to, String name) {
    if (from.hasAttr(name)) {
      to.attr(name, from.attr(name));
    }
  }

  private static void keepIf(Element from, Element to, String name, Pattern valid) {
    String value = from.attr(name).strip();
    if (valid.matcher(value).matches()) {
      to.attr(name, value);
    }
  }

  private static void image(Element from, Element to) {
    to.attr("src", from.attr("src"));
    to.attr("alt", XmlText.line(from.attr("alt")));
    width(from, to);
    Matcher height = PIXELS.matcher(from.attr("height"));
    if (to.hasAttr("width") && height.matches()) {
      to.attr("height", height.group(1));
    }
  }

  /** Pixels stay an attribute; a share of the line is style, since XHTML has no percentages. */
  private static void width(Element from, Element to) {
    for (String name : List.of("width", "data-width")) {
      Matcher pixels = PIXELS.matcher(from.attr(name));
      if (to.normalName().equals("img") && pixels.matches()) {
        to.attr("width", pixels.group(1));
        return;
      }
      Matcher percent = PERCENT.matcher(from.attr(name));
      if (percent.matches()) {
        to.attr("style", "width: " + percent.group(1) + "%");
        return;
      }
    }
    for (Item item : SyntaxReader.attribute(from.attr("style"))) {
      if (item instanceof Item.Declaration declaration && declaration.property().equals("width")) {
        Matcher percent = PERCENT.matcher(declaration.raw());
        if (percent.matches()) {
          to.attr("style", "width: " + percent.group(1) + "%");
        }
      }
    }
  }

  private static void orderedList(Element from, Element to) {
    keepIf(from, to, "start", INTEGER);
    if (LIST_TYPES.contains(from.attr("type"))) {
      to.attr("type", from.attr("type"));
    }
    if (from.hasAttr("reversed")) {
      to.attr("reversed", "reversed");
    }
  }

  private static void cell(Element from, Element to) {
    keepIf(from, to, "colspan", COUNT);
    keepIf(from, to, "rowspan", COUNT);
    if (to.normalName().equals("th") && SCOPES.contains(from.attr("scope"))) {
      to.attr("scope", from.attr("scope"));
    }
  }

  private static void table(Element from, Element to) {
    width(from, to);
    if (from.hasAttr("data-autowidth")) {
      to.addClass("autowidth");
    }
    for (String name : List.of("frame", "grid")) {
      String value = from.attr("data-" + name);
      if (!value.isEmpty() && Vocabulary.isPlainName(value)) {
        to.addClass(name + "-" + value);
      }
    }
  }
}
