package org.trifold.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.trifold.model.FindingException;

/**
 * A theme's font file cut down to the letters of one text. Glyphs are numbered anew, so the tables
 * that shape and kern by their numbers stay behind: only letters that stand side by side as they
 * are come along, and of others none, so that a reader takes whole words from a font of its own.
 * Not thread-safe.
 */
public final class FontSubset {
  /**
   * What a browser asks of a font (OpenType 1.9.1, "Required Tables"), and what the hints of its
   * glyphs need.
   */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private final TrueTypeFont font;

  private FontSubset(TrueTypeFont font) {
    this.font = font;
  }

  /**
   * A font to cut.
   *
   * @throws FindingException where the file is no TrueType font
   */
  public static FontSubset of(ThemeFile file) {
    return new FontSubset(Lettering.font(file));
  }

  /** Whether the font's licence bits let a document carry a part of it (OpenType, OS/2 fsType). */
  public boolean mayBeCarried() {
    try {
      TTFTable metrics = font.getTableMap().get("OS/2");
      return new Os2Table(metrics == null ? new byte[0] : font.getTableBytes(metrics))
          .mayBeEmbedded();
    } catch (IOException e) {
      throw new UncheckedIOException("a font that was read before", e);
    }
  }

  /**
   * The font with nothing but these characters, of which it may lack some.
   *
   * @return empty where it has none of them
   */
  public Optional<byte[]> with(Set<Integer> characters) {
    try {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      TreeSet<Integer> held = new TreeSet<>();
      for (int c : characters) {
        if (Character.isBmpCodePoint(c)
            && Lettering.standsByItself(c)
            && glyphs.getGlyphId(c) != 0) {
          held.add(c);
        }
      }
      if (held.isEmpty()) {
        return Optional.empty();
      }
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(held);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return Optional.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a font that was read before", e);
    }
  }
}
