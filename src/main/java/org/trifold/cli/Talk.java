package org.trifold.cli;

import org.trifold.pipeline.Progress;

/** Shows what a worker's libraries have to say, to who looks for a fault. */
record Talk(Streams streams) implements Progress {
  @Override
  public void planned(int steps) {}

  @Override
  public void done(String step) {}

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void said(String line) {
    streams.err().println(line);
  }
}
