package org.trifold.pipeline;

import java.util.List;
import org.trifold.model.Finding;
import org.trifold.report.Report;

/**
 * What came of a run.
 *
 * @param findings of the whole run, sorted, each once
 * @param failing those of them that made it fail; empty where it did not
 * @param reports of what was written, in the order of the manuscripts
 * @param output the output folder as messages name it
 * @param json whether findings are asked for as JSON
 * @param bugs what was thrown that no author can mend
 * @param causes what was thrown behind findings, for who wants to see stack traces
 */
public record Outcome(
    Verdict verdict,
    List<Finding> findings,
    List<Finding> failing,
    List<Report> reports,
    String output,
    boolean json,
    List<Bug> bugs,
    List<Throwable> causes) {

  public Outcome {
    findings = List.copyOf(findings);
    failing = List.copyOf(failing);
    reports = List.copyOf(reports);
    bugs = List.copyOf(bugs);
    causes = List.copyOf(causes);
  }

  /**
   * A fault of Trifold's own.
   *
   * @param during what was being done: {@code manuscript/a.adoc: handout}
   */
  public record Bug(String during, Throwable thrown) {
    /** The one line that stands before the stack trace. */
    public String line() {
      return during + ": This is a bug in Trifold (" + thrown + "). Please report it.";
    }
  }
}
