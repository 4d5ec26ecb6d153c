package org.trifold.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trifold.model.FindingException;
import org.trifold.pipeline.BuildClock;
import org.trifold.pipeline.Outcome;
import org.trifold.pipeline.Pipeline;
import org.trifold.pipeline.Progress;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verbs that run the pipeline: {@code render}, {@code check}, {@code inspect}. */
@Command
final class RunCommand implements Callable<Integer> {
  /** Work that is done sooner needs no progress bar. */
  private static final Duration SHORT_WORK = Duration.ofSeconds(1);

  private final Verb verb;
  private final Pipeline pipeline;
  private final Streams streams;
  private final Map<String, String> environment;

  @Mixin private RunOptions options = new RunOptions();

  @Parameters(
      paramLabel = "MANUSCRIPT",
      description =
          "Files or folders; \"-\" reads their names from standard input. Default: manuscript.")
  private List<String> manuscripts = new ArrayList<>();

  RunCommand(Verb verb, Pipeline pipeline, Streams streams, Map<String, String> environment) {
    this.verb = verb;
    this.pipeline = pipeline;
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Printer printer = new Printer(streams, options.stacktrace());
    Optional<Instant> clock;
    try {
      clock = BuildClock.of(environment, Optional.empty());
    } catch (FindingException e) {
      printer.findings(e.findings());
      return Verdict.USAGE.exitCode();
    }
    Outcome outcome = run(clock);
    printer.print(verb, outcome);
    return outcome.verdict().exitCode();
  }

  private Outcome run(Optional<Instant> clock) {
    List<String> named = RunOptions.named(manuscripts, streams.in());
    if (!options.stacktrace()) {
      try (LibraryLog silence = LibraryLog.silence()) {
        return run(clock, named);
      }
    }
    return run(clock, named);
  }

  private Outcome run(Optional<Instant> clock, List<String> named) {
    if (options.stacktrace()) {
      return pipeline.run(options.request(verb, named, clock, new Talk(streams)));
    }
    if (!streams.terminal()) {
      return pipeline.run(options.request(verb, named, clock, Progress.NONE));
    }
    try (Bar bar = new Bar(streams, SHORT_WORK)) {
      return pipeline.run(options.request(verb, named, clock, bar));
    }
  }
}
