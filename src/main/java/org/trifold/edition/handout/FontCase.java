package org.trifold.edition.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.trifold.theme.FontCandidate;
import org.trifold.theme.FontFace;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFile;

/**
 * All fonts that a theme offers, in the order of its font table.
 *
 * @param faces at least one
 */
record FontCase(List<Face> faces) {
  /** Starts the names of families from elsewhere, so that none is taken for one of the theme's. */
  private static final String ELSEWHERE = "further: ";

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** PANOSE of Latin text faces: bFamilyType 2, bSerifStyle 2 to 10 (OpenType, OS/2 panose). */
  private static final int LATIN_TEXT = 2;

  private static final int FIRST_SERIF = 2;
  private static final int LAST_SERIF = 10;

  FontCase {
    faces = List.copyOf(faces);
  }

  /**
   * One parsed face.
   *
   * @param cmap which characters it has a glyph for
   */
  record Face(FontFace info, ThemeFile file, TrueTypeFont font, CmapLookup cmap) {
    boolean shows(int codePoint) {
      return cmap.getGlyphId(codePoint) != 0;
    }
  }

  static FontCase of(Theme theme, FontShelf shelf) {
    List<Face> faces = new ArrayList<>();
    for (FontFace info : theme.fonts()) {
      ThemeFile file = theme.file(info.path());
      faces.add(face(info, file, shelf.font(file)));
    }
    return new FontCase(faces);
  }

  private static Face face(FontFace info, ThemeFile file, TrueTypeFont font) {
    try {
      return new Face(info, file, font, font.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A face from a folder of fonts.
   *
   * @param word {@code regular}, {@code bold}, {@code italic} or {@code bold-italic}
   */
  static Face face(
      String family, String word, FontCandidate candidate, FurtherFonts further, FontShelf shelf) {
    ThemeFile file = further.file(candidate);
    FontFace info =
        new FontFace(
            "further",
            ELSEWHERE + family,
            word.startsWith("bold") ? BOLD : REGULAR,
            word.endsWith("italic"),
            candidate.path());
    return face(info, file, shelf.font(file, candidate));
  }

  /** The family that text is set in where a stylesheet names none. */
  String body() {
    return role("body");
  }

  /** The family for code. */
  String mono() {
    return role("mono");
  }

  private String role(String role) {
    return faces.stream()
        .filter(face -> face.info().role().equals(role))
        .findFirst()
        .orElse(faces.get(0))
        .info()
        .family();
  }

  /** Whether the family that text is set in has serifs. */
  boolean hasSerifs() {
    return faces.stream()
        .filter(face -> face.info().family().equals(body()))
        .findFirst()
        .map(FontCase::hasSerifs)
        .orElse(false);
  }

  private static boolean hasSerifs(Face face) {
    try {
      OS2WindowsMetricsTable metrics = face.font().getOS2Windows();
      byte[] panose = metrics == null ? new byte[2] : metrics.getPanose();
      return panose[0] == LATIN_TEXT && panose[1] >= FIRST_SERIF && panose[1] <= LAST_SERIF;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether any face has a glyph. */
  boolean shows(int codePoint) {
    return faces.stream().anyMatch(face -> face.shows(codePoint));
  }
}
