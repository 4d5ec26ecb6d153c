package org.trifold.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.trifold.model.Finding;
import org.trifold.pipeline.Outcome;
import org.trifold.report.format.FindingsText;

/** What a check found, as a writer works from it, in a build's log. */
final class LoggedReport {
  private LoggedReport() {}

  /**
   * Logs each line as bad as the finding that it is part of, so that "quiet" keeps errors whole.
   */
  static void log(Outcome outcome, Log log, boolean color) {
    for (FindingsText.Line line : outcome.logged(color)) {
      switch (line.severity()) {
        case INFO -> log.info(line.text());
        case WARNING -> log.warn(line.text());
        case ERROR -> log.error(line.text());
      }
    }
  }

  /** Tells no finding again. */
  static MojoFailureException failure(List<Finding> failing) {
    return new MojoFailureException(
        failing.size() == 1
            ? "1 finding fails the build; it is told above."
            : failing.size() + " findings fail the build; they are told above.");
  }
}
