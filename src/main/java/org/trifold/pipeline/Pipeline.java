package org.trifold.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.gather.Descriptions;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Severity;
import org.trifold.online.KnownAnswers;
import org.trifold.online.LinkCheck;
import org.trifold.online.WebProbe;
import org.trifold.output.OutputFolder;

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
   * @param today tells when a run started; shows in the report's {@code run}, and what is due is
   *     due then
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
      layers.looks(); // Tells an unknown theme or brand once, not for each.
      OutputFolder output = output(request, layers);
      outcome.output(output.display(""));
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
        Reader reader = new OnceReader(readers.get(), books(layers.gate(), manuscripts))) {
      Instant started = today.instant();
      Optional<KnownAnswers> answers = answers(layers, output, started);
      Session session =
          new Session(
              request,
              providers,
              layers,
              manuscripts,
              reader,
              workers,
              output,
              GeneralSettings.failOn(layers.base()),
              answers.map(known -> new LinkCheck(new WebProbe(), known)),
              started);
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
      answers.ifPresent(KnownAnswers::save);
      return results;
    }
  }

  /** What links answered lately, where the run may use the network. */
  private static Optional<KnownAnswers> answers(
      Layers layers, OutputFolder output, Instant started) {
    return layers.base().flag(GeneralSettings.ONLINE)
        ? Optional.of(new KnownAnswers(output, started))
        : Optional.empty();
  }

  /** The articles of each book; a description that is wrong is told when the book's turn comes. */
  private static Map<String, List<String>> books(Gate gate, List<Manuscript> manuscripts) {
    Map<String, List<String>> books = new HashMap<>();
    for (Manuscript manuscript : manuscripts) {
      if (manuscript.isGathered()) {
        try {
          books.put(manuscript.path(), Descriptions.read(gate, manuscript.path()).paths());
        } catch (FindingException e) {
          books.put(manuscript.path(), List.of());
        }
      }
    }
    return books;
  }

  static boolean fails(Finding finding, Optional<Severity> failOn) {
    return failOn.filter(least -> finding.severity().compareTo(least) >= 0).isPresent();
  }

  /** Whether these findings keep a manuscript from being written. */
  static boolean fails(List<Finding> findings, Optional<Severity> failOn) {
    return findings.stream().anyMatch(finding -> fails(finding, failOn));
  }
}
