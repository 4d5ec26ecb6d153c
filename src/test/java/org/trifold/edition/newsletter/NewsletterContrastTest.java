package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.gate.Gate;
import org.trifold.theme.Brand;
import org.trifold.theme.Theme;

class NewsletterContrastTest {
  /** WCAG 2.2, 1.4.3: text below 24 px. */
  private static final double LEAST = 4.5;

  @ParameterizedTest
  @CsvSource({
    "color-text, color-ground",
    "color-text, color-shade",
    "color-text, color-accent-soft",
    "color-text, color-warn-soft",
    "color-muted, color-ground",
    "color-muted, color-shade",
    "color-accent, color-ground",
    "color-accent, color-shade",
    "color-accent, color-accent-soft",
    "color-warn, color-warn-soft",
    "color-ground, color-accent",
    "color-dark-text, color-dark-surface",
    "color-dark-text, color-dark-ground",
    "color-dark-muted, color-dark-surface",
    "color-dark-muted, color-dark-ground",
    "color-accent-dark, color-dark-surface",
    "color-accent-dark, color-dark-ground",
    "color-warn-dark, color-dark-ground",
    "color-dark-ground, color-accent-dark",
  })
  void pairs_that_the_stylesheet_makes_can_be_read(String text, String ground) {
    Gate gate = Gate.at(Rendered.PROJECT, List.of());
    Theme plain = Theme.load(gate, "default");
    Theme branded = plain.with(Brand.load(gate, Rendered.BRAND));
    Map<String, Theme> themes = new TreeMap<>(Map.of("default", plain, "branded", branded));
    themes.forEach(
        (name, theme) -> {
          double contrast = contrast(token(theme, text), token(theme, ground));
          assertTrue(contrast >= LEAST, name + ": " + contrast);
        });
  }

  private static String token(Theme theme, String name) {
    return Optional.ofNullable(theme.tokens().get(name)).orElseThrow();
  }

  private static double contrast(String a, String b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
