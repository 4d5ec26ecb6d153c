package org.trifold.edition.ebook.cover;

import java.awt.Color;
import java.util.Map;

/** The cover's colours: the accent as ground, dark enough for white letters; tints of it. */
public record CoverPalette(Color ground, Color second, Color light) {
  /** Contrast of large white letters on the ground: WCAG 2.2, 1.4.3, with room to spare. */
  private static final double CONTRAST = 6.5;

  private static final Color WHITE = Color.WHITE;

  public static CoverPalette of(Map<String, String> tokens) {
    Color accent = color(tokens.get("color-accent"), new Color(0x0B5563));
    Color ground = accent;
    for (int i = 0; i < 40 && contrast(ground, WHITE) < CONTRAST; i++) {
      ground = mix(ground, Color.BLACK, 0.06);
    }
    Color light = color(tokens.get("color-accent-soft"), mix(accent, WHITE, 0.85));
    // The variants for dark grounds stand out on the accent; the plain ones are made for white.
    Color second =
        color(
            tokens.get("color-accent-2-dark"),
            color(tokens.get("color-accent-dark"), mix(accent, WHITE, 0.55)));
    return new CoverPalette(ground, second, light);
  }

  private static Color color(@org.jspecify.annotations.Nullable String text, Color otherwise) {
    if (text == null || !text.strip().matches("#[0-9A-Fa-f]{6}")) {
      return otherwise;
    }
    return new Color(Integer.parseInt(text.strip().substring(1), 16));
  }

  /**
   * Between two colours.
   *
   * @param share of the second, 0 to 1
   */
  static Color mix(Color one, Color other, double share) {
    return new Color(
        part(one.getRed(), other.getRed(), share),
        part(one.getGreen(), other.getGreen(), share),
        part(one.getBlue(), other.getBlue(), share));
  }

  private static int part(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** Contrast ratio (WCAG 2.2, "contrast ratio" and "relative luminance"). */
  private static double contrast(Color dark, Color light) {
    return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
