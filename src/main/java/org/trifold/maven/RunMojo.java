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
      request = request(verb).with(new DebugLog(getLog()));
    } catch (FindingException e) {
      tell(e.findings(), e.findings());
      throw failure(e.findings());
    }
    Outcome outcome;
    try (QuietLoggers quiet = new QuietLoggers()) {
      outcome = pipeline().run(request);
    }
    conclude(outcome);
  }

  private void conclude(Outcome outcome) throws MojoExecutionException, MojoFailureException {
    Log log = getLog();
    Summary.lines(outcome.reports(), outcome.output()).forEach(log::info);
    outcome.mended().forEach(log::info);
    outcome.document().ifPresent(log::info);
    boolean proofread =
        verb == Verb.CHECK && outcome.document().isEmpty() && outcome.verdict() != Verdict.USAGE;
    if (proofread) {
      LoggedReport.log(outcome, log, LogColor.isOn(RunMojo.class.getClassLoader()));
    }
    List<Finding> told =
        proofread || outcome.document().isPresent() ? List.of() : outcome.findings();
    List<Finding> failing = outcome.failing();
    if (!outcome.bugs().isEmpty()) {
      Outcome.Bug bug = outcome.bugs().get(0);
      tell(told, List.of());
      throw new MojoExecutionException(bug.line(), bug.thrown());
    }
    tell(told, failing);
    if (outcome.verdict() != Verdict.FINE) {
      throw proofread ? LoggedReport.failure(failing) : failure(failing);
    }
  }
}
