package org.trifold.read;

import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Files whose lines end with carriage returns alone. Trifold reads them as any other; other
 * programs, Asciidoctor and Git among them, see one long line. Without state.
 */
final class LineEnds {
  private LineEnds() {}

  /** Tells of a file that has carriage returns and no line feed. */
  static void check(byte[] bytes, String file, ReadSession session) {
    boolean returns = false;
    for (byte b : bytes) {
      if (b == '\n') {
        return;
      }
      returns |= b == '\r';
    }
    if (returns) {
      session
          .findings()
          .add(
              Finding.info(
                  "TF-READ-028",
                  SourceLocation.ofLine(file, 1),
                  "The lines end with carriage returns alone, which most programs take for one"
                      + " line.",
                  "Save the file with line feeds (LF)."));
    }
  }
}
