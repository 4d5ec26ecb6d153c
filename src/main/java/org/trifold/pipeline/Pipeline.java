package org.trifold.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.output.OutputFolder;
import org.trifold.report.Report;

/**
 * Finds the manuscripts of a project and takes each through read, render, inspect and write. One
 * that fails does not stop the others. Thread-safe: runs share nothing.
 */
public final class Pipeline {
  /** How long a run waits for another one that writes to the same folder. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Providers providers;
  private final Supplier<Reader> readers;
  private final InstantSource today;

  /**
   * A pipeline.
   *
   * @param readers opens the one reader of a run
   * @param today tells when a run started; shows in the report's {@code run} only
   */
  public Pipeline(Providers providers, Supplier<Reader> readers, InstantSource today) {
    this.providers = providers;
    this.readers = readers;
    this.today = today;
  }

  /** Runs. Throws nothing: whatever happens is in the outcome. */
  public Outcome run(Request request) {
    OutcomeBuilder outcome = new OutcomeBuilder(request);
    try {
      Layers layers = Layers.of(request, providers);
      outcome.settings(layers.base());
      if (layers.base().flag(GeneralSettings.SKIP)) {
        return outcome.build();
      }
      layers.looks(java.util.Map.of(), ""); // Tells an unknown theme or brand once, not for each.
      OutputFolder output = output(request, layers);
      Settings.Value targets = layers.base().value(GeneralSettings.MANUSCRIPTS);
      Discovery.Found found =
          Discovery.of(
              layers.gate(),
              request.manuscripts().isEmpty()
                  ? layers.base().list(GeneralSettings.MANUSCRIPTS)
                  : request.manuscripts(),
              targets.where());
      outcome.stop(found.findings());
      if (!found.manuscripts().isEmpty()) {
        work(request, layers, output, found.manuscripts()).forEach(outcome::add);
      }
    } catch (FindingException e) {
      outcome.stop(e);
    } catch (RuntimeException | Error e) {
      outcome.bug(e);
    }
    return outcome.build();
  }

  private static OutputFolder output(Request request, Layers layers) {
    Gate gate = layers.gate();
    java.nio.file.Path folder =
        gate.root().resolve(layers.base().text(GeneralSettings.OUTPUT)).normalize();
    String display = gate.display(folder);
    return request.verb() == Verb.RENDER
        ? OutputFolder.open(folder, display, PATIENCE)
        : OutputFolder.existing(folder, display);
  }

  private List<ManuscriptRun.Result> work(
      Request request, Layers layers, OutputFolder output, List<Manuscript> manuscripts) {
    int jobs = GeneralSettings.jobs(layers.base());
    // A manuscript is led by a thread that mostly waits for the workers. One more of these than
    // there are workers keeps them busy, and bounds how many publications are in memory.
    int leaders = Math.min(jobs + 1, manuscripts.size());
    try (Workers workers = new Workers("worker", jobs);
        Workers leading = new Workers("manuscript", leaders);
        Reader reader = readers.get()) {
      Session session =
          new Session(
              request,
              providers,
              layers,
              reader,
              workers,
              output,
              GeneralSettings.failOn(layers.base()),
              today.instant());
      request.progress().planned(manuscripts.size());
      List<Workers.Result<ManuscriptRun.Result>> running =
          manuscripts.stream()
              .map(m -> leading.start(() -> new ManuscriptRun(session, m).run()))
              .toList();
      List<ManuscriptRun.Result> results = new ArrayList<>();
      for (Workers.Result<ManuscriptRun.Result> result : running) {
        try {
          results.add(result.get());
        } catch (Throwable e) {
          throw new IllegalStateException("a manuscript's run must not throw", e);
        }
      }
      return results;
    }
  }

  /** Whether these findings keep a manuscript from being written. */
  static boolean fails(List<Finding> findings, Optional<Severity> failOn) {
    return failOn.isPresent()
        && findings.stream().anyMatch(f -> f.severity().compareTo(failOn.get()) >= 0);
  }

  /** Gathers an outcome. */
  private static final class OutcomeBuilder {
    private final Findings findings = new Findings();
    private final List<Report> reports = new ArrayList<>();
    private final List<Outcome.Bug> bugs = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();
    private final String verb;
    private boolean stopped;
    private boolean json;
    private String output = "";
    private Optional<Severity> failOn = Optional.of(Severity.ERROR);

    OutcomeBuilder(Request request) {
      this.verb = request.verb().name().toLowerCase(java.util.Locale.ROOT);
    }

    void settings(Settings settings) {
      json = settings.text(GeneralSettings.FORMAT).equals(GeneralSettings.JSON);
      output = settings.text(GeneralSettings.OUTPUT);
      failOn = GeneralSettings.failOn(settings);
    }

    /** What the run itself stumbles on fails whatever {@code fail-on} says. */
    void stop(List<Finding> more) {
      stopped |= !more.isEmpty();
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
      findings.addAll(result.findings());
      reports.addAll(result.reports());
      bugs.addAll(result.bugs());
      causes.addAll(result.causes());
    }

    Outcome build() {
      List<Finding> sorted = findings.list().stream().sorted().toList();
      return new Outcome(verdict(sorted), sorted, reports, output, json, bugs, causes);
    }

    private Verdict verdict(List<Finding> sorted) {
      if (!bugs.isEmpty()) {
        return Verdict.BUG;
      }
      // What has no file was said on the command line.
      if (stopped && sorted.stream().anyMatch(f -> f.where().file().isEmpty())) {
        return Verdict.USAGE;
      }
      return stopped || fails(sorted, failOn) ? Verdict.FINDINGS : Verdict.FINE;
    }
  }
}
