package org.trifold.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trifold.check.wording.Across;
import org.trifold.check.wording.Passages;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Severity;
import org.trifold.output.OutputFolder;
import org.trifold.worker.Launch;

/**
 * Finds the manuscripts of a project and takes each through read, render, inspect and write. One
 * that fails does not stop the others. Thread-safe: runs share nothing.
 */
public final class Pipeline {
  /** How long a run waits for another one that writes to the same folder. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String UNHELD =
      "No profile is chosen: where a manuscript names none, only what is wrong for everybody was"
          + " looked for. The setting profile (clinic, marketing, book or your own) has it proofread.";

  private final Providers providers;
  private final Supplier<Reader> readers;
  private final InstantSource today;
  private final Optional<Launch> worker;

  /** A pipeline that works in this very JVM. */
  public Pipeline(Providers providers, Supplier<Reader> readers, InstantSource today) {
    this(providers, readers, today, Optional.empty());
  }

  /**
   * A pipeline.
   *
   * @param readers opens the one reader of a run
   * @param today tells when a run started; shows in the report's {@code run}, and what is due is
   *     due then
   * @param worker how to start the JVM that works, on whose class path are the same providers;
   *     empty to work in this very JVM
   */
  public Pipeline(
      Providers providers, Supplier<Reader> readers, InstantSource today, Optional<Launch> worker) {
    this.worker = worker;
    this.providers = providers;
    this.readers = readers;
    this.today = today;
  }

  /** Runs. Throws nothing: whatever happens is in the outcome. */
  public Outcome run(Request request) {
    OutcomeBuilder outcome = new OutcomeBuilder(request, providers.pages());
    try {
      String report = attempt(request, outcome);
      SideFiles.writeReport(request.root(), report, outcome);
    } catch (FindingException e) {
      outcome.stop(e);
    } catch (RuntimeException | Error e) {
      outcome.bug(e);
    }
    return outcome.build();
  }

  /**
   * Runs.
   *
   * @return the file that the findings go to, also where there was no run: the last run's would lie
   *     to who reads it next; empty for none
   */
  private String attempt(Request request, OutcomeBuilder outcome) {
    String report = SideFiles.asked(request);
    try {
      Layers layers = Layers.of(request, providers);
      outcome.settings(layers.base());
      report = "";
      if (!layers.base().flag(GeneralSettings.SKIP)) {
        report = SideFiles.look(layers.base(), layers.gate());
        try (Labor labor = labor(request, layers)) {
          run(request, layers, labor, outcome);
        }
      }
    } catch (FindingException e) {
      outcome.stop(e);
    }
    return report;
  }

  private void run(Request request, Layers layers, Labor labor, OutcomeBuilder outcome) {
    Instant started = today.instant();
    // Tells an unknown theme or brand once, not for each.
    List<Layers.Look> looks = layers.looks();
    OutputFolder output =
        request.verb() == Verb.RENDER ? output(layers, true) : besideRenditions(layers);
    outcome.output(output.display(""));
    if (request.verb() == Verb.RENDER) {
      output.recover().map(List::of).ifPresent(outcome::stop);
    }
    Discovery.Found found = Discovery.of(request, layers);
    outcome.stop(found.findings());
    outcome.manuscripts(found.manuscripts().stream().map(Manuscript::path).toList(), layers::lines);
    if (!found.manuscripts().isEmpty()) {
      List<ManuscriptRun.Result> results =
          labor.work(new Assignment(request, found.manuscripts(), started), layers, output);
      results.forEach(outcome::add);
      outcome.add(across(request, layers, results));
    }
    if (request.verb() == Verb.CHECK) {
      if (looks.stream().noneMatch(Layers.Look::isHeld)) {
        outcome.advice(UNHELD);
      }
      new AfterCheck(layers, outcome).run();
    }
  }

  /**
   * What the manuscripts say of each other. It is told when all are done: what is rendered of one
   * depends on no other.
   */
  private static List<Finding> across(
      Request request, Layers layers, List<ManuscriptRun.Result> results) {
    List<Passages> passages = results.stream().flatMap(r -> r.passages().stream()).toList();
    List<Finding> found = Across.findings(passages, request.manuscripts().isEmpty());
    return found.isEmpty() ? found : layers.baseline().unknown(found, layers::lines);
  }

  /**
   * The output folder.
   *
   * @param writing whether it is held against other runs, until it is closed
   */
  static OutputFolder output(Layers layers, boolean writing) {
    Gate gate = layers.gate();
    Path folder = gate.root().resolve(layers.base().text(GeneralSettings.OUTPUT)).normalize();
    String display = gate.display(folder);
    return writing
        ? OutputFolder.open(folder, display, PATIENCE)
        : OutputFolder.existing(folder, display);
  }

  /**
   * The output folder for a run that renders nothing. What web addresses answered is kept there for
   * the next run, where the folder can be made.
   */
  private static OutputFolder besideRenditions(Layers layers) {
    try {
      return output(layers, layers.base().flag(GeneralSettings.ONLINE));
    } catch (FindingException e) {
      return output(layers, false);
    }
  }

  /** Who does the work of a run: a worker, where one can be had and nobody minds. */
  private Labor labor(Request request, Layers layers) {
    Settings settings = layers.base();
    Limits limits = Limits.of(settings, path -> TextSize.of(layers.gate(), path));
    return worker.isPresent() && settings.flag(GeneralSettings.ISOLATE)
        ? new Isolated(worker.get(), limits, request.progress())
        : new InProcess(providers, readers);
  }

  static boolean fails(Finding finding, Optional<Severity> failOn) {
    return failOn.filter(least -> finding.severity().compareTo(least) >= 0).isPresent();
  }

  /** Whether these findings keep a manuscript from being written. */
  static boolean fails(List<Finding> findings, Optional<Severity> failOn) {
    return findings.stream().anyMatch(finding -> fails(finding, failOn));
  }
}
