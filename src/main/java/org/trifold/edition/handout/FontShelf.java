package org.trifold.edition.handout;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.theme.ThemeFile;

/** Parsed font files: parsing one costs more than using it. For one thread at a time. */
final class FontShelf {
  private record Parsed(ThemeFile file, TrueTypeFont font) {}

  private final Map<String, Parsed> byPlace = new HashMap<>();

  /**
   * The font in a file.
   *
   * @throws FindingException where it is no TrueType font, or one that may not be embedded
   */
  TrueTypeFont font(ThemeFile file) {
    Parsed known = byPlace.get(file.place());
    if (known != null && Arrays.equals(known.file().content(), file.content())) {
      return known.font();
    }
    TrueTypeFont font = parse(file);
    byPlace.put(file.place(), new Parsed(file, font));
    return font;
  }

  private static TrueTypeFont parse(ThemeFile file) {
    try {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.content()));
      if (font.getGlyph() == null) {
        throw new IOException("no glyf table");
      }
      // Costs two thirds of the time where it is on, and nothing here asks for ligatures.
      font.setEnableGsub(false);
      return font;
    } catch (IOException | RuntimeException e) {
      throw new FindingException(
          Finding.error(
              "TF-HANDOUT-001",
              SourceLocation.ofFile(file.place()),
              "This is not a TrueType font that can be read.",
              "Put a .ttf file with TrueType outlines in its place."));
    }
  }
}
