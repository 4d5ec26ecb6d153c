package org.trifold.check.media;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.text.Sources;
import org.trifold.check.text.Written;
import org.trifold.model.SourceLocation;

/**
 * A picture where it is shown.
 *
 * @param image its element
 */
record Shown(Element image) {
  private static final String DECORATIVE = "decorative";
  private static final String PRINTED_IN = "handout";

  /** Whether the author says that it tells nothing: by the role, or by empty words. */
  boolean isDecorative() {
    Element parent = image.parent();
    return image.hasClass(DECORATIVE)
        || (parent != null && (parent.hasClass(DECORATIVE) || linkIsDecorative(parent)))
        || (image.attr("alt").isBlank() && !image.hasAttr("data-default-alt"));
  }

  /** Whether the author has written words for it; a file's name that stands in is none of his. */
  boolean isDescribed() {
    return !words().isEmpty() && !image.hasAttr("data-default-alt");
  }

  private static boolean linkIsDecorative(Element link) {
    Element around = link.parent();
    return link.normalName().equals("a") && around != null && around.hasClass(DECORATIVE);
  }

  /** What the author writes for who can't see it. */
  String words() {
    return image.attr("alt").strip();
  }

  /** The file's name without its folder. */
  String file() {
    String source = image.attr("src");
    return source.startsWith("data:") ? "data:" : source.substring(source.lastIndexOf('/') + 1);
  }

  String caption() {
    Element figure = image.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    return caption == null ? "" : caption.text();
  }

  /** BCP 47; empty where nobody says. */
  String language() {
    return Optional.ofNullable(image.closest("[lang]")).map(e -> e.attr("lang")).orElse("");
  }

  /** Whether it may be printed. */
  boolean isPrinted() {
    for (Element e = image; e != null; e = e.parent()) {
      Set<String> roles = e.classNames();
      boolean elsewhere =
          roles.stream().anyMatch(role -> role.startsWith("only-"))
              && !roles.contains("only-" + PRINTED_IN)
              && !roles.contains("only-sheet");
      if (elsewhere || roles.contains("not-" + PRINTED_IN)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The width that is asked for.
   *
   * @param column what a share is a share of
   * @return in pixels of a style sheet
   */
  OptionalDouble width(double column) {
    String scaled = image.attr("data-scaledwidth").strip();
    String asked = scaled.isEmpty() ? image.attr("width").strip() : scaled;
    if (asked.matches("\\d{1,6}(\\.\\d+)?%")) {
      return OptionalDouble.of(number(asked) / 100 * column);
    }
    return asked.matches("\\d{1,6}(\\.\\d+)?(px)?")
        ? OptionalDouble.of(Math.max(1, number(asked)))
        : OptionalDouble.empty();
  }

  private static double number(String written) {
    return Double.parseDouble(written.replaceAll("[^\\d.]", ""));
  }

  /** Where its macro stands. */
  SourceLocation place(Sources sources) {
    return Written.macro(sources, SourceLocation.of(image), "image:", file());
  }
}
