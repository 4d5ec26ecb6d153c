package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A size of paper, upright. */
enum Paper {
  // ANSI/ASME Y14.1: 8.5 by 11 and 8.5 by 14 inches.
  LETTER("letter", "8.5in", "11in"),
  LEGAL("legal", "8.5in", "14in"),
  // ISO 216, in millimetres.
  A4("a4", "210mm", "297mm"),
  A5("a5", "148mm", "210mm"),
  // Trim sizes that book printers offer.
  FIVE_BY_EIGHT("5x8in", "5in", "8in"),
  DIGEST("5.5x8.5in", "5.5in", "8.5in"),
  SIX_BY_NINE("6x9in", "6in", "9in");

  /** Millimetres above which a page is an office's and not a book's. */
  private static final double WIDEST_BOOK = 160;

  /** The word for "by the publication's region". */
  static final String AUTO = "auto";

  /** Regions (ISO 3166-1) whose printers are loaded with Letter. */
  private static final List<String> LETTER_REGIONS = List.of("US", "CA", "MX", "PH");

  private final String word;
  private final String width;
  private final String height;

  Paper(String word, String width, String height) {
    this.word = word;
    this.width = width;
    this.height = height;
  }

  /** What the setting {@code handout.paper} takes. */
  static List<String> choices() {
    List<String> choices = new ArrayList<>(List.of(AUTO));
    for (Paper paper : values()) {
      choices.add(paper.word);
    }
    return List.copyOf(choices);
  }

  /**
   * The paper for a value of the setting.
   *
   * @param lang BCP 47 tag of the publication; no region means Letter
   */
  static Paper of(String word, String lang) {
    if (word.equals(AUTO)) {
      String region = Locale.forLanguageTag(lang.replace('_', '-')).getCountry();
      return region.isEmpty() || LETTER_REGIONS.contains(region) ? LETTER : A4;
    }
    for (Paper paper : values()) {
      if (paper.word.equals(word)) {
        return paper;
      }
    }
    throw new IllegalArgumentException("not a paper: " + word);
  }

  /** Lower-case name, as file names carry it. */
  String word() {
    return word;
  }

  /**
   * An office's, wider than a book's: a line as long as it is wide would be too long for a book.
   */
  boolean isWide() {
    return CssLength.pixels(width) > CssLength.pixels(WIDEST_BOOK + "mm");
  }

  /** In CSS pixels. */
  double heightInPixels() {
    return CssLength.pixels(height);
  }

  /** The value of CSS's {@code size}. */
  String size() {
    return width + " " + height;
  }
}
