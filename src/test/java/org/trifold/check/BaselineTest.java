package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifold.check.text.Sources;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** What is known of an old manuscript is not told again; what is new is. */
class BaselineTest {
  private static final Sources BEFORE = file -> List.of("= T", "", "One line.", "Another.");
  private static final Sources AFTER =
      file -> List.of("= T", "", "New.", "", "One  line.", "Another.", "One line.");

  private static Finding at(String rule, int line) {
    return Finding.warning(rule, SourceLocation.ofLine("a \"b\".adoc", line), "Bad.", "");
  }

  @Test
  void aFindingIsKnownWhereverItsLineHasMovedAndOnlyOnce() {
    Baseline written = Baseline.of(List.of(at("TF-EDIT-030", 3), at("TF-READ-010", 4)), BEFORE);
    Baseline read = Baseline.read("known.toml", written.toText());
    List<Finding> now =
        List.of(
            at("TF-EDIT-030", 3),
            at("TF-EDIT-030", 5),
            at("TF-EDIT-031", 5),
            at("TF-READ-010", 6),
            at("TF-EDIT-030", 7));
    assertEquals(
        List.of(
            at("TF-EDIT-030", 3), at("TF-EDIT-031", 5), at("TF-READ-010", 6), at("TF-EDIT-030", 7)),
        read.unknown(now, AFTER));
  }

  @Test
  void aBrokenOneIsToldByItsLine() {
    FindingException thrown =
        assertThrows(
            FindingException.class,
            () -> Baseline.read("known.toml", "# x\n\"a.adoc\" = [\"TF-EDIT-030\"]\n"));
    assertEquals(
        List.of(
            "known.toml:2:13: \"TF-EDIT-030\" is no finding of a baseline. Write the file anew with"
                + " check --write-baseline."),
        thrown.findings().stream().map(Finding::line).toList());
  }
}
