package org.trifold.maven;

import org.apache.maven.plugin.logging.Log;
import org.trifold.pipeline.Progress;

/** Shows what a worker's libraries have to say to who asked Maven for all of its log. */
record DebugLog(Log log) implements Progress {
  @Override
  public void planned(int steps) {}

  @Override
  public void done(String step) {}

  @Override
  public boolean listens() {
    return log.isDebugEnabled();
  }

  @Override
  public void said(String line) {
    log.debug(line);
  }
}
