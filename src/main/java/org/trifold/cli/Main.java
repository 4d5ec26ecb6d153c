package org.trifold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trifold.pipeline.Explanation;
import org.trifold.pipeline.Outcome;
import org.trifold.pipeline.Pipeline;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.Reader;
import org.trifold.pipeline.Sending;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;
import org.trifold.pipeline.Version;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line. Each {@link #run} stands for itself; {@link #main} alone ends the process. */
public final class Main {
  private final Streams streams;
  private final Map<String, String> environment;
  private final Pipeline pipeline;
  private final Explanation explanation;
  private final Sending sending;

  /** A command line that talks to these streams, as to pipes, and works in this very JVM. */
  public Main(PrintStream out, PrintStream err, InputStream in) {
    this(
        new Streams(out, err, in, false, false),
        System.getenv(),
        Providers.load(Main.class.getClassLoader()),
        Reader::open);
  }

  /** A command line that works in this very JVM. */
  Main(
      Streams streams,
      Map<String, String> environment,
      Providers providers,
      Supplier<Reader> readers) {
    this(streams, environment, providers, readers, Optional.empty());
  }

  Main(
      Streams streams,
      Map<String, String> environment,
      Providers providers,
      Supplier<Reader> readers,
      Optional<Launch> worker) {
    this.streams = streams;
    this.environment = environment;
    this.pipeline = new Pipeline(providers, readers, InstantSource.system(), worker);
    this.explanation = new Explanation(providers, readers);
    this.sending = new Sending(providers, InstantSource.system());
  }

  /** Runs and exits with the command line's exit code. */
  public static void main(String[] args) {
    boolean terminal = Terminal.watchesErr(System.getProperties());
    boolean allowed = Terminal.allowsColor(System.getenv());
    boolean color = terminal && allowed;
    boolean colorOut = Terminal.watchesOut(System.getProperties()) && allowed;
    PrintStream out = Terminal.portable(System.out);
    PrintStream err = Terminal.portable(System.err);
    Streams streams = new Streams(out, err, System.in, terminal, color, colorOut);
    Providers providers = Providers.load(Main.class.getClassLoader());
    Optional<Launch> worker = Optional.of(Launch.likeThis(WorkerMain.class.getName()));
    int code = new Main(streams, System.getenv(), providers, Reader::open, worker).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command line and returns its exit code. */
  public int run(String... args) {
    PrintWriter out = writer(streams.out());
    PrintWriter err = writer(streams.err());
    int code = command(out, err).execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private CommandLine command(PrintWriter out, PrintWriter err) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new Root());
    spec.version("trifold " + Version.current());
    spec.addOption(help());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Shows the version.")
            .build());
    CommandLine command =
        new CommandLine(spec)
            .addSubcommand("render", verb(Verb.RENDER, "Renders manuscripts."))
            .addSubcommand("check", verb(Verb.CHECK, "Looks at manuscripts; renders nothing."))
            .addSubcommand("inspect", verb(Verb.INSPECT, "Inspects what was rendered."))
            .addSubcommand("send", send())
            .addSubcommand("explain", explain())
            .addSubcommand("help", new HelpCommand());
    return command
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(streams.color() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(new UsageFaults(streams))
        .setExecutionExceptionHandler(
            (thrown, at, parsed) -> {
              streams.err().println(new Outcome.Bug(at.getCommandName(), thrown).line());
              thrown.printStackTrace(streams.err());
              return Verdict.BUG.exitCode();
            });
  }

  private CommandSpec verb(Verb verb, String description) {
    return described(new RunCommand(verb, pipeline, streams, environment), description);
  }

  private CommandSpec explain() {
    return described(
        new ExplainCommand(explanation, streams), "Explains settings, their values, and rules.");
  }

  private CommandSpec send() {
    return described(
        new SendCommand(sending, streams, environment),
        "Sends what was rendered, to look at in a real inbox.");
  }

  private static CommandSpec described(Object command, String description) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    spec.usageMessage().description(description);
    spec.addOption(help());
    return spec;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this.").build();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The command without a verb. */
  @Command(
      name = "trifold",
      description = "One AsciiDoc manuscript, read once: a PDF handout, an e-book, a newsletter.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:fine",
        "1:findings at or above --fail-on",
        "2:the command line asks for what does not exist",
        "3:a bug in Trifold"
      })
  private static final class Root implements Runnable {
    @CommandLine.Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Name a verb: render, check, inspect, send, explain or help");
    }
  }
}
