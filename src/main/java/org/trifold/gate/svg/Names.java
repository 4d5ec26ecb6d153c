package org.trifold.gate.svg;

import java.util.Set;

/** Names of SVG 1.1 (Second Edition) and what this package makes of them. */
final class Names {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** What is drawn, or says how something is drawn. */
  static final Set<String> KEPT =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "switch",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "image",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "marker",
          "style",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feConvolveMatrix",
          "feDiffuseLighting",
          "feDisplacementMap",
          "feDistantLight",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feImage",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "fePointLight",
          "feSpecularLighting",
          "feSpotLight",
          "feTile",
          "feTurbulence");

  /** What shows nothing on a page: gone without a word. */
  static final Set<String> SILENT =
      Set.of(
          "metadata",
          "animate",
          "animateTransform",
          "animateMotion",
          "animateColor",
          "mpath",
          "set",
          "discard",
          "view",
          "cursor",
          "color-profile",
          "font-face");

  /** What draws by itself. */
  static final Set<String> SHAPES =
      Set.of(
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "image");

  /** What shows nothing but the thing that it refers to. */
  static final Set<String> REFERRING = Set.of("image", "use", "feImage");

  private Names() {}

  /** A name or address as messages show it. */
  static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 37) + "..." : text;
  }
}
