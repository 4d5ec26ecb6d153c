package org.trifold.edition.handout.grammar;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The signs that tell boxes apart by their shape, in the theme's colours. They stand in the
 * background: the label beside each says the same in words.
 */
final class Signs {
  private static final String INK = "#1d2327";
  private static final String WHITE = "#ffffff";

  private final Map<String, String> tokens;
  private final Drawings drawings;

  /**
   * Signs in a theme's colours.
   *
   * @param tokens of the theme
   */
  Signs(Map<String, String> tokens, Drawings drawings) {
    this.tokens = tokens;
    this.drawings = drawings;
  }

  private String color(String token) {
    return tokens.getOrDefault(token, INK);
  }

  /** A full disc with an exclamation mark. */
  Element important() {
    Svg svg =
        Svg.square(24)
            .shape("circle", "cx", "12", "cy", "12", "r", "12", "fill", color("color-accent"))
            .shape("path", "d", "M10.6 5h2.8l-.5 9h-1.8z", "fill", WHITE)
            .shape("circle", "cx", "12", "cy", "17.6", "r", "1.7", "fill", WHITE);
    return sign("important", svg);
  }

  /** A full disc with a tick. */
  Element yes() {
    Svg svg =
        Svg.square(24)
            .shape("circle", "cx", "12", "cy", "12", "r", "12", "fill", color("color-accent"));
    return sign("do", stroke(svg, "M6.6 12.6l3.6 3.8 7.2-8.2", WHITE, "2.8"));
  }

  /** An empty disc with a bar across: on a grey copy as unlike the tick as can be. */
  Element no() {
    String warn = color("color-warn");
    Svg svg =
        Svg.square(24)
            .shape(
                "circle",
                "cx",
                "12",
                "cy",
                "12",
                "r",
                "10.6",
                "fill",
                WHITE,
                "stroke",
                warn,
                "stroke-width",
                "2.8");
    return sign("dont", stroke(svg, "M8 8l8 8M16 8l-8 8", warn, "2.8"));
  }

  /** A telephone receiver. */
  Element phone() {
    Svg svg =
        Svg.square(24)
            .shape(
                "path",
                "d",
                "M5.2 1.6c.8-.7 2-.6 2.6.3l2.5 3.6c.5.8.4 1.8-.3 2.4L8.6 9.2c-.4.4-.5.9-.2 1.4 1.2 2.1"
                    + " 2.9 3.8 5 5 .5.3 1 .2 1.4-.2l1.3-1.4c.6-.7 1.6-.8 2.4-.3l3.6 2.5c.9.6 1"
                    + " 1.8.3 2.6l-2 2.2c-.8.9-2.1 1.3-3.3.9C9.8 19.5 4.5 14.2 2.1"
                    + " 6.9c-.4-1.2 0-2.5.9-3.3z",
                "fill",
                color("color-warn"));
    return sign("phone", svg);
  }

  /** Nothing that is seen: it says where there is room to write. */
  static Element blank(String words, Drawings drawings) {
    Svg svg =
        Svg.square(4)
            .shape("rect", "width", "4", "height", "4", "fill", WHITE, "fill-opacity", "0");
    return new Element("img")
        .addClass("blank")
        .attr("alt", words)
        .attr("src", drawings.add("sign blank", svg.element()));
  }

  Element blank(String words) {
    return blank(words, drawings);
  }

  private static Svg stroke(Svg svg, String path, String color, String width) {
    return svg.shape(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        color,
        "stroke-width",
        width,
        "stroke-linecap",
        "round",
        "stroke-linejoin",
        "round");
  }

  private Element sign(String name, Svg svg) {
    String address = drawings.add("sign " + name, svg.element());
    return new Element("span")
        .addClass("sign")
        .addClass("sign-" + name)
        .attr("style", "background-image: url('" + address + "'); background-size: 100% 100%");
  }
}
