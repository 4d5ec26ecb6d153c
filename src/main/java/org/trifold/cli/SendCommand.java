package org.trifold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trifold.model.FindingException;
import org.trifold.pipeline.Progress;
import org.trifold.pipeline.Request;
import org.trifold.pipeline.Sending;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;
import org.trifold.send.Credentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code send}. */
@Command
final class SendCommand implements Callable<Integer> {
  private final Sending sending;
  private final Streams streams;
  private final Map<String, String> environment;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--to",
      paramLabel = "ADDRESS[,ADDRESS]",
      required = true,
      description = "Who gets it; can be repeated. Each gets a mail of their own.")
  private List<String> to = new ArrayList<>();

  @Option(
      names = "--smtp",
      paramLabel = "SERVER",
      description =
          "Where mail is handed in: smtp://mail.example.org:587 (STARTTLS) or"
              + " smtps://mail.example.org:465 (TLS). User and password come from "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + " in the environment.")
  private String smtp = "";

  @Option(
      names = "--really",
      description = "Send. Without it nothing is sent, only what would be is told.")
  private boolean really;

  @Option(names = "--again", description = "Send to who got the same message before, too.")
  private boolean again;

  @Option(
      names = "--plain",
      description = "A server without TLS is good enough, as it always is on this machine.")
  private boolean plain;

  @Parameters(
      paramLabel = "MANUSCRIPT",
      description =
          "Files or folders whose rendered messages are meant; \"-\" reads their names from"
              + " standard input. Default: manuscript.")
  private List<String> manuscripts = new ArrayList<>();

  SendCommand(Sending sending, Streams streams, Map<String, String> environment) {
    this.sending = sending;
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Printer printer = new Printer(streams, options.stacktrace());
    Optional<Credentials> credentials;
    try {
      credentials = Credentials.of(environment);
    } catch (FindingException e) {
      printer.findings(e.findings());
      return Verdict.USAGE.exitCode();
    }
    List<String> named = RunOptions.named(manuscripts, streams.in());
    Request request = options.request(Verb.INSPECT, named, Optional.empty(), Progress.NONE);
    Sending.Order order = new Sending.Order(to, smtp, plain, credentials, really, again);
    Sending.Answer answer;
    try (LibraryLog silence = LibraryLog.silence()) {
      answer = sending.send(request, order);
    }
    answer.lines().forEach(streams.out()::println);
    printer.findings(answer.findings());
    return answer.verdict().exitCode();
  }
}
