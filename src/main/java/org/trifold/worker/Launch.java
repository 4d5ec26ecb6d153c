package org.trifold.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a worker JVM is started: with the front's Java, this class path, and flags of our choosing.
 *
 * @param classPath folders and jars, separated as this system separates them
 * @param mainClass speaks the worker's side of the protocol
 */
public record Launch(String classPath, String mainClass) {
  /** The flags of every JVM that Trifold runs in, one a line; the launchers read the same file. */
  private static final String FLAGS = "jvm.options";

  /**
   * What a worker needs beside: all that the JVM prints on standard error, since standard output
   * carries messages; an end when memory is short, after which no state can be relied on; no file
   * of a crash in the user's folder; one locale and zone on every machine.
   */
  private static final List<String> WORKER_FLAGS =
      List.of(
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC");

  /** Whose certificates who runs the build trusts, as of an organisation's own authority. */
  private static final List<String> TRUST =
      List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStoreType");

  /** Secrets of the front that a worker has no use for. */
  private static final List<String> KEPT_BACK =
      List.of("TRIFOLD_SMTP_USER", "TRIFOLD_SMTP_PASSWORD");

  /** With the class path of this very JVM. */
  public static Launch likeThis(String mainClass) {
    return new Launch(System.getProperty("java.class.path", ""), mainClass);
  }

  /** The whole command. */
  List<String> command(long heap, Path temporary) {
    Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(flags());
    command.addAll(WORKER_FLAGS);
    Path crashes = Path.of(System.getProperty("java.io.tmpdir", ""), "trifold-worker-%p.log");
    command.add("-XX:ErrorFile=" + crashes);
    command.add("-Djava.io.tmpdir=" + temporary);
    for (String property : TRUST) {
      Optional.ofNullable(System.getProperty(property))
          .ifPresent(value -> command.add("-D" + property + "=" + value));
    }
    // Where PDFBox looks for system fonts it keeps a list of them, else in the user's home folder.
    command.add("-Dpdfbox.fontcache=" + temporary);
    command.add("-Xmx" + heap + "m");
    command.add(mainClass);
    return command;
  }

  private static List<String> flags() {
    try (InputStream in = Launch.class.getResourceAsStream(FLAGS)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FLAGS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts the process. The class path goes in the environment, which needs no quoting.
   *
   * @param heap its limit in mebibytes
   * @param temporary its folder of temporary files
   */
  Process start(long heap, Path temporary) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(heap, temporary));
    Map<String, String> environment = builder.environment();
    environment.put("CLASSPATH", classPath);
    KEPT_BACK.forEach(environment::remove);
    return builder.start();
  }
}
