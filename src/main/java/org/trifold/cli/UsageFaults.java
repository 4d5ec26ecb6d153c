package org.trifold.cli;

import java.util.ArrayList;
import java.util.List;
import org.trifold.config.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line what is wrong with a command line and what was probably meant. */
final class UsageFaults implements IParameterExceptionHandler {
  private final Streams streams;

  UsageFaults(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    streams.err().println(line(fault, command.getCommandSpec()));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String line(ParameterException fault, CommandSpec spec) {
    if (fault instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      return word.startsWith("-")
          ? "Unknown option \"" + name(word) + "\". " + Nearest.hint(name(word), options(spec))
          : "Unknown verb \"" + word + "\". " + Nearest.hint(word, verbs(spec));
    }
    String message =
        String.valueOf(fault.getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .replace("option option", "option");
    String help = spec.parent() == null ? "--help" : "help " + spec.name();
    String sentence = message.endsWith(".") ? message : message + ".";
    return sentence + " Say \"trifold " + help + "\" for what can be said.";
  }

  private static String name(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private static List<String> options(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    spec.options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  private static List<String> verbs(CommandSpec spec) {
    return List.copyOf(spec.subcommands().keySet());
  }
}
