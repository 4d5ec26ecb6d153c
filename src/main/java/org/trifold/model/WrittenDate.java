package org.trifold.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as authors write them in a header: {@code 2026-03-01}, or in English with the month's name.
 */
public final class WrittenDate {
  /** What a message says of the forms. */
  public static final String HINT = "Write it as 2026-03-01.";

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

  private WrittenDate() {}

  /** The date; empty for words that are none. */
  public static Optional<LocalDate> of(String text) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDate.parse(text.strip(), form));
      } catch (DateTimeException e) {
        // Another form may fit.
      }
    }
    return Optional.empty();
  }
}
