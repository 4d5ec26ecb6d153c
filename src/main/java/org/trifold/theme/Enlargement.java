package org.trifold.theme;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpressionMemberTermSimple;
import com.helger.css.decl.ICSSExpressionMember;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a stylesheet's type and what goes with it larger, so that it is laid out anew and not
 * zoomed. Lengths in points and pixels grow, since they follow the type; lengths in inches,
 * millimetres and the like stay, since they follow the paper; borders stay.
 *
 * @param factor by which type of a text's size and all other lengths grow
 * @param least points that no type is smaller than
 */
public record Enlargement(double factor, double least) {
  /** Points up to which type is text; what is larger is a heading and grows by less above that. */
  private static final double LARGEST_TEXT = 13;

  /** By how much each point above a text's size grows: a heading stays one, on narrower lines. */
  private static final double HEADING_FACTOR = 1.2;

  private static final Pattern LENGTH = Pattern.compile("(-?[0-9]*\\.?[0-9]+)(pt|px|em|%)");

  /** CSS 2.1, 4.3.2: a pixel is three quarters of a point. */
  private static final double POINTS_IN_PIXEL = 0.75;

  /** CSS 2.1, 15.7: sizes by name, in points where medium is twelve. */
  private static final Map<String, Double> NAMED =
      Map.of(
          "xx-small",
          7.2,
          "x-small",
          9.0,
          "small",
          10.7,
          "medium",
          12.0,
          "large",
          14.4,
          "x-large",
          18.0,
          "xx-large",
          24.0);

  private static final Set<String> GROWING =
      Set.of("text-indent", "width", "height", "vertical-align", "letter-spacing", "line-height");

  /** Changes a declaration where it is one of a size. */
  void apply(CSSDeclaration declaration) {
    String property = declaration.getProperty().toLowerCase(Locale.ROOT);
    boolean size = property.equals("font-size") || property.equals("font");
    if (!size && !grows(property)) {
      return;
    }
    boolean before = true;
    for (ICSSExpressionMember member : declaration.getExpression().getAllMembers()) {
      if (member instanceof CSSExpressionMemberTermSimple term) {
        // In the shorthand the size comes first, then the leading (CSS 2.1, 15.8).
        String grown = size && before ? size(term.getValue()) : length(term.getValue());
        before &= grown.equals(term.getValue());
        term.setValue(grown);
      }
    }
  }

  private static boolean grows(String property) {
    return GROWING.contains(property)
        || property.startsWith("margin")
        || property.startsWith("padding")
        || property.startsWith("min-")
        || property.startsWith("max-");
  }

  private String length(String value) {
    Matcher length = LENGTH.matcher(value);
    if (!length.matches() || !length.group(2).matches("pt|px")) {
      return value;
    }
    return css(Double.parseDouble(length.group(1)) * factor) + length.group(2);
  }

  private String size(String value) {
    Double named = NAMED.get(value);
    if (named != null) {
      return css(points(named)) + "pt";
    }
    if (value.equals("smaller")) {
      return "1em";
    }
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      return value;
    }
    double number = Double.parseDouble(length.group(1));
    return switch (length.group(2)) {
      case "pt" -> css(points(number)) + "pt";
      case "px" -> css(points(number * POINTS_IN_PIXEL)) + "pt";
      case "em" -> css(Math.max(1, number)) + "em";
      default -> css(Math.max(100, number)) + "%";
    };
  }

  private double points(double points) {
    double text = Math.min(points, LARGEST_TEXT) * factor;
    double heading = Math.max(0, points - LARGEST_TEXT) * HEADING_FACTOR;
    return Math.max(least, text + heading);
  }

  private static String css(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
