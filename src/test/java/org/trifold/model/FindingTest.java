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

  @Test
  void whatAnAuthorWritesNeitherTurnsALineRoundNorPartsIt() {
    Finding finding =
        Finding.error(
            "TF-X-001",
            SourceLocation.ofLine("a\u202ecoda", 3),
            "\u2066x\u2028y\u2029 is wrong.",
            "");
    assertEquals("a?coda:3: ?x?y? is wrong.", finding.line());
    assertEquals("?x?y? is wrong.", finding.message());
  }
}
