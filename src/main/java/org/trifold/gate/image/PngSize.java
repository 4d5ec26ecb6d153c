package org.trifold.gate.image;

/**
 * What the header of a PNG says of its pixels (PNG 3rd ed., 11.2.1).
 *
 * @param bits of one pixel
 * @param interlaced whether it is sent in seven passes
 */
record PngSize(long width, long height, int bits, boolean interlaced) {
  /** Bytes of the header's data. */
  static final int LENGTH = 13;

  static final PngSize NONE = new PngSize(0, 0, 0, false);

  /** PNG 3rd ed., 8.1: the first column, the first row and the steps of each pass. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /**
   * @param at where the header's data begin
   */
  static PngSize of(Bytes in, int at) throws UnfitImageException {
    int samples =
        switch (in.u8(at + 9)) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> throw UnfitImageException.damaged();
        };
    int depth = in.u8(at + 8);
    if (depth < 1 || depth > 16 || Integer.bitCount(depth) != 1 || in.u8(at + 12) > 1) {
      throw UnfitImageException.damaged();
    }
    return new PngSize(in.big32(at), in.big32(at + 4), samples * depth, in.u8(at + 12) == 1);
  }

  /** Bytes that so many of these pixels unpack to: before each row stands one for its filter. */
  long bytes(long columns, long rows) {
    if (!interlaced) {
      return row(columns) * rows;
    }
    long sum = 0;
    for (int[] pass : PASSES) {
      long wide = (columns - pass[0] + pass[2] - 1) / pass[2];
      long high = (rows - pass[1] + pass[3] - 1) / pass[3];
      sum += wide > 0 && high > 0 ? row(wide) * high : 0;
    }
    return sum;
  }

  private long row(long columns) {
    return 1 + (columns * bits + 7) / 8;
  }
}
