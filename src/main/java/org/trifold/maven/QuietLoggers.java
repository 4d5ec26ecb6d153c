package org.trifold.maven;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Switches off what the libraries of a rendering write to the build's log past Maven, through
 * java.util.logging; what a user must know of it is a finding. Other plugins' loggers are left
 * alone, since they may run at the same time. Of two goals at once, the first one's end puts the
 * levels back for both.
 */
final class QuietLoggers implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "asciidoctor",
          "com.helger",
          "com.openhtmltopdf",
          "org.apache.batik",
          "org.apache.fontbox",
          "org.apache.pdfbox");

  /** Held here, or the loggers could be collected and forget their level. */
  private final Map<String, Logger> loggers = new TreeMap<>();

  private final Map<String, @Nullable Level> levels = new TreeMap<>();

  QuietLoggers() {
    for (String name : NAMES) {
      Logger logger = Logger.getLogger(name);
      // Off already for a goal that runs at the same time: putting that back would last for ever.
      if (!Level.OFF.equals(logger.getLevel())) {
        loggers.put(name, logger);
        levels.put(name, logger.getLevel());
        logger.setLevel(Level.OFF);
      }
    }
  }

  @Override
  public void close() {
    loggers.forEach((name, logger) -> logger.setLevel(levels.get(name)));
  }
}
