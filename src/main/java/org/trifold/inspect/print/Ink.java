package org.trifold.inspect.print;

import java.util.Locale;

/** An opaque colour in sRGB, each part from 0 to 1. */
record Ink(double red, double green, double blue) {
  static final Ink PAPER = new Ink(1, 1, 1);

  /**
   * Relative luminance (WCAG 2.2, definition), 0 for black to 1 for white. Its threshold is that of
   * IEC 61966-2-1.
   */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
  }

  /** The colour as a printer without colours makes it (ISO 32000-1, 10.3.2). */
  Ink grey() {
    double grey = 0.3 * red + 0.59 * green + 0.11 * blue;
    return new Ink(grey, grey, grey);
  }

  /** This colour laid over another one. */
  Ink over(Ink below, double alpha) {
    return new Ink(
        red * alpha + below.red * (1 - alpha),
        green * alpha + below.green * (1 - alpha),
        blue * alpha + below.blue * (1 - alpha));
  }

  /** Contrast ratio (WCAG 2.2, definition), from 1 to 21. */
  double contrast(Ink other) {
    double a = luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** As CSS writes it: {@code #1d2327}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", part(red), part(green), part(blue));
  }

  private static int part(double value) {
    return (int) Math.round(255 * value);
  }
}
