package org.trifold.check.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** That the measure measures: what counts as found, as a false alarm and as missed. */
class TallyTest {
  private static final String RULE = "TF-EDIT-031";

  private static Tally.Score score(String manuscript, int... lines) {
    List<Finding> findings =
        Arrays.stream(lines)
            .mapToObj(
                line -> Finding.warning(RULE, SourceLocation.ofLine("a.adoc", line), "M.", ""))
            .toList();
    Tally tally = new Tally(Set.of(RULE));
    tally.add(Labels.of("a.adoc", manuscript.lines().toList()), findings, Set.of(RULE));
    return Objects.requireNonNull(tally.scores().get(RULE));
  }

  private static String counted(String manuscript, int... lines) {
    Tally.Score score = score(manuscript, lines);
    return score.faults() + " " + score.precision() + " " + score.recall();
  }

  @Test
  void aFindingIsRightInTheLineBelowItsLabelAlone() {
    String text = "One.\n//! TF-EDIT-031 @ \"the the\"\nIn the the end.\nTwo.\n";
    assertEquals("1 1.0 1.0", counted(text, 3));
    assertEquals("1 0.0 0.0", counted(text, 4));
    assertEquals("1 0.5 1.0", counted(text, 3, 4));
    assertEquals("1 1.0 0.0", counted(text));
  }

  @Test
  void oneOfSeveralPlacesOfAFaultWillDo() {
    String text = "//! TF-EDIT-031 #a\nOne.\n//! TF-EDIT-031 #a\nTwo.\n//! TF-EDIT-031\nThree.\n";
    assertEquals("2 1.0 0.5", counted(text, 4));
    assertEquals("2 1.0 1.0", counted(text, 2, 4, 6));
  }

  @Test
  void whatEditorsDisagreeOnCountsForNothing() {
    String text = "//! ? TF-EDIT-031\nOne.\n//! file: ? TF-EDIT-032\nTwo.\n";
    assertEquals("0 1.0 1.0", counted(text, 2));
    assertEquals("0 0.0 1.0", counted(text, 4));
  }

  @Test
  void aLabelMayBeForMoreThanALine() {
    String text =
        "//! file: TF-EDIT-031\n= T\n\n//! section: TF-EDIT-031\n== A\n\nB.\n\n"
            + "//! block: TF-EDIT-031\nC\nD\n\nE\n\n== F\n\n//! TF-EDIT-031\n[cols=2*]\n|===\n";
    List<String> labels =
        Labels.of("a.adoc", text.lines().toList()).stream()
            .map(label -> label.from() + "-" + label.to())
            .toList();
    assertEquals(List.of("0-0", "5-14", "10-11", "18-19"), labels);
  }

  @Test
  void aRuleThatTheProfileDoesNotHoldIsNotCounted() {
    Tally tally = new Tally(Set.of(RULE));
    tally.add(Labels.of("a.adoc", List.of("//! " + RULE, "In the the end.")), List.of(), Set.of());
    assertEquals(0, Objects.requireNonNull(tally.scores().get(RULE)).faults());
  }

  @Test
  void aLabelThatCantBeMeantIsRefused() {
    for (String text :
        List.of(
            "//! TF-EDIT-31\nA.",
            "//! TF-EDIT-031 @ \"the the\"\nThe end.",
            "//! line: TF-EDIT-031\nA.",
            "//!TF-EDIT-031\nA.")) {
      List<String> lines = Stream.of(text.split("\n")).toList();
      assertThrows(IllegalArgumentException.class, () -> Labels.of("a.adoc", lines), text);
    }
  }
}
