package org.trifold.edition.ebook.xhtml;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags as BCP 47 wants them. */
public final class Languages {
  private Languages() {}

  /** The tag in canonical case; empty for one that is not well-formed (BCP 47, 2.1). */
  public static Optional<String> wellFormed(String tag) {
    String hyphens = tag.strip().replace('_', '-');
    if (hyphens.isEmpty()) {
      return Optional.empty();
    }
    try {
      String canonical = new Locale.Builder().setLanguageTag(hyphens).build().toLanguageTag();
      return Optional.of(canonical);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
