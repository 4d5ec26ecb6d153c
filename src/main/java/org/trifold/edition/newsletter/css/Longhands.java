package org.trifold.edition.newsletter.css;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which properties a shorthand sets, by the property index of CSS Snapshot 2023. */
final class Longhands {
  private static final List<String> SIDES = List.of("top", "right", "bottom", "left");
  private static final List<String> LOGICAL =
      List.of("block-start", "block-end", "inline-start", "inline-end");
  private static final Map<String, Set<String>> TABLE = table();

  private Longhands() {}

  /** The longhands of a shorthand; the property itself where it is none. */
  static Set<String> of(String property) {
    Set<String> longhands = TABLE.get(property);
    return longhands == null ? Set.of(property) : longhands;
  }

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String box : List.of("margin", "padding", "scroll-margin", "scroll-padding")) {
      sides(table, box + "-", "", box);
    }
    sides(table, "", "", "inset");
    table.put("inset", join(SIDES, prefixed("inset-", LOGICAL, "")));
    for (String part : List.of("width", "style", "color")) {
      sides(table, "border-", "-" + part, "border-" + part);
    }
    Set<String> border = new LinkedHashSet<>();
    for (String side : join(SIDES, LOGICAL)) {
      Set<String> edge =
          join(prefixed("border-" + side, List.of("-width", "-style", "-color"), ""));
      table.put("border-" + side, edge);
      border.addAll(edge);
    }
    for (String axis : List.of("block", "inline")) {
      table.put(
          "border-" + axis,
          union(table, List.of("border-" + axis + "-start", "border-" + axis + "-end")));
    }
    Set<String> image =
        prefixed("border-image-", List.of("source", "slice", "width", "outset", "repeat"), "");
    table.put("border-image", image);
    border.addAll(image);
    table.put("border", border);
    table.put(
        "border-radius",
        prefixed(
            "border-", List.of("top-left", "top-right", "bottom-right", "bottom-left"), "-radius"));
    table.put(
        "background",
        prefixed(
            "background-",
            List.of(
                "attachment",
                "clip",
                "color",
                "image",
                "origin",
                "position-x",
                "position-y",
                "repeat",
                "size"),
            ""));
    table.put("background-position", Set.of("background-position-x", "background-position-y"));
    table.put(
        "font",
        join(
            prefixed(
                "font-",
                List.of(
                    "family",
                    "size",
                    "stretch",
                    "style",
                    "weight",
                    "variant-ligatures",
                    "variant-caps",
                    "variant-alternates",
                    "variant-numeric",
                    "variant-east-asian",
                    "variant-position",
                    "size-adjust",
                    "kerning",
                    "feature-settings",
                    "language-override",
                    "optical-sizing",
                    "variation-settings"),
                ""),
            List.of("line-height")));
    table.put(
        "font-variant",
        prefixed(
            "font-variant-",
            List.of("ligatures", "caps", "alternates", "numeric", "east-asian", "position"),
            ""));
    table.put("list-style", prefixed("list-style-", List.of("image", "position", "type"), ""));
    table.put("outline", prefixed("outline-", List.of("color", "style", "width"), ""));
    table.put(
        "text-decoration",
        prefixed("text-decoration-", List.of("color", "line", "style", "thickness"), ""));
    table.put("text-emphasis", prefixed("text-emphasis-", List.of("color", "style"), ""));
    table.put("overflow", Set.of("overflow-x", "overflow-y"));
    table.put("overflow-wrap", Set.of("overflow-wrap", "word-wrap"));
    table.put("word-wrap", Set.of("overflow-wrap", "word-wrap"));
    table.put("flex", prefixed("flex-", List.of("grow", "shrink", "basis"), ""));
    table.put("flex-flow", prefixed("flex-", List.of("direction", "wrap"), ""));
    table.put("gap", Set.of("row-gap", "column-gap"));
    table.put("columns", Set.of("column-width", "column-count"));
    table.put("column-rule", prefixed("column-rule-", List.of("color", "style", "width"), ""));
    table.put("place-items", Set.of("align-items", "justify-items"));
    table.put("place-content", Set.of("align-content", "justify-content"));
    table.put("place-self", Set.of("align-self", "justify-self"));
    table.put(
        "transition",
        prefixed("transition-", List.of("property", "duration", "timing-function", "delay"), ""));
    table.put(
        "animation",
        prefixed(
            "animation-",
            List.of(
                "name",
                "duration",
                "timing-function",
                "delay",
                "iteration-count",
                "direction",
                "fill-mode",
                "play-state"),
            ""));
    return table;
  }

  /** A box property with four sides, its logical sides, and the two logical axes. */
  private static void sides(
      Map<String, Set<String>> table, String before, String after, String shorthand) {
    String stem = before.isEmpty() ? "inset-" : before;
    table.put(shorthand, join(prefixed(before, SIDES, after), prefixed(stem, LOGICAL, after)));
    for (String axis : List.of("block", "inline")) {
      table.put(stem + axis + after, prefixed(stem + axis + "-", List.of("start", "end"), after));
    }
  }

  private static Set<String> prefixed(String before, List<String> middles, String after) {
    Set<String> names = new LinkedHashSet<>();
    middles.forEach(middle -> names.add(before + middle + after));
    return names;
  }

  @SafeVarargs
  private static Set<String> join(Iterable<String>... parts) {
    Set<String> names = new LinkedHashSet<>();
    for (Iterable<String> part : parts) {
      part.forEach(names::add);
    }
    return names;
  }

  private static Set<String> union(Map<String, Set<String>> table, List<String> shorthands) {
    Set<String> names = new LinkedHashSet<>();
    shorthands.forEach(name -> names.addAll(table.getOrDefault(name, Set.of(name))));
    return names;
  }
}
