package org.trifold.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trifold.gate.GateFile;

/**
 * Reads what a font file says of its faces: the tables name, OS/2 and cmap, and which others there
 * are (OpenType 1.9.1, "The OpenType Font File"). Glyphs stay unread. Without state.
 */
final class FontTables {
  private static final int COLLECTION = tag("ttcf");
  private static final int FAMILY = 1;
  private static final int POSTSCRIPT_NAME = 6;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final int ENGLISH = 0x409;

  /** More faces than this no collection has. */
  private static final int MOST_FACES = 64;

  private FontTables() {}

  /**
   * The faces of a file.
   *
   * @throws IOException where it can't be read
   * @throws RuntimeException where it is broken
   */
  static List<FontCandidate> read(GateFile file, String path) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(file.read(0, 12 + 4 * MOST_FACES));
    List<FontCandidate> faces = new ArrayList<>();
    if (head.getInt(0) != COLLECTION) {
      faces.add(face(file, path, 0, 0));
      return faces;
    }
    for (int i = 0; i < Math.min(head.getInt(8), MOST_FACES); i++) {
      faces.add(face(file, path, i, head.getInt(12 + 4 * i) & 0xFFFFFFFFL));
    }
    return faces;
  }

  private record Place(long offset, int length) {}

  private static FontCandidate face(GateFile file, String path, int index, long directory)
      throws IOException {
    int count = u16(ByteBuffer.wrap(file.read(directory, 12)), 4);
    ByteBuffer entries = ByteBuffer.wrap(file.read(directory + 12, 16 * count));
    Map<Integer, Place> tables = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      tables.put(
          entries.getInt(16 * i),
          new Place(entries.getInt(16 * i + 8) & 0xFFFFFFFFL, entries.getInt(16 * i + 12)));
    }
    ByteBuffer names = table(file, tables, "name");
    String family = name(names, TYPOGRAPHIC_FAMILY);
    if (family.isEmpty()) {
      family = name(names, FAMILY);
    }
    Os2Table metrics = new Os2Table(table(file, tables, "OS/2").array());
    Coverage coverage = Coverage.read(table(file, tables, "cmap").array());
    return new FontCandidate(
        path,
        index,
        family,
        name(names, POSTSCRIPT_NAME),
        metrics.weight(),
        metrics.italic(),
        metrics.build(),
        fitness(tables, metrics),
        metrics.languages(family),
        coverage);
  }

  private static ByteBuffer table(GateFile file, Map<Integer, Place> tables, String name)
      throws IOException {
    Place place = tables.get(tag(name));
    return ByteBuffer.wrap(place == null ? new byte[0] : file.read(place.offset(), place.length()));
  }

  private static FontCandidate.Fitness fitness(Map<Integer, Place> tables, Os2Table metrics) {
    for (String colour : List.of("CBDT", "sbix", "COLR", "SVG ")) {
      if (tables.containsKey(tag(colour))) {
        return FontCandidate.Fitness.COLOUR;
      }
    }
    if (!tables.containsKey(tag("glyf"))) {
      return FontCandidate.Fitness.POSTSCRIPT_OUTLINES;
    }
    return metrics.mayBeEmbedded()
        ? FontCandidate.Fitness.USABLE
        : FontCandidate.Fitness.NO_EMBEDDING;
  }

  /** A name in English, or else in whatever language comes first; empty if there is none. */
  private static String name(ByteBuffer table, int wanted) {
    String found = "";
    if (table.capacity() < 6) {
      return found;
    }
    int strings = u16(table, 4);
    for (int i = 0; i < u16(table, 2); i++) {
      int record = 6 + 12 * i;
      if (u16(table, record + 6) != wanted) {
        continue;
      }
      boolean macintosh = u16(table, record) == 1;
      Charset charset = macintosh ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE;
      byte[] bytes = new byte[u16(table, record + 8)];
      table.get(strings + u16(table, record + 10), bytes);
      String text = new String(bytes, charset).strip();
      if (!macintosh && u16(table, record + 4) == ENGLISH) {
        return text;
      }
      if (found.isEmpty()) {
        found = text;
      }
    }
    return found;
  }

  private static int tag(String name) {
    return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
  }

  private static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }
}
