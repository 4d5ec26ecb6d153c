package org.trifold.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The language that a text is written in.
 *
 * @param tag BCP 47, in its canonical case
 */
public record LanguageTag(String tag) {
  /** Languages written from right to left, by their ISO 639 codes (Unicode CLDR, layout). */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug",
          "ur", "yi");

  /** Scripts written from right to left (ISO 15924). */
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg");

  /** The tag as an author writes it; empty for what is none. */
  public static Optional<LanguageTag> of(String written) {
    Locale locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
    // Longer language subtags are well-formed, but none is registered (RFC 5646, 2.2.1).
    return locale.getLanguage().matches("[a-z]{2,3}")
        ? Optional.of(new LanguageTag(locale.toLanguageTag()))
        : Optional.empty();
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    Locale locale = Locale.forLanguageTag(tag);
    boolean byScript = RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    boolean byLanguage =
        locale.getScript().isEmpty() && RIGHT_TO_LEFT.contains(locale.getLanguage());
    return byScript || byLanguage ? "rtl" : "ltr";
  }
}
