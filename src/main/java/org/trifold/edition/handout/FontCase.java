package org.trifold.edition.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.trifold.theme.FontFace;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFile;

/**
 * All fonts that a theme offers, in the order of its font table.
 *
 * @param faces at least one
 */
record FontCase(List<Face> faces) {
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
      TrueTypeFont font = shelf.font(file);
      try {
        faces.add(new Face(info, file, font, font.getUnicodeCmapLookup()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return new FontCase(faces);
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

  /** Whether any face has a glyph. */
  boolean shows(int codePoint) {
    return faces.stream().anyMatch(face -> face.shows(codePoint));
  }
}
