package org.trifold.edition.handout;

import java.util.Locale;
import java.util.Map;

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
    for (Map.Entry<String, Double> unit : PIXELS.entrySet()) {
      if (value.endsWith(unit.getKey())) {
        value = value.substring(0, value.length() - unit.getKey().length()).strip();
        factor = unit.getValue();
        break;
      }
    }
    if (!value.matches("[0-9]{0,9}(\\.[0-9]{1,9})?") || value.isEmpty()) {
      return 0;
    }
    return Double.parseDouble(value) * factor;
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
