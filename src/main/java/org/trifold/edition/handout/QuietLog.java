package org.trifold.edition.handout;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the renderer's log to SLF4J at level debug: what concerns the author comes as diagnostics
 * of one rendering and becomes findings; the log is for who looks for a bug.
 */
final class QuietLog implements XRLogger {
  /**
   * Puts this log in place of the renderer's own, which writes to the terminal. The renderer knows
   * one log per JVM; one that a host program has put there stays.
   */
  static void install() {
    if (XRLog.getLoggerImpl() == null) {
      XRLog.setLoggerImpl(new QuietLog());
    }
  }

  @Override
  public void log(String where, Level level, String message) {
    logger(where).debug(message);
  }

  @Override
  public void log(String where, Level level, String message, Throwable thrown) {
    logger(where).debug(message, thrown);
  }

  @Override
  public void setLevel(String where, Level level) {
    // SLF4J leaves levels to whoever configures it.
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return logger(diagnostic.getLogMessageId().getWhere()).isDebugEnabled();
  }

  private static Logger logger(String where) {
    return LoggerFactory.getLogger(where);
  }
}
