package org.trifold.inspect.print;

/**
 * What a file is for, which its name tells.
 *
 * @param largePrint whether it promises large type
 * @param sheet whether it is meant for one sheet of paper
 */
record Medium(boolean largePrint, boolean sheet) {
  /**
   * By the suffix that follows the manuscript's name.
   *
   * @param suffix {@code -sheet-large-print-a4.pdf}
   */
  static Medium of(String suffix) {
    return new Medium(suffix.contains("-large-print"), suffix.startsWith("-sheet"));
  }
}
