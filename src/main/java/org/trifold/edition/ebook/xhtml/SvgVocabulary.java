package org.trifold.edition.ebook.xhtml;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of SVG 1.1 (Second Edition) that drawings in an e-book may use: elements, their own
 * attributes, the presentation attributes of chapter 6 and the values of those that are words.
 */
final class SvgVocabulary {
  private static final Map<String, Set<String>> ELEMENTS =
      Map.ofEntries(
          entry("svg", "x y width height viewBox preserveAspectRatio"),
          entry("g", "transform"),
          entry("a", "transform"),
          entry("defs", "transform"),
          entry("symbol", "viewBox preserveAspectRatio"),
          entry("use", "x y width height transform"),
          entry("title", ""),
          entry("desc", ""),
          entry("path", "d pathLength transform"),
          entry("rect", "x y width height rx ry transform"),
          entry("circle", "cx cy r transform"),
          entry("ellipse", "cx cy rx ry transform"),
          entry("line", "x1 y1 x2 y2 transform"),
          entry("polyline", "points transform"),
          entry("polygon", "points transform"),
          entry("text", "x y dx dy rotate textLength lengthAdjust transform"),
          entry("tspan", "x y dx dy rotate textLength lengthAdjust"),
          entry("textPath", "startOffset textLength lengthAdjust method spacing"),
          entry("image", "x y width height preserveAspectRatio transform"),
          entry("linearGradient", "x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod"),
          entry("radialGradient", "cx cy r fx fy gradientUnits gradientTransform spreadMethod"),
          entry("stop", "offset stop-color stop-opacity"),
          entry("clipPath", "clipPathUnits transform"),
          entry("mask", "x y width height maskUnits maskContentUnits"),
          entry(
              "pattern",
              "x y width height patternUnits patternContentUnits patternTransform viewBox"
                  + " preserveAspectRatio"),
          entry(
              "marker",
              "refX refY markerUnits markerWidth markerHeight orient viewBox preserveAspectRatio"));

  private static final Set<String> PRESENTATION =
      words(
          "clip overflow writing-mode baseline-shift direction dominant-baseline"
              + " alignment-baseline letter-spacing text-anchor text-decoration unicode-bidi"
              + " word-spacing font-family font-size font-style font-variant font-weight"
              + " font-stretch color fill fill-rule stroke stroke-dasharray stroke-dashoffset"
              + " stroke-linecap stroke-linejoin stroke-miterlimit stroke-width opacity"
              + " fill-opacity stroke-opacity display visibility shape-rendering text-rendering"
              + " image-rendering color-interpolation color-rendering marker-start marker-mid"
              + " marker-end stop-color stop-opacity clip-path clip-rule mask");

  /** Elements that take the presentation attributes. */
  private static final Set<String> PRESENTED =
      words(
          "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath"
              + " image clipPath mask pattern marker");

  /** Attributes whose values are words; any other value is left out and the default holds. */
  private static final Map<String, Set<String>> VALUES =
      Map.ofEntries(
          entry("clip-rule", "nonzero evenodd inherit"),
          entry("fill-rule", "nonzero evenodd inherit"),
          entry("stroke-linecap", "butt round square inherit"),
          entry("stroke-linejoin", "miter round bevel inherit"),
          entry("text-anchor", "start middle end inherit"),
          entry("visibility", "visible hidden collapse inherit"),
          entry("font-style", "normal italic oblique inherit"),
          entry("font-variant", "normal small-caps inherit"),
          entry("direction", "ltr rtl inherit"),
          entry("unicode-bidi", "normal embed bidi-override inherit"),
          entry("writing-mode", "lr-tb rl-tb tb-rl lr rl tb inherit"),
          entry("display", "inline block none inherit"),
          entry("overflow", "visible hidden scroll auto inherit"),
          entry("shape-rendering", "auto optimizeSpeed crispEdges geometricPrecision inherit"),
          entry("text-rendering", "auto optimizeSpeed optimizeLegibility geometricPrecision"),
          entry("image-rendering", "auto optimizeSpeed optimizeQuality inherit"),
          entry("color-interpolation", "auto sRGB linearRGB inherit"),
          entry("color-rendering", "auto optimizeSpeed optimizeQuality inherit"),
          entry(
              "dominant-baseline",
              "auto use-script no-change reset-size ideographic alphabetic hanging mathematical"
                  + " central middle text-after-edge text-before-edge inherit"),
          entry(
              "alignment-baseline",
              "auto baseline before-edge text-before-edge middle central after-edge"
                  + " text-after-edge ideographic alphabetic hanging mathematical inherit"),
          entry("font-weight", "normal bold bolder lighter 100 200 300 400 500 600 700 800 900"),
          entry(
              "font-stretch",
              "normal wider narrower ultra-condensed extra-condensed condensed semi-condensed"
                  + " semi-expanded expanded extra-expanded ultra-expanded inherit"),
          entry("gradientUnits", "userSpaceOnUse objectBoundingBox"),
          entry("clipPathUnits", "userSpaceOnUse objectBoundingBox"),
          entry("maskUnits", "userSpaceOnUse objectBoundingBox"),
          entry("maskContentUnits", "userSpaceOnUse objectBoundingBox"),
          entry("patternUnits", "userSpaceOnUse objectBoundingBox"),
          entry("patternContentUnits", "userSpaceOnUse objectBoundingBox"),
          entry("markerUnits", "strokeWidth userSpaceOnUse"),
          entry("spreadMethod", "pad reflect repeat"),
          entry("lengthAdjust", "spacing spacingAndGlyphs"),
          entry("method", "align stretch"),
          entry("spacing", "auto exact"));

  /** Attributes without which an element is an error, or draws nothing. */
  private static final Map<String, Set<String>> REQUIRED =
      Map.ofEntries(
          entry("path", "d"),
          entry("rect", "width height"),
          entry("circle", "r"),
          entry("ellipse", "rx ry"),
          entry("polyline", "points"),
          entry("polygon", "points"),
          entry("image", "width height"),
          entry("stop", "offset"));

  private static final Set<String> LINKING =
      words("use image textPath linearGradient radialGradient pattern");

  private static final Set<String> TEXT = words("text tspan textPath title desc style");

  /** What shows nothing: gone without a trace. */
  private static final Set<String> SILENT =
      words("script metadata animate animateTransform animateMotion animateColor set view cursor");

  private SvgVocabulary() {}

  private static Map.Entry<String, Set<String>> entry(String name, String words) {
    return Map.entry(name, words(words));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isKnown(String element) {
    return ELEMENTS.containsKey(element);
  }

  /** Scripts, animation, and what editors keep for themselves under prefixes of their own. */
  static boolean isSilent(String element) {
    return SILENT.contains(element) || element.indexOf(':') >= 0;
  }

  static boolean holdsText(String element) {
    return TEXT.contains(element);
  }

  static Set<String> required(String element) {
    return REQUIRED.getOrDefault(element, Set.of());
  }

  static boolean mayLink(String element) {
    return LINKING.contains(element);
  }

  /** Whether an attribute may stay with this value. */
  static boolean allows(String element, String attribute, String value) {
    if (attribute.equals("class") || attribute.equals("style")) {
      return PRESENTED.contains(element)
          || Set.of("stop", "linearGradient", "radialGradient").contains(element);
    }
    if (attribute.equals("type") && element.equals("style")) {
      return value.equals("text/css");
    }
    Set<String> own = ELEMENTS.getOrDefault(element, Set.of());
    boolean allowed =
        own.contains(attribute) || PRESENTED.contains(element) && PRESENTATION.contains(attribute);
    Set<String> values = VALUES.get(attribute);
    return allowed && (values == null || values.contains(value));
  }
}
