package org.trifold.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.pipeline.Outcome;
import org.trifold.report.FindingsJson;
import org.trifold.report.Summary;

/** Prints what came of a run. */
final class Printer {
  private final Streams streams;
  private final boolean stacktrace;

  Printer(Streams streams, boolean stacktrace) {
    this.streams = streams;
    this.stacktrace = stacktrace;
  }

  /** The summary on {@code out}, findings and bugs on {@code err}; JSON findings on {@code out}. */
  void print(Outcome outcome) {
    if (outcome.json()) {
      byte[] json = FindingsJson.write(outcome.findings()).getBytes(StandardCharsets.UTF_8);
      streams.out().write(json, 0, json.length);
      streams.out().flush();
    } else {
      Summary.lines(outcome.reports(), outcome.output()).forEach(streams.out()::println);
      findings(outcome.findings());
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

  /** A line each, on {@code err}. */
  void findings(List<Finding> findings) {
    PrintStream err = streams.err();
    findings.forEach(finding -> err.println(finding.line()));
  }
}
