package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.report.Report;

/** Gathers an outcome. Not thread-safe. */
final class OutcomeBuilder {
  /** Begins the ids of the rules of package {@code output}. */
  private static final String OUTPUT_RULES = "TF-OUT-";

  private final Findings stops = new Findings();
  private final Findings findings = new Findings();
  private final List<Report> reports = new ArrayList<>();
  private final List<Outcome.Bug> bugs = new ArrayList<>();
  private final List<Throwable> causes = new ArrayList<>();
  private final String verb;
  private boolean json;
  private String output = "";
  private Optional<Severity> failOn = Optional.of(Severity.ERROR);

  OutcomeBuilder(Request request) {
    this.verb = request.verb().name().toLowerCase(Locale.ROOT);
  }

  void settings(Settings settings) {
    json = settings.text(GeneralSettings.FORMAT).equals(GeneralSettings.JSON);
    failOn = GeneralSettings.failOn(settings);
  }

  /** The output folder as messages name it. */
  void output(String folder) {
    output = folder;
  }

  /** Errors that the run itself stumbles on fail it whatever {@code fail-on} says. */
  void stop(List<Finding> more) {
    more.stream().filter(f -> f.severity() == Severity.ERROR).forEach(stops::add);
    findings.addAll(more);
  }

  void stop(FindingException e) {
    causes.add(e);
    stop(e.findings());
  }

  void bug(Throwable thrown) {
    bugs.add(new Outcome.Bug(verb, thrown));
  }

  void add(ManuscriptRun.Result result) {
    // Nothing that an author writes excuses a file that can't be written.
    result.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR && f.rule().startsWith(OUTPUT_RULES))
        .forEach(stops::add);
    findings.addAll(result.findings());
    reports.addAll(result.reports());
    bugs.addAll(result.bugs());
    causes.addAll(result.causes());
  }

  Outcome build() {
    List<Finding> sorted = findings.list().stream().sorted().toList();
    List<Finding> failing =
        sorted.stream().filter(f -> stops.list().contains(f) || Pipeline.fails(f, failOn)).toList();
    return new Outcome(verdict(failing), sorted, failing, reports, output, json, bugs, causes);
  }

  private Verdict verdict(List<Finding> failing) {
    if (!bugs.isEmpty()) {
      return Verdict.BUG;
    }
    // What has no file was said on the command line.
    if (stops.list().stream().anyMatch(f -> f.where().file().isEmpty())) {
      return Verdict.USAGE;
    }
    return failing.isEmpty() ? Verdict.FINE : Verdict.FINDINGS;
  }
}
