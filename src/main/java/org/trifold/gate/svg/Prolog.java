package org.trifold.gate.svg;

import java.nio.charset.StandardCharsets;

/**
 * What stands before a drawing's first element (XML 1.0, section 2.8), looked at before it is
 * parsed: where a file ends inside of its DOCTYPE, Java's parser prints a stack trace.
 */
final class Prolog {
  static final String DECLARES = "its DOCTYPE declares entities or other things of its own";

  static final String PLAIN =
      "Save it as plain SVG, without a DOCTYPE: as \"Optimized SVG\" or \"Export for Screens\".";

  static final String NOT_WELL_FORMED = "it is not well-formed SVG";

  static final String SAVE_AGAIN = "Save it again from the program that made it.";

  private final String text;
  private int at;

  private Prolog(String text) {
    this.text = text;
  }

  /**
   * Looks at what the DOCTYPE has in brackets.
   *
   * @throws UnsafeSvgException where that is anything, or where the file ends before it does
   */
  static void look(byte[] bytes) throws UnsafeSvgException {
    new Prolog(marks(bytes)).look();
  }

  /** The characters that XML marks with, each as one, whether the file is UTF-8, -16 or -32. */
  private static String marks(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  private void look() throws UnsafeSvgException {
    while (true) {
      at = text.indexOf('<', at);
      if (at < 0) {
        return;
      }
      if (text.startsWith("<!--", at)) {
        pass("-->");
      } else if (text.startsWith("<?", at)) {
        pass("?>");
      } else if (text.startsWith("<!DOCTYPE", at)) {
        lookIntoDoctype();
        return;
      } else {
        return;
      }
    }
  }

  private void pass(String end) throws UnsafeSvgException {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw endsEarly();
    }
    at = found + end.length();
  }

  private void lookIntoDoctype() throws UnsafeSvgException {
    for (; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"', '\'' -> {
          at = text.indexOf(text.charAt(at), at + 1);
          if (at < 0) {
            throw endsEarly();
          }
        }
        case '[' -> {
          at++;
          lookIntoBrackets();
          return;
        }
        case '>' -> {
          return;
        }
        default -> {
          // its name and what leads to its file, which the parser hands on
        }
      }
    }
    throw endsEarly();
  }

  private void lookIntoBrackets() throws UnsafeSvgException {
    if (next() != ']') {
      throw new UnsafeSvgException(DECLARES, PLAIN);
    }
    at++;
    next();
  }

  /** The next character that is no blank. */
  private char next() throws UnsafeSvgException {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      throw endsEarly();
    }
    return text.charAt(at);
  }

  private static UnsafeSvgException endsEarly() {
    return new UnsafeSvgException(NOT_WELL_FORMED, SAVE_AGAIN);
  }
}
