package org.trifold.check.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sources;

/** Tells fast where a source has two blanks in a row. Not thread-safe. */
final class BlankLines {
  /** A block whose end nobody knows is not longer. */
  private static final int MOST_LINES = 60;

  private final Sources sources;
  private final Map<String, List<String>> files = new HashMap<>();

  BlankLines(Sources sources) {
    this.sources = sources;
  }

  /** Whether a line between a block and the next has two blanks in its midst. */
  boolean haveTwoBlanks(Block block, Block next) {
    List<String> lines = files.computeIfAbsent(block.where().file(), sources::lines);
    int from = Math.max(0, block.where().line() - 1);
    boolean known =
        next.where().file().equals(block.where().file()) && next.where().line() > from + 1;
    int to = Math.min(lines.size(), known ? next.where().line() : from + MOST_LINES);
    for (int i = from; i < to; i++) {
      if (lines.get(i).strip().contains("  ")) {
        return true;
      }
    }
    return false;
  }
}
