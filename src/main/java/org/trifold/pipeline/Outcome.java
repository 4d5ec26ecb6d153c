package org.trifold.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trifold.model.Finding;
import org.trifold.report.FindingsJson;
import org.trifold.report.Report;
import org.trifold.report.format.Checked;
import org.trifold.report.format.FindingsHtml;
import org.trifold.report.format.FindingsText;
import org.trifold.report.format.JUnitXml;
import org.trifold.report.format.Sarif;

/**
 * What came of a run.
 *
 * @param findings of the whole run, sorted, each once
 * @param failing those of them that made it fail; empty where it did not
 * @param reports of what was written, in the order of the manuscripts
 * @param output the output folder as messages name it
 * @param format how findings are asked for: {@code text}, {@code json} …
 * @param checked the findings with what they are about
 * @param mended what {@code fix} changed, as a diff; empty where it changed nothing
 * @param bugs what was thrown that no author can mend
 * @param causes what was thrown behind findings, for who wants to see stack traces
 */
public record Outcome(
    Verdict verdict,
    List<Finding> findings,
    List<Finding> failing,
    List<Report> reports,
    String output,
    String format,
    Checked checked,
    List<String> mended,
    List<Bug> bugs,
    List<Throwable> causes) {

  public Outcome {
    findings = List.copyOf(findings);
    failing = List.copyOf(failing);
    reports = List.copyOf(reports);
    bugs = List.copyOf(bugs);
    causes = List.copyOf(causes);
    mended = List.copyOf(mended);
  }

  /** The findings as one document for programs; empty where they are asked for as text. */
  public Optional<String> document() {
    return switch (format) {
      case GeneralSettings.JSON -> Optional.of(FindingsJson.write(findings));
      case GeneralSettings.SARIF -> Optional.of(Sarif.write(checked, Version.current()));
      case GeneralSettings.JUNIT -> Optional.of(JUnitXml.write(checked));
      case GeneralSettings.HTML -> Optional.of(FindingsHtml.write(checked));
      default -> Optional.empty();
    };
  }

  /** The findings as text with the lines that they are about. */
  public List<String> text(boolean color) {
    return FindingsText.lines(checked, color);
  }

  /**
   * The same for the log of a build, which tells how bad each line is.
   *
   * @param color whether the log has colours
   */
  public List<FindingsText.Line> logged(boolean color) {
    return FindingsText.logged(checked, color);
  }

  /** How many findings there are of each severity, and which manuscripts were not written. */
  public Optional<String> sum() {
    Set<String> unwritten = new TreeSet<>(checked.manuscripts());
    reports.forEach(report -> unwritten.remove(report.manuscript()));
    return failing.isEmpty() || unwritten.isEmpty() || findings.size() < 2
        ? Optional.empty()
        : Optional.of(
            FindingsText.counted(findings)
                + ". Not written: "
                + Finding.harmless(String.join(", ", unwritten))
                + ".");
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
