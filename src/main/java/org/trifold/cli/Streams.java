package org.trifold.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command talks to.
 *
 * @param terminal whether a person watches {@code err}
 * @param color whether colours may be used there
 * @param colorOut whether colours may be used on {@code out}
 */
record Streams(
    PrintStream out,
    PrintStream err,
    InputStream in,
    boolean terminal,
    boolean color,
    boolean colorOut) {

  /** Without colours on {@code out}. */
  Streams(PrintStream out, PrintStream err, InputStream in, boolean terminal, boolean color) {
    this(out, err, in, terminal, color, false);
  }
}
