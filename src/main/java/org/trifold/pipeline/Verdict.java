package org.trifold.pipeline;

/** How a run ended; each has the exit code of the command line. */
public enum Verdict {
  FINE(0),
  /** Findings at or above {@code fail-on}. */
  FINDINGS(1),
  /** The command line asks for what does not exist. */
  USAGE(2),
  BUG(3);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
