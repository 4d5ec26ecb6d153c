package org.trifold.edition.ebook.bibliography;

import java.util.Locale;
import java.util.Optional;

/**
 * A book number whose check digit is right.
 *
 * @param written as the author wrote it, for people
 * @param digits ten or thirteen, the last of ten may be X
 */
public record Isbn(String written, String digits) {

  /** Reads a number, with or without hyphens; empty where it is none. */
  public static Optional<Isbn> parse(String text) {
    String written = text.strip();
    String digits = written.replaceAll("[\\s\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
    return isSound(digits) ? Optional.of(new Isbn(written, digits)) : Optional.empty();
  }

  /** The number as a URN (RFC 3187, 3). */
  public String urn() {
    return "urn:isbn:" + digits;
  }

  /** Check digits as in ISO 2108:2017, annex C (13 digits) and ISO 2108:1992 (10). */
  private static boolean isSound(String digits) {
    int sum = 0;
    if (digits.matches("97[89]\\d{10}")) {
      for (int i = 0; i < 13; i++) {
        sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return sum % 10 == 0;
    }
    if (digits.matches("\\d{9}[\\dX]")) {
      for (int i = 0; i < 10; i++) {
        int value = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
        sum += value * (10 - i);
      }
      return sum % 11 == 0;
    }
    return false;
  }
}
