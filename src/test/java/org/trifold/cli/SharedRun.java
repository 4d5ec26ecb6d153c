package org.trifold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.trifold.gate.Gate;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.Reader;
import org.trifold.read.ManuscriptReader;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;

/**
 * Command lines that share the reader and the parsed fonts of the JVM. One that opens its own, as a
 * user's does, is tried in {@code RealRunTest} and by the consumers' projects.
 */
public final class SharedRun {
  private static final Providers PROVIDERS = Providers.load(Main.class.getClassLoader());

  private SharedRun() {}

  /** Runs one command line and returns its exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(out, err, System.getenv(), args);
  }

  /** As above, in an environment. */
  static int run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... args) {
    Streams streams = new Streams(out, err, InputStream.nullInputStream(), false, false);
    return new Main(streams, environment, PROVIDERS, OneRun::new).run(args);
  }

  /** The shared reader, with the parses of one run. */
  private static final class OneRun implements Reader {
    private final ManuscriptReader shared = SharedReader.reader();
    private final ConcurrentMap<String, Integer> before = new ConcurrentHashMap<>();

    @Override
    public Reading read(
        Gate gate, String path, String name, Map<String, String> attributes, Instant clock) {
      before.computeIfAbsent(path, shared::parses);
      return shared.read(gate, path, name, attributes, clock);
    }

    @Override
    public int parses(String path) {
      int now = shared.parses(path);
      return now - before.getOrDefault(path, now);
    }

    @Override
    public void close() {}
  }
}
