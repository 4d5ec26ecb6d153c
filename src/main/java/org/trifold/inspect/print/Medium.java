package org.trifold.inspect.print;

/**
 * What a file is for, which its name tells.
 *
 * @param largePrint whether it promises large type
 * @param sheet whether it is meant for one sheet of paper
 * @param book whether it is an author's printed book, for readers who buy it
 */
record Medium(boolean largePrint, boolean sheet, boolean book) {
  /**
   * By the suffix that follows the manuscript's name.
   *
   * @param suffix {@code -sheet-large-print-a4.pdf}
   * @param printBook whether the whole text is set as a book
   */
  static Medium of(String suffix, boolean printBook) {
    boolean largePrint = suffix.contains("-large-print");
    boolean sheet = suffix.startsWith("-sheet");
    return new Medium(largePrint, sheet, printBook && !largePrint && !sheet);
  }
}
