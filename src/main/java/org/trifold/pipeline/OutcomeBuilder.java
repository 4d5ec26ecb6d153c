package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.report.Report;
import org.trifold.report.RulePages;
import org.trifold.report.format.Checked;

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
  private String format = GeneralSettings.TEXT;
  private final RulePages pages;
  private List<String> manuscripts = List.of();
  private List<String> mended = List.of();
  private String advice = "";
  private Predicate<Finding> settled = finding -> false;
  private Function<String, List<String>> lines = file -> List.of();
  private String output = "";
  private Optional<Severity> failOn = Optional.of(Severity.ERROR);

  /**
   * Of a run.
   *
   * @param pages what is told of rules
   */
  OutcomeBuilder(Request request, RulePages pages) {
    this.pages = pages;
    this.verb = request.verb().name().toLowerCase(Locale.ROOT);
    // Holds where the settings can't be read.
    String asked = request.settings().getOrDefault(GeneralSettings.FORMAT, GeneralSettings.TEXT);
    if (GeneralSettings.FORMATS.contains(asked)) {
      format = asked;
    }
  }

  void settings(Settings settings) {
    format = settings.text(GeneralSettings.FORMAT);
    failOn = GeneralSettings.failOn(settings);
  }

  /** Findings are told as text, however they were asked for. */
  void asText() {
    format = GeneralSettings.TEXT;
  }

  /** The output folder as messages name it. */
  void output(String folder) {
    output = folder;
  }

  /**
   * What is looked at.
   *
   * @param files the manuscripts
   * @param reading the lines of a file of the project
   */
  void manuscripts(List<String> files, Function<String, List<String>> reading) {
    manuscripts = files;
    lines = reading;
  }

  /** What a person is told beside the findings of a check. */
  void advice(String sentence) {
    advice = sentence;
  }

  /** What was changed in the manuscripts, as a diff. */
  void mended(List<String> diff) {
    mended = diff;
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

  /** Adds what is wrong with several manuscripts together. */
  void add(List<Finding> more) {
    findings.addAll(more);
  }

  /** All findings so far, sorted. */
  List<Finding> findings() {
    return findings.list().stream().sorted().toList();
  }

  /** Tells no more of these. */
  void settled(Predicate<Finding> which) {
    settled = settled.or(which);
  }

  Outcome build() {
    List<Finding> sorted = findings().stream().filter(settled.negate()).toList();
    List<Finding> failing =
        sorted.stream().filter(f -> stops.list().contains(f) || Pipeline.fails(f, failOn)).toList();
    Checked checked = new Checked(manuscripts, sorted, failing, pages, lines, advice);
    return new Outcome(
        verdict(failing), sorted, failing, reports, output, format, checked, mended, bugs, causes);
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
