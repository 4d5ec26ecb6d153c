package org.trifold.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.pipeline.Outcome;
import org.trifold.pipeline.Request;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;
import org.trifold.report.FindingsJson;
import org.trifold.report.Summary;

/** A goal that runs the pipeline. */
abstract class RunMojo extends ConfiguredMojo {
  private final Verb verb;

  RunMojo(Verb verb) {
    this.verb = verb;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    Request request;
    try {
      request = request(verb);
    } catch (FindingException e) {
      throw failure(e.findings());
    }
    Outcome outcome;
    try (QuietLoggers quiet = new QuietLoggers()) {
      outcome = pipeline().run(request);
    }
    tell(outcome);
  }

  private void tell(Outcome outcome) throws MojoExecutionException, MojoFailureException {
    Log log = getLog();
    Summary.lines(outcome.reports(), outcome.output()).forEach(log::info);
    if (outcome.json()) {
      log.info(FindingsJson.write(outcome.findings()));
    }
    if (!outcome.bugs().isEmpty()) {
      Outcome.Bug bug = outcome.bugs().get(0);
      log(outcome.findings(), List.of());
      throw new MojoExecutionException(bug.line(), bug.thrown());
    }
    if (outcome.verdict() == Verdict.FINE) {
      log(outcome.json() ? List.of() : outcome.findings(), List.of());
      return;
    }
    List<Finding> failing = outcome.failing();
    log(outcome.json() ? List.of() : outcome.findings(), failing);
    throw failure(failing);
  }

  /** A line each; the one that Maven tells by itself is left to it. */
  private void log(List<Finding> findings, List<Finding> failing) {
    for (Finding finding : findings) {
      if (failing.size() == 1 && failing.contains(finding)) {
        continue;
      }
      switch (finding.severity()) {
        case INFO -> getLog().info(finding.line());
        case WARNING -> getLog().warn(finding.line());
        case ERROR -> getLog().error(finding.line());
      }
    }
  }

  private static MojoFailureException failure(List<Finding> failing) {
    return new MojoFailureException(
        failing.size() == 1
            ? failing.get(0).line()
            : failing.size() + " findings fail the build; each has a line above.");
  }
}
