package org.trifold.transform;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/**
 * Dates with the month's name, in the document's language. By ICU: what the JDK knows of languages
 * changes from one to the next, and with it the page.
 */
public final class LongDate {
  private static final String LATIN_DIGITS = "latn";

  private final DateFormat format;

  public LongDate(Locale locale) {
    // The same digits as in page numbers; the civil calendar, as the author wrote the date.
    ULocale own =
        ULocale.forLocale(locale)
            .setKeywordValue("numbers", LATIN_DIGITS)
            .setKeywordValue("calendar", "gregorian");
    TimeZone zone = TimeZone.GMT_ZONE;
    this.format =
        DateFormat.getDateInstance(new GregorianCalendar(zone, own), DateFormat.LONG, own);
    format.setTimeZone(zone);
  }

  /** A day in words. */
  public String text(LocalDate date) {
    return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
