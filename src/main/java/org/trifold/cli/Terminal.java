package org.trifold.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** What is known of the terminal. */
final class Terminal {
  /** Set by the launcher, which can ask the system: {@code true} or {@code false}. */
  static final String PROPERTY = "trifold.terminal";

  private Terminal() {}

  /** The same of standard output. */
  static final String OUT_PROPERTY = "trifold.terminal.out";

  /** Whether a person watches standard error. */
  static boolean watchesErr(Properties properties) {
    return watches(properties, PROPERTY);
  }

  /** Whether a person watches standard output. */
  static boolean watchesOut(Properties properties) {
    return watches(properties, OUT_PROPERTY);
  }

  private static boolean watches(Properties properties, String property) {
    String told = properties.getProperty(property);
    return told == null ? hasConsole() : Boolean.parseBoolean(told);
  }

  /** Standard input and output are a terminal's; Java can't ask about standard error. */
  @SuppressWarnings("SystemConsoleNull") // below Java 22 it is what tells
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console without a terminal too, and a method that tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** See no-color.org: any value but an empty one switches colours off. */
  static boolean allowsColor(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The same stream, in UTF-8 where no terminal has its own charset. */
  static PrintStream portable(PrintStream stream) {
    return hasConsole() ? stream : new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
