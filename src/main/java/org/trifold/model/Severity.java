package org.trifold.model;

import java.util.Locale;

/** How bad a {@link Finding} is; the order of the constants is the order of weight. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /**
   * The word used in reports and on the command line: {@code info}, {@code warning}, {@code error}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
