package org.trifold.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class QuietLoggersTest {
  private final Logger logger = Logger.getLogger("org.apache.fontbox");

  @Test
  void levelsAreAsTheyWereInWhateverOrderTwoGoalsEnd() {
    Level before = logger.getLevel();
    logger.setLevel(Level.FINE);
    try {
      QuietLoggers first = new QuietLoggers();
      QuietLoggers second = new QuietLoggers();
      assertEquals(Level.OFF, logger.getLevel());
      first.close();
      second.close();
      assertEquals(Level.FINE, logger.getLevel());
    } finally {
      logger.setLevel(before);
    }
  }
}
