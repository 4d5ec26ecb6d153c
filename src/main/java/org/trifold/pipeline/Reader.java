package org.trifold.pipeline;

import java.time.Instant;
import java.util.Map;
import org.trifold.gate.Gate;
import org.trifold.read.ManuscriptReader;
import org.trifold.read.Reading;

/** Reads manuscripts for a run. Thread-safe; never throws for what the author can mend. */
public interface Reader extends AutoCloseable {
  /**
   * Parses a manuscript.
   *
   * @param path relative to the project root, with forward slashes
   * @param name the output name
   * @param attributes document attributes beside those that the manuscript sets
   * @param clock the time that the manuscript may show
   */
  Reading read(Gate gate, String path, String name, Map<String, String> attributes, Instant clock);

  /** How often this manuscript has been parsed so far. */
  int parses(String path);

  /** Does now what the first manuscript would wait for; what goes wrong is left to that one. */
  default void warm() {}

  @Override
  void close();

  /** The real one. */
  static Reader open() {
    ManuscriptReader manuscripts = new ManuscriptReader();
    return new Reader() {
      @Override
      public Reading read(
          Gate gate, String path, String name, Map<String, String> attributes, Instant clock) {
        return manuscripts.read(gate, path, name, attributes, clock);
      }

      @Override
      public int parses(String path) {
        return manuscripts.parses(path);
      }

      @Override
      public void warm() {
        manuscripts.warm();
      }

      @Override
      public void close() {
        manuscripts.close();
      }
    };
  }
}
