package org.trifold.inspect.print;

import org.trifold.model.Severity;

/**
 * What is wrong on a page.
 *
 * @param rule {@code TF-PRINT-001}
 * @param page 1-based
 * @param words of the page, or of a picture's alternate description, by which its place in the
 *     manuscript is found; may be empty
 * @param message what is wrong: a sentence with its full stop
 * @param hint what to do: a sentence with its full stop
 */
record Fault(String rule, Severity severity, int page, String words, String message, String hint) {

  /** The same, to be found by other words. */
  Fault foundBy(String text) {
    return new Fault(rule, severity, page, text, message, hint);
  }

  static Fault error(String rule, int page, String words, String message, String hint) {
    return new Fault(rule, Severity.ERROR, page, words, message, hint);
  }

  static Fault warning(String rule, int page, String words, String message, String hint) {
    return new Fault(rule, Severity.WARNING, page, words, message, hint);
  }

  static Fault info(String rule, int page, String words, String message, String hint) {
    return new Fault(rule, Severity.INFO, page, words, message, hint);
  }
}
