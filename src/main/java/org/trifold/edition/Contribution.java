package org.trifold.edition;

import java.util.Locale;

/**
 * What somebody did for a book, as a header attribute of that name tells, in the order printed.
 * Codes are those of the MARC Code List for Relators (Library of Congress).
 */
public enum Contribution {
  EDITOR("edt"),
  TRANSLATOR("trl"),
  ILLUSTRATOR("ill"),
  PHOTOGRAPHER("pht"),
  FOREWORD_AUTHOR("aui"),
  AFTERWORD_AUTHOR("aft"),
  COVER_DESIGNER("cov"),
  BOOK_DESIGNER("bkd"),
  PROOFREADER("pfr"),
  PRODUCER("bkp");

  private final String code;

  Contribution(String code) {
    this.code = code;
  }

  /** The header attribute: {@code foreword-author}. */
  public String attribute() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The relator code: {@code aui}. */
  public String code() {
    return code;
  }
}
