package org.trifold.edition.newsletter.css;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/**
 * The attributes that Outlook for Windows reads where it ignores CSS: width, height, bgcolor, align
 * and valign of tables and pictures. A browser heeds them less than any stylesheet (HTML Standard,
 * §15.2), so each is set only where the style attribute says the same.
 */
final class Presentation {
  /** In the order of writing: a set has another one in each Java machine. */
  private static final Map<String, List<String>> ATTRIBUTES =
      Map.of(
          "table", List.of("width", "bgcolor"),
          "tr", List.of("bgcolor", "valign"),
          "td", List.of("width", "height", "bgcolor", "align", "valign"),
          "th", List.of("width", "height", "bgcolor", "align", "valign"),
          // A picture with both gets an aspect ratio from them.
          "img", List.of("width"));

  private static final Map<String, List<String>> PROPERTIES =
      Map.of(
          "width", List.of("width"),
          "height", List.of("height"),
          "bgcolor", List.of("background-color", "background"),
          "align", List.of("text-align"),
          "valign", List.of("vertical-align"));

  /** Without what cells have by themselves. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "align", Set.of("right", "center", "justify"),
          "valign", Set.of("top", "bottom", "baseline"));

  private final Properties properties;
  private final Set<String> asked;

  /**
   * @param asked attributes that a kept selector asks for, which must not appear
   */
  Presentation(Properties properties, Set<String> asked) {
    this.properties = properties;
    this.asked = asked;
  }

  void set(Element element, List<Entry> style) {
    List<String> attributes = ATTRIBUTES.getOrDefault(element.normalName(), List.of());
    for (String attribute : attributes) {
      boolean free =
          !element.hasAttr(attribute)
              && !asked.contains(attribute)
              && !(element.normalName().equals("img") && element.hasAttr("height"));
      if (free) {
        value(attribute, style).ifPresent(v -> element.attr(attribute, v));
      }
    }
  }

  private Optional<String> value(String attribute, List<Entry> style) {
    List<String> names = PROPERTIES.getOrDefault(attribute, List.of());
    Property property = properties.of(names.get(0));
    List<Entry> said = style.stream().filter(e -> e.property().meets(property)).toList();
    if (said.size() != 1 || !said.get(0).certain() || said.get(0).values().size() != 1) {
      return Optional.empty();
    }
    Entry entry = said.get(0);
    List<Token> tokens = Tokens.of(entry.values().get(0));
    if (!names.contains(entry.property().name()) || tokens.size() != 1) {
      return Optional.empty();
    }
    return value(attribute, tokens.get(0));
  }

  private static Optional<String> value(String attribute, Token token) {
    return switch (attribute) {
      case "bgcolor" ->
          token.text().length() == 7 && Colours.isHex(token) || Colours.isName(token)
              ? Optional.of(token.text())
              : Optional.empty();
      case "width", "height" -> length(token, attribute.equals("width"));
      default ->
          token.is(Type.IDENT) && WORDS.getOrDefault(attribute, Set.of()).contains(token.lower())
              ? Optional.of(token.lower())
              : Optional.empty();
    };
  }

  /** Whole pixels, or hundredths of what is around. */
  private static Optional<String> length(Token token, boolean percentages) {
    boolean fits =
        token.is(Type.DIMENSION) && token.isUnit("px") || percentages && token.is(Type.PERCENTAGE);
    double number = token.number();
    if (!fits || number < 1 || number != Math.rint(number) || number > 10_000) {
      return Optional.empty();
    }
    return Optional.of((int) number + (token.is(Type.PERCENTAGE) ? "%" : ""));
  }
}
