package org.trifold.theme;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A font's table OS/2 (OpenType 1.9.1, "OS/2 — OS/2 and Windows Metrics Table"), whose fields are
 * at fixed offsets. A font without one, or with one that is cut off, is taken for a regular sans.
 */
final class Os2Table {
  private static final int WEIGHT_CLASS = 4;
  private static final int WIDTH_CLASS = 6;
  private static final int TYPE = 8;
  private static final int FAMILY_CLASS = 30;
  private static final int PANOSE = 32;
  private static final int SELECTION = 62;
  private static final int CODE_PAGE_RANGE = 78;

  /** Lengths of the table up to its selection flags, and up to its code pages (version 1). */
  private static final int LEAST = 64;

  private static final int WITH_CODE_PAGES = 86;

  private static final int REGULAR = 400;
  private static final int NORMAL_WIDTH = 5;
  private static final int ITALIC = 1;

  /** Type: restricted licence, no subsetting, bitmaps only; the low bits grant or refuse. */
  private static final int LICENCE = 0x000F;

  private static final int RESTRICTED = 0x0002;
  private static final int NOT_IN_PART = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  /** PANOSE: bFamilyType of Latin text, its serif styles with feet, one width for all letters. */
  private static final int LATIN_TEXT = 2;

  private static final int FIRST_SERIF = 2;
  private static final int LAST_SERIF = 10;
  private static final int MONOSPACED = 9;

  /** Family classes with serifs, from old style to slab (IBM font class parameters). */
  private static final int FIRST_SERIF_CLASS = 1;

  private static final int LAST_SERIF_CLASS = 5;

  /** Bits of the code pages of languages that share the Han characters, in ascending order. */
  private static final List<Map.Entry<Integer, String>> CODE_PAGES =
      List.of(
          Map.entry(17, "ja"),
          Map.entry(18, "zh-Hans"),
          Map.entry(19, "ko"),
          Map.entry(20, "zh-Hant"));

  /** Words in the names of fonts made for one language. */
  private static final Map<String, String> NAME_WORDS =
      Map.of(
          "jp", "ja", "kr", "ko", "sc", "zh-Hans", "cn", "zh-Hans", "tc", "zh-Hant", "tw",
          "zh-Hant", "hk", "zh-Hant");

  private final ByteBuffer table;

  Os2Table(byte[] table) {
    this.table = ByteBuffer.wrap(table);
  }

  private boolean isThere() {
    return table.capacity() >= LEAST;
  }

  private int u16(int at) {
    return table.getShort(at) & 0xFFFF;
  }

  /** 1 to 1000; 400 is regular. */
  int weight() {
    return isThere() ? u16(WEIGHT_CLASS) : REGULAR;
  }

  boolean italic() {
    return isThere() && (u16(SELECTION) & ITALIC) != 0;
  }

  FontCandidate.Build build() {
    if (!isThere()) {
      return new FontCandidate.Build(false, false, true);
    }
    boolean latin = table.get(PANOSE) == LATIN_TEXT;
    boolean serif =
        latin
            ? isBetween(FIRST_SERIF, table.get(PANOSE + 1), LAST_SERIF)
            : isBetween(FIRST_SERIF_CLASS, table.get(FAMILY_CLASS), LAST_SERIF_CLASS);
    boolean fixed = latin && table.get(PANOSE + 3) == MONOSPACED;
    return new FontCandidate.Build(serif, fixed, u16(WIDTH_CLASS) == NORMAL_WIDTH);
  }

  private static boolean isBetween(int first, int value, int last) {
    return value >= first && value <= last;
  }

  /** Whether the licence lets a document carry a part of the font. */
  boolean mayBeEmbedded() {
    int bits = isThere() ? u16(TYPE) : 0;
    // Restricted only where no other of the low bits grants more (fsType).
    return (bits & LICENCE) != RESTRICTED && (bits & (NOT_IN_PART | BITMAPS_ONLY)) == 0;
  }

  /** The languages that share the Han characters and that it was made for, by its name or pages. */
  List<String> languages(String family) {
    for (String word : family.toLowerCase(Locale.ROOT).split("[\\s_-]+")) {
      String language = NAME_WORDS.get(word);
      if (language != null) {
        return List.of(language);
      }
    }
    List<String> languages = new ArrayList<>();
    int pages = table.capacity() >= WITH_CODE_PAGES ? table.getInt(CODE_PAGE_RANGE) : 0;
    CODE_PAGES.stream()
        .filter(page -> (pages >>> page.getKey() & 1) != 0)
        .forEach(page -> languages.add(page.getValue()));
    return List.copyOf(languages);
  }
}
