package org.trifold.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void whatAnAuthorWritesNeitherSteersTheTerminalNorBeginsALine() {
    Finding finding =
        Finding.error(
            "TF-X-001",
            SourceLocation.ofLine("a\n.adoc", 3),
            "\"\u001b]0;x\u0007\u009b2J\r\n::error::x\" is wrong.",
            "");
    assertEquals("a?.adoc:3: \"?]0;x??2J??::error::x\" is wrong.", finding.line());
  }
}
