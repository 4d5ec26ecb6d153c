package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/**
 * Values of common properties that every browser takes. Of others nothing is said: what may be
 * dropped must leave standing what it would have overruled.
 */
final class Values {
  private static final Set<String> WIDE = Set.of("inherit", "initial", "unset");

  /** CSS Values 4, §6 and §5.2: units that old browsers know too. */
  private static final Set<String> UNITS =
      Set.of("px", "em", "ex", "rem", "pt", "pc", "cm", "mm", "in", "vw", "vh");

  private static final Set<String> SIDES = Set.of("top", "right", "bottom", "left");

  /** Keywords by property, of those that take one of a few words. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          words("text-align", "left right center justify start end"),
          words("vertical-align", "baseline sub super top text-top middle bottom text-bottom"),
          words("text-decoration", "none underline overline line-through"),
          words("text-transform", "none uppercase lowercase capitalize"),
          words("font-style", "normal italic oblique"),
          words("font-variant", "normal small-caps"),
          words("font-weight", "normal bold bolder lighter"),
          words(
              "display",
              "none inline block inline-block list-item table inline-table table-row table-cell"
                  + " table-row-group table-header-group table-footer-group table-column"
                  + " table-column-group table-caption flex inline-flex"),
          words("float", "left right none"),
          words("clear", "left right both none"),
          words("position", "static relative absolute fixed"),
          words("overflow", "visible hidden scroll auto"),
          words("overflow-x", "visible hidden scroll auto"),
          words("overflow-y", "visible hidden scroll auto"),
          words("white-space", "normal nowrap pre pre-wrap pre-line"),
          words("word-break", "normal break-all keep-all break-word"),
          words("word-wrap", "normal break-word"),
          words("overflow-wrap", "normal break-word"),
          words("table-layout", "auto fixed"),
          words("border-collapse", "collapse separate"),
          words(
              "list-style-type",
              "none disc circle square decimal decimal-leading-zero lower-roman upper-roman"
                  + " lower-alpha upper-alpha lower-latin upper-latin lower-greek"),
          words("list-style-position", "inside outside"),
          words("visibility", "visible hidden collapse"),
          words("direction", "ltr rtl"),
          words("caption-side", "top bottom"),
          words("empty-cells", "show hide"),
          words("box-sizing", "content-box border-box"),
          words("background-repeat", "repeat repeat-x repeat-y no-repeat"),
          words("cursor", "auto default pointer text help move"));

  private static final Set<String> STYLES =
      Set.of(
          "none", "hidden", "dotted", "dashed", "solid", "double", "groove", "ridge", "inset",
          "outset");

  private static final Set<String> WIDTHS = Set.of("thin", "medium", "thick");

  private static final Set<String> SIZES =
      Set.of(
          "xx-small",
          "x-small",
          "small",
          "medium",
          "large",
          "x-large",
          "xx-large",
          "smaller",
          "larger");

  private Values() {}

  private static Map.Entry<String, Set<String>> words(String property, String words) {
    return Map.entry(property, Set.of(words.split(" ")));
  }

  /** Whether a value is surely taken. */
  static boolean sure(String property, List<Token> value) {
    List<List<Token>> parts = parts(value);
    if (parts.size() == 1 && word(parts.get(0), WIDE)) {
      return true;
    }
    if (property.equals("font-family")) {
      return families(value);
    }
    if (parts.isEmpty() || value.stream().anyMatch(t -> t.is(',') && parts.size() > 1)) {
      return false;
    }
    List<Token> one = parts.get(0);
    boolean single = parts.size() == 1;
    Set<String> words = WORDS.get(property);
    if (words != null && single && word(one, words)) {
      return true;
    }
    return switch (property) {
      case "color", "background-color", "background", "outline-color" ->
          single && (Colours.sure(one) || property.equals("background") && word(one, "none"));
      case "background-image" -> single && (word(one, "none") || one.get(0).is(Type.URL));
      case "border-color" -> upTo(4, parts, Colours::sure);
      case "border-style" -> upTo(4, parts, p -> word(p, STYLES));
      case "border-width" -> upTo(4, parts, Values::lineWidth);
      case "border-radius" -> upTo(4, parts, p -> length(p, true) && !negative(p));
      case "border-spacing" -> upTo(2, parts, p -> length(p, false) && !negative(p));
      case "border", "outline" -> line(parts);
      case "margin" -> upTo(4, parts, p -> word(p, "auto") || length(p, true));
      case "padding" -> upTo(4, parts, p -> length(p, true) && !negative(p));
      case "width", "height", "min-width", "min-height" ->
          single && (word(one, "auto") || length(one, true) && !negative(one));
      case "max-width", "max-height" ->
          single && (word(one, "none") || length(one, true) && !negative(one));
      case "top", "right", "bottom", "left" -> single && (word(one, "auto") || length(one, true));
      case "font-size" -> single && (word(one, SIZES) || length(one, true) && !negative(one));
      case "line-height" ->
          single
              && (word(one, "normal")
                  || !negative(one) && (length(one, true) || one.get(0).is(Type.NUMBER)));
      case "letter-spacing", "word-spacing" ->
          single && (word(one, "normal") || length(one, false));
      case "text-indent" -> single && length(one, true);
      case "vertical-align" -> single && length(one, true);
      case "font-weight" -> single && one.size() == 1 && one.get(0).text().matches("[1-9]00");
      case "opacity" -> single && one.get(0).is(Type.NUMBER);
      case "z-index" -> single && one.size() == 1 && one.get(0).text().matches("-?\\d{1,6}|auto");
      default -> side(property, parts);
    };
  }

  /** Longhands with the name of a side in them. */
  private static boolean side(String property, List<List<Token>> parts) {
    String[] names = property.split("-");
    List<Token> one = parts.get(0);
    if (names.length < 2 || !SIDES.contains(names[1])) {
      return false;
    }
    boolean single = parts.size() == 1;
    return switch (names[0] + (names.length > 2 ? "-" + names[names.length - 1] : "")) {
      case "margin" -> single && (word(one, "auto") || length(one, true));
      case "padding" -> single && length(one, true) && !negative(one);
      case "border" -> line(parts);
      case "border-width" -> single && lineWidth(one);
      case "border-style" -> single && word(one, STYLES);
      case "border-color" -> single && Colours.sure(one);
      default -> false;
    };
  }

  /** Components, functions whole. */
  private static List<List<Token>> parts(List<Token> value) {
    List<List<Token>> parts = new ArrayList<>();
    for (int i = 0; i < value.size(); ) {
      int end = value.get(i).opens() ? Tokens.end(value, i) : i + 1;
      if (!value.get(i).blank()) {
        parts.add(value.subList(i, end));
      }
      i = end;
    }
    return parts;
  }

  private static boolean upTo(int most, List<List<Token>> parts, Predicate<List<Token>> test) {
    return parts.size() <= most && parts.stream().allMatch(test);
  }

  /** A width, a style and a colour in any order, each at most once (CSS Backgrounds 3, §3.4). */
  private static boolean line(List<List<Token>> parts) {
    Set<Character> seen = new HashSet<>();
    for (List<Token> part : parts) {
      char kind = word(part, STYLES) ? 's' : lineWidth(part) ? 'w' : Colours.sure(part) ? 'c' : '?';
      if (kind == '?' || !seen.add(kind)) {
        return false;
      }
    }
    return true;
  }

  private static boolean lineWidth(List<Token> part) {
    return word(part, WIDTHS) || length(part, false) && !negative(part);
  }

  private static boolean length(List<Token> part, boolean percentages) {
    Token token = part.get(0);
    return part.size() == 1
        && switch (token.type()) {
          case NUMBER -> token.number() == 0;
          case PERCENTAGE -> percentages;
          case DIMENSION -> UNITS.contains(token.lower());
          default -> false;
        };
  }

  private static boolean negative(List<Token> part) {
    return part.get(0).text().startsWith("-");
  }

  private static boolean word(List<Token> part, String word) {
    return part.size() == 1 && part.get(0).isWord(word);
  }

  private static boolean word(List<Token> part, Set<String> words) {
    return part.size() == 1 && part.get(0).is(Type.IDENT) && words.contains(part.get(0).lower());
  }

  /** Names in quotes, or of identifiers that are no words for the whole property. */
  private static boolean families(List<Token> value) {
    for (List<Token> family : Tokens.split(value)) {
      List<Token> name = Tokens.trim(family);
      boolean string = name.size() == 1 && name.get(0).is(Type.STRING);
      boolean words =
          !name.isEmpty()
              && name.stream().allMatch(t -> t.is(Type.IDENT) || t.is(Type.SPACE))
              && name.stream()
                  .noneMatch(t -> WIDE.contains(t.lower()) || t.isWord("default") || revert(t));
      if (!string && !words) {
        return false;
      }
    }
    return true;
  }

  private static boolean revert(Token token) {
    return token.isWord("revert") || token.isWord("revert-layer");
  }
}
