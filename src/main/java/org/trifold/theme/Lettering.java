package org.trifold.theme;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Draws text as outlines of a theme's font file, the same on every machine: no font of the system
 * and no native text engine is asked. Left to right, one glyph per character, kerned; not for
 * scripts whose letters join. Not thread-safe.
 */
public final class Lettering {
  /** Scripts whose letters stand side by side as they are. */
  private static final Set<UnicodeScript> SIMPLE =
      Set.of(
          UnicodeScript.COMMON,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final Kerning kerning;
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final double unitsPerEm;

  private Lettering(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    TTFTable positions = font.getTableMap().get("GPOS");
    this.kerning = positions == null ? Kerning.NONE : Kerning.read(font.getTableBytes(positions));
  }

  /**
   * Lettering with a font file.
   *
   * @throws FindingException where the file is no TrueType font
   */
  public static Lettering of(ThemeFile file) {
    try {
      return new Lettering(font(file));
    } catch (IOException e) {
      throw new UncheckedIOException("a font that was read before", e);
    }
  }

  /**
   * A font file, whose embedding is nobody's business here.
   *
   * @throws FindingException where the file is no TrueType font
   */
  static TrueTypeFont font(ThemeFile file) {
    try {
      TrueTypeFont font =
          new TTFParser(true).parseEmbedded(new ByteArrayInputStream(file.content()));
      font.getUnicodeCmapLookup();
      return font;
    } catch (IOException | RuntimeException e) {
      throw new FindingException(
          Finding.error(
              "TF-THEME-007",
              SourceLocation.ofFile(file.place()),
              "This is not a TrueType font.",
              "Put a .ttf file in its place."));
    }
  }

  /** Whether a letter needs no shaping and joins no other. */
  static boolean standsByItself(int codePoint) {
    return SIMPLE.contains(UnicodeScript.of(codePoint));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether the font has every character and each can be drawn on its own. */
  public boolean draws(String text) {
    return composed(text)
        .codePoints()
        .allMatch(c -> standsByItself(c) && (c == ' ' || glyphs.getGlyphId(c) != 0));
  }

  /** Width in em. */
  public double width(String text, double tracking) {
    return lay(text, tracking, (glyph, x) -> {});
  }

  /**
   * Outlines on a baseline from (0, 0) to the right; 1 em is 1, y grows downwards.
   *
   * @param tracking further space after each character, in em
   */
  public Path2D outline(String text, double tracking) {
    Path2D path = new Path2D.Double();
    lay(
        text,
        tracking,
        (glyph, x) -> {
          GlyphData data = font.getGlyph().getGlyph(glyph);
          if (data != null) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(1 / unitsPerEm, -1 / unitsPerEm);
            path.append(data.getPath().getPathIterator(place), false);
          }
        });
    return path;
  }

  /** Takes a glyph that is not a space, and where it begins, in em. */
  private interface Placing {
    void place(int glyph, double x) throws IOException;
  }

  private double lay(String text, double tracking, Placing placing) {
    try {
      double x = 0;
      int before = 0;
      for (int c : composed(text).codePoints().toArray()) {
        int glyph = glyphs.getGlyphId(c);
        x += kerned(before, glyph) / unitsPerEm;
        if (c != ' ') {
          placing.place(glyph, x);
        }
        x += font.getAdvanceWidth(glyph) / unitsPerEm + tracking;
        before = glyph;
      }
      return x;
    } catch (IOException e) {
      throw new IllegalStateException("a font that was read before", e);
    }
  }

  /** The font's table is searched once for a pair: lines are tried in many widths and sizes. */
  private int kerned(int before, int glyph) {
    return pairs.computeIfAbsent(
        (long) before << Integer.SIZE | glyph, pair -> kerning.between(before, glyph));
  }
}
