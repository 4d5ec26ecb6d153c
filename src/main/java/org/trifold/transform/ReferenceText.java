package org.trifold.transform;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Outline;

/** The words by which a cross-reference names its target (AsciiDoc, "Cross reference text"). */
final class ReferenceText {
  private ReferenceText() {}

  /** The target's title, its reference text, or its id in brackets. */
  static String plain(Element target) {
    String given = target.attr("data-reftext");
    if (!given.isEmpty()) {
      return org.jsoup.Jsoup.parseBodyFragment(given).text();
    }
    String title = title(target);
    if (!title.isEmpty()) {
      return title;
    }
    return target.hasClass("bibref") ? target.text() : "[" + target.id() + "]";
  }

  /**
   * The words in a reference style.
   *
   * @param style {@code full} (Figure 1, “Title”), {@code short} (Figure 1), else the title
   */
  static String styled(Element target, String style, Labels labels) {
    String title = title(target);
    String number = number(target, labels);
    if (number.isEmpty() || target.hasAttr("data-reftext")) {
      return plain(target);
    }
    return switch (style) {
      case "full" -> title.isEmpty() ? number : number + ", \u201c" + title + "\u201d";
      case "short" -> number;
      default -> plain(target);
    };
  }

  private static String number(Element target, Labels labels) {
    Element numbered =
        target.normalName().matches("h[1-6]") && target.parent() != null ? target.parent() : target;
    String number = numbered.attr("data-number");
    if (number.isEmpty()) {
      return "";
    }
    if (!numbered.normalName().equals("section")) {
      return number;
    }
    String key =
        switch (numbered.attr("data-kind")) {
          case "appendix" -> "appendix";
          case "chapter" -> "chapter";
          case "part" -> "part";
          default -> "section";
        };
    return labels.get(key) + " " + number;
  }

  private static String title(Element target) {
    Element heading =
        switch (target.normalName()) {
          case "section" -> Outline.heading(target);
          case "h1", "h2", "h3", "h4", "h5", "h6" -> target;
          case "figure", "table", "div", "aside", "blockquote" -> caption(target);
          case "pre", "ul", "ol", "dl", "p" -> titleBefore(target);
          default -> null;
        };
    if (heading == null) {
      return "";
    }
    Element copy = heading.clone();
    copy.select(".caption-label, .section-number").remove();
    return Outline.plainTitle(copy);
  }

  private static @Nullable Element caption(Element target) {
    for (Element child : target.children()) {
      if (child.normalName().matches("figcaption|caption") || child.hasClass("block-title")) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable Element titleBefore(Element target) {
    Element before = target.previousElementSibling();
    if (before != null && before.hasClass("block-title")) {
      return before;
    }
    Element parent = target.parent();
    return parent != null && parent.normalName().equals("figure") ? caption(parent) : null;
  }
}
