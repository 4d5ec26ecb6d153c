package org.trifold.edition.handout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.theme.FontCandidate;
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
    return font(file.place(), file, "");
  }

  /**
   * A face of a file from a folder of fonts.
   *
   * @throws FindingException as above
   */
  TrueTypeFont font(ThemeFile file, FontCandidate candidate) {
    return font(file.place() + "#" + candidate.index(), file, candidate.postScriptName());
  }

  private TrueTypeFont font(String key, ThemeFile file, String postScriptName) {
    Parsed known = byPlace.get(key);
    if (known != null && Arrays.equals(known.file().content(), file.content())) {
      return known.font();
    }
    TrueTypeFont font = parse(file, postScriptName);
    byPlace.put(key, new Parsed(file, font));
    return font;
  }

  /** Opens a file, of a collection the face of this name. */
  private static TrueTypeFont open(ThemeFile file, String postScriptName) throws IOException {
    byte[] content = file.content();
    boolean collection =
        content.length > 4 && new String(content, 0, 4, StandardCharsets.ISO_8859_1).equals("ttcf");
    if (!collection) {
      return new TTFParser().parse(new RandomAccessReadBuffer(content));
    }
    // The collection stays open with its faces, which read from it; it holds no file.
    TrueTypeFont font =
        new TrueTypeCollection(new ByteArrayInputStream(content)).getFontByName(postScriptName);
    if (font == null) {
      throw new IOException("no face " + postScriptName);
    }
    return font;
  }

  private static TrueTypeFont parse(ThemeFile file, String postScriptName) {
    try {
      TrueTypeFont font = open(file, postScriptName);
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
