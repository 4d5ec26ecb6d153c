package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongDateTest {
  @ParameterizedTest
  @CsvSource({
    "en, 'March 1, 2026'",
    "en-GB, 1 March 2026",
    "de, 1. März 2026",
    "fr, 1 mars 2026",
    "es, 1 de marzo de 2026",
    "zh, 2026年3月1日"
  })
  void datesAreWrittenAsTheLanguageWritesThem(String lang, String text) {
    LongDate dates = new LongDate(Locale.forLanguageTag(lang));
    assertEquals(text, dates.text(LocalDate.parse("2026-03-01")));
  }
}
