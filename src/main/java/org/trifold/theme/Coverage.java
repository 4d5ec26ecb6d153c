package org.trifold.theme;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * The characters that a font has glyphs for, from its cmap table (OpenType 1.9.1, "cmap — Character
 * to Glyph Index Mapping Table"). Immutable.
 */
public final class Coverage {
  /** Covers nothing. */
  static final Coverage NONE = new Coverage(new BitSet());

  private static final int WINDOWS = 3;
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;
  private static final int MOST_CODE_POINTS = 0x110000;

  private final BitSet covered;

  private Coverage(BitSet covered) {
    this.covered = covered;
  }

  /** Whether there is a glyph. */
  public boolean has(int codePoint) {
    return covered.get(codePoint);
  }

  /**
   * Reads a table.
   *
   * @throws IndexOutOfBoundsException where it is broken
   */
  static Coverage read(byte[] cmap) {
    ByteBuffer table = ByteBuffer.wrap(cmap);
    int best = -1;
    int offset = 0;
    for (int i = 0; i < u16(table, 2); i++) {
      int record = 4 + 8 * i;
      int value = worth(u16(table, record), u16(table, record + 2));
      if (value > best) {
        best = value;
        offset = table.getInt(record + 4);
      }
    }
    BitSet covered = new BitSet();
    if (best >= 0) {
      ByteBuffer subtable = table.slice(offset, cmap.length - offset);
      int format = u16(subtable, 0);
      if (format == SEGMENTS) {
        segments(subtable, covered);
      } else if (format == GROUPS) {
        groups(subtable, covered);
      }
    }
    return new Coverage(covered);
  }

  /** Unicode subtables, those of all planes first; -1 for other encodings. */
  private static int worth(int platform, int encoding) {
    if (platform == WINDOWS) {
      return encoding == 10 ? 3 : encoding == 1 ? 1 : -1;
    }
    return platform != 0 || encoding == 5 ? -1 : encoding == 4 || encoding == 6 ? 2 : 0;
  }

  private static void segments(ByteBuffer table, BitSet covered) {
    int count = u16(table, 6) / 2;
    int starts = 16 + 2 * count;
    int deltas = starts + 2 * count;
    int offsets = deltas + 2 * count;
    for (int i = 0; i < count; i++) {
      int end = u16(table, 14 + 2 * i);
      int start = u16(table, starts + 2 * i);
      int delta = u16(table, deltas + 2 * i);
      int at = offsets + 2 * i;
      int range = u16(table, at);
      for (int c = start; c <= end && c != 0xFFFF; c++) {
        int glyph = c;
        if (range != 0) {
          glyph = u16(table, at + range + 2 * (c - start));
          if (glyph == 0) {
            continue;
          }
        }
        if (((glyph + delta) & 0xFFFF) != 0) {
          covered.set(c);
        }
      }
    }
  }

  private static void groups(ByteBuffer table, BitSet covered) {
    int count = table.getInt(12);
    for (int i = 0; i < count; i++) {
      int start = table.getInt(16 + 12 * i);
      int end = table.getInt(20 + 12 * i);
      int glyph = table.getInt(24 + 12 * i);
      if (start >= 0 && end >= start && end < MOST_CODE_POINTS) {
        covered.set(glyph == 0 ? start + 1 : start, end + 1);
      }
    }
  }

  private static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }
}
