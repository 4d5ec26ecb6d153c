package org.trifold.theme;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Pair kerning of a font: lookups of type 2 in its GPOS table (OpenType 1.9.1, "GPOS — Glyph
 * Positioning Table"), horizontal advances only. The kern feature of every script counts.
 */
final class Kerning {
  static final Kerning NONE = new Kerning(List.of());

  private static final int KERN = 'k' << 24 | 'e' << 16 | 'r' << 8 | 'n';
  private static final int PAIR = 2;
  private static final int EXTENSION = 9;
  private static final int X_ADVANCE = 4;

  private final List<ByteBuffer> subtables;

  private Kerning(List<ByteBuffer> subtables) {
    this.subtables = subtables;
  }

  /** Reads the table; a broken one kerns nothing. */
  static Kerning read(byte[] gpos) {
    try {
      ByteBuffer table = ByteBuffer.wrap(gpos);
      ByteBuffer features = at(table, u16(table, 6));
      ByteBuffer lookups = at(table, u16(table, 8));
      List<Integer> wanted = new ArrayList<>();
      for (int i = 0; i < u16(features, 0); i++) {
        if (features.getInt(2 + 6 * i) == KERN) {
          ByteBuffer feature = at(features, u16(features, 6 + 6 * i));
          for (int j = 0; j < u16(feature, 2); j++) {
            int lookup = u16(feature, 4 + 2 * j);
            if (!wanted.contains(lookup)) {
              wanted.add(lookup);
            }
          }
        }
      }
      List<ByteBuffer> subtables = new ArrayList<>();
      for (int index : wanted) {
        collect(at(lookups, u16(lookups, 2 + 2 * index)), subtables);
      }
      return new Kerning(List.copyOf(subtables));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
      return NONE;
    }
  }

  private static void collect(ByteBuffer lookup, List<ByteBuffer> into) {
    int type = u16(lookup, 0);
    for (int i = 0; i < u16(lookup, 4); i++) {
      ByteBuffer subtable = at(lookup, u16(lookup, 6 + 2 * i));
      if (type == EXTENSION && u16(subtable, 2) == PAIR) {
        into.add(at(subtable, subtable.getInt(4)));
      } else if (type == PAIR) {
        into.add(subtable);
      }
    }
  }

  /** What to add between two glyphs, in font units. */
  int between(int first, int second) {
    try {
      for (ByteBuffer subtable : subtables) {
        int covered = coverage(at(subtable, u16(subtable, 2)), first);
        if (covered >= 0) {
          int value = u16(subtable, 0) == 1 ? pair(subtable, covered, second) : 0;
          if (u16(subtable, 0) == 2) {
            return classes(subtable, first, second);
          }
          if (value != Integer.MIN_VALUE) {
            return value;
          }
        }
      }
      return 0;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return 0;
    }
  }

  private static int pair(ByteBuffer table, int covered, int second) {
    int size = 2 + 2 * Integer.bitCount(u16(table, 4)) + 2 * Integer.bitCount(u16(table, 6));
    ByteBuffer set = at(table, u16(table, 10 + 2 * covered));
    for (int i = 0; i < u16(set, 0); i++) {
      int record = 2 + size * i;
      if (u16(set, record) == second) {
        return advance(set, record + 2, u16(table, 4));
      }
    }
    return Integer.MIN_VALUE;
  }

  private static int classes(ByteBuffer table, int first, int second) {
    int size = 2 * (Integer.bitCount(u16(table, 4)) + Integer.bitCount(u16(table, 6)));
    int row = classOf(at(table, u16(table, 8)), first);
    int column = classOf(at(table, u16(table, 10)), second);
    int columns = u16(table, 14);
    return advance(table, 16 + (row * columns + column) * size, u16(table, 4));
  }

  private static int advance(ByteBuffer buffer, int record, int format) {
    if ((format & X_ADVANCE) == 0) {
      return 0;
    }
    return buffer.getShort(record + 2 * Integer.bitCount(format & (X_ADVANCE - 1)));
  }

  private static int coverage(ByteBuffer table, int glyph) {
    boolean ranges = u16(table, 0) == 2;
    for (int i = 0; i < u16(table, 2); i++) {
      if (!ranges && u16(table, 4 + 2 * i) == glyph) {
        return i;
      }
      if (ranges && glyph >= u16(table, 4 + 6 * i) && glyph <= u16(table, 6 + 6 * i)) {
        return u16(table, 8 + 6 * i) + glyph - u16(table, 4 + 6 * i);
      }
    }
    return -1;
  }

  private static int classOf(ByteBuffer table, int glyph) {
    if (u16(table, 0) == 1) {
      int index = glyph - u16(table, 2);
      return index >= 0 && index < u16(table, 4) ? u16(table, 6 + 2 * index) : 0;
    }
    for (int i = 0; i < u16(table, 2); i++) {
      if (glyph >= u16(table, 4 + 6 * i) && glyph <= u16(table, 6 + 6 * i)) {
        return u16(table, 8 + 6 * i);
      }
    }
    return 0;
  }

  private static ByteBuffer at(ByteBuffer buffer, int offset) {
    return buffer.slice(offset, buffer.limit() - offset);
  }

  private static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }
}
