package org.trifold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trifold.pipeline.Explanation;
import org.trifold.pipeline.Progress;
import org.trifold.pipeline.Request;
import org.trifold.pipeline.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}. */
@Command
final class ExplainCommand implements Callable<Integer> {
  private final Explanation explanation;
  private final Streams streams;

  @Mixin private RunOptions options = new RunOptions();

  @Parameters(
      paramLabel = "TOPIC",
      description =
          "Keys of settings, ids of rules (TF-READ-001), \"rules\" for a list of them, or"
              + " manuscripts whose own settings count. Default: all settings.")
  private List<String> topics = new ArrayList<>();

  ExplainCommand(Explanation explanation, Streams streams) {
    this.explanation = explanation;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<String> named = RunOptions.named(topics, streams.in());
    List<String> manuscripts = named.stream().filter(ExplainCommand::isFile).toList();
    List<String> others = named.stream().filter(topic -> !isFile(topic)).toList();
    Request request = options.request(Verb.CHECK, manuscripts, Optional.empty(), Progress.NONE);
    Explanation.Answer answer;
    try (LibraryLog silence = LibraryLog.silence()) {
      answer = explanation.answer(request, others);
    }
    answer.lines().forEach(streams.out()::println);
    new Printer(streams, options.stacktrace()).findings(answer.findings());
    return answer.verdict().exitCode();
  }

  /** No setting's key and no rule's id looks like this. */
  private static boolean isFile(String topic) {
    return topic.endsWith(".adoc") || topic.endsWith(".asciidoc") || topic.contains("/");
  }
}
