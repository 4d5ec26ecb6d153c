package org.trifold.edition.handout;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Absolute lengths (CSS Values 4, §6.2). */
final class CssLength {
  private static final double PER_INCH = 96;

  private static final Map<String, Double> PIXELS =
      Map.of(
          "px", 1.0,
          "in", PER_INCH,
          "cm", PER_INCH / 2.54,
          "mm", PER_INCH / 25.4,
          "pt", PER_INCH / 72,
          "pc", PER_INCH / 6);

  /** Letters of a unit. */
  private static final int UNIT = 2;

  private CssLength() {}

  /**
   * A length in CSS pixels.
   *
   * @param text {@code 10}, {@code 10px}, {@code 2.5cm}
   * @return 0 for a percentage, a relative length or what is no length
   */
  static double pixels(String text) {
    String value = text.strip().toLowerCase(Locale.ROOT);
    double factor = 1;
    int unit = Math.max(0, value.length() - UNIT);
    Double pixels = PIXELS.get(value.substring(unit));
    if (pixels != null) {
      value = value.substring(0, unit).strip();
      factor = pixels;
    }
    if (!value.matches("[0-9]{0,9}(\\.[0-9]{1,9})?") || value.isEmpty()) {
      return 0;
    }
    return Double.parseDouble(value) * factor;
  }

  /** The largest page side of a PDF, 14,400 points (ISO 32000-1, annex C.2), in pixels. */
  private static final double LARGEST = 14400.0 * PER_INCH / 72;

  /** A number with a unit, or with none. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w#.])[-+]?([0-9]*\\.?[0-9]+(?:e[0-9]+)?)([a-z%]*)");

  /** What relative units are taken for: the type size that browsers start from, in pixels. */
  private static final double EM = 16;

  /** Whether a value has a length beyond any page. */
  static boolean isHuge(String value) {
    return largest(value) > LARGEST;
  }

  /** The largest length in a value, without its sign, in pixels; relative ones by a guess. */
  static double largest(String value) {
    double largest = 0;
    Matcher number = NUMBER.matcher(value.toLowerCase(Locale.ROOT));
    while (number.find()) {
      String unit = number.group(2);
      double factor =
          switch (unit) {
            case "em", "rem", "ex", "ch" -> EM;
            case "%" -> EM / 100;
            default -> PIXELS.getOrDefault(unit, 1.0);
          };
      largest = Math.max(largest, Double.parseDouble(number.group(1)) * factor);
    }
    return largest;
  }

  /** A percentage from above 0 to 100 as CSS, or the empty string. */
  static String percent(String text) {
    String value = text.strip();
    if (!value.endsWith("%")) {
      return "";
    }
    double number = pixels(value.substring(0, value.length() - 1));
    return number > 0 && number <= 100 ? number + "%" : "";
  }
}
