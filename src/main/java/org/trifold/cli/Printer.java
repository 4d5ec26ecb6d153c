package org.trifold.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.pipeline.Outcome;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;
import org.trifold.report.Summary;

/** Prints what came of a run. */
final class Printer {
  private final Streams streams;
  private final boolean stacktrace;

  Printer(Streams streams, boolean stacktrace) {
    this.streams = streams;
    this.stacktrace = stacktrace;
  }

  /**
   * The summary on {@code out}, findings and bugs on {@code err}; on {@code out} what a check
   * finds, which is all that it makes, and findings for programs.
   */
  void print(Verb verb, Outcome outcome) {
    outcome.mended().forEach(streams.out()::println);
    if (outcome.document().isPresent()) {
      byte[] document = outcome.document().get().getBytes(StandardCharsets.UTF_8);
      streams.out().write(document, 0, document.length);
      streams.out().flush();
    } else if (verb == Verb.CHECK && outcome.verdict() != Verdict.USAGE) {
      outcome.text(streams.colorOut()).forEach(streams.out()::println);
    } else {
      Summary.lines(outcome.reports(), outcome.output()).forEach(streams.out()::println);
      if (outcome.verdict() == Verdict.USAGE) {
        findings(outcome.findings());
      } else {
        outcome.findings().forEach(this::judged);
      }
      if (verb == Verb.RENDER) {
        outcome.sum().ifPresent(streams.err()::println);
      }
    }
    for (Outcome.Bug bug : outcome.bugs()) {
      streams.err().println(bug.line());
      bug.thrown().printStackTrace(streams.err());
    }
    if (stacktrace) {
      outcome.causes().stream()
          .filter(cause -> outcome.bugs().stream().noneMatch(bug -> bug.thrown() == cause))
          .forEach(cause -> cause.printStackTrace(streams.err()));
    }
  }

  /** A line with what it is asked about by, and how bad it is: {@code [error TF-READ-003]}. */
  private void judged(Finding finding) {
    String rule = "[" + finding.severity().word() + " " + finding.rule() + "]";
    streams.err().println(finding.line() + " " + rule);
  }

  /** A line each, on {@code err}. */
  void findings(List<Finding> findings) {
    PrintStream err = streams.err();
    findings.forEach(finding -> err.println(finding.line()));
  }
}
