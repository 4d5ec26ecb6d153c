package org.trifold.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.pipeline.Outcome;
import org.trifold.pipeline.Verdict;
import org.trifold.report.RulePages;
import org.trifold.report.format.Checked;

/** What a check found, in a build's log. */
class LoggedReportTest {
  private static final Finding SLIP =
      new Finding(
          "TF-X-002",
          Severity.WARNING,
          new SourceLocation("manuscript/a.adoc", 3, 5),
          "\"the the\" has the same twice.",
          "Take one out.",
          Passage.of(7));

  private static final Finding LOST =
      Finding.error("TF-X-001", SourceLocation.ofLine("manuscript/a.adoc", 1), "Lost.", "");

  private final List<String> log = new ArrayList<>();

  /** Keeps each line with its level. */
  private final class Kept extends SystemStreamLog {
    @Override
    public void info(CharSequence content) {
      log.add("I " + content);
    }

    @Override
    public void warn(CharSequence content) {
      log.add("W " + content);
    }

    @Override
    public void error(CharSequence content) {
      log.add("E " + content);
    }
  }

  private static Outcome outcome(Finding... findings) {
    List<Finding> failing = List.of(findings).stream().filter(LOST::equals).toList();
    Checked checked =
        new Checked(
            List.of("manuscript/a.adoc"),
            List.of(findings),
            failing,
            RulePages.load(),
            file -> List.of("= A", "", "Use the the cream."),
            "");
    return new Outcome(
        failing.isEmpty() ? Verdict.FINE : Verdict.FINDINGS,
        List.of(findings),
        failing,
        List.of(),
        "output",
        "text",
        checked,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void eachLineIsAsBadAsWhatItIsPartOf() {
    LoggedReport.log(outcome(LOST, SLIP), new Kept(), false);
    assertEquals(
        List.of(
            "I manuscript/a.adoc: 1 error, 1 warning",
            "I ",
            "E manuscript/a.adoc:1: Lost. [TF-X-001]",
            "E     = A",
            "I ",
            "W manuscript/a.adoc:3:5: \"the the\" has the same twice. Take one out. [TF-X-002]",
            "W     Use the the cream.",
            "W         ^^^^^^^",
            "I ",
            "I 1 error, 1 warning."),
        log);
  }

  @Test
  void coloursAreForALogThatHasThem() {
    LoggedReport.log(outcome(SLIP), new Kept(), true);
    assertEquals("W     \u001b[33m    ^^^^^^^\u001b[0m", log.get(4));
  }

  @Test
  void whereNothingIsFoundNothingIsLogged() {
    LoggedReport.log(outcome(), new Kept(), false);
    assertEquals(List.of(), log);
  }

  @Test
  void theBuildsFailureTellsNoFindingAgain() {
    assertEquals(
        "1 finding fails the build; it is told above.",
        LoggedReport.failure(List.of(LOST)).getMessage());
    assertEquals(
        "2 findings fail the build; they are told above.",
        LoggedReport.failure(List.of(LOST, SLIP)).getMessage());
  }
}
