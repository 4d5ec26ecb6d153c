package org.trifold.css;

import java.util.Arrays;

/** Lines and columns of offsets in a text; a line ends with a line feed. Immutable. */
public final class Lines {
  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  /** The lines of a text. */
  public static Lines of(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = text.indexOf('\n', starts[i - 1]) + 1;
    }
    return new Lines(starts);
  }

  /** 1-based line of an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** 1-based column of an offset, in characters. */
  public int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
