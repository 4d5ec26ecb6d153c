package org.trifold.edition.ebook.cover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.theme.FontFace;
import org.trifold.theme.Lettering;
import org.trifold.theme.Theme;

/**
 * The theme's fonts, for lettering: the heading's family, else the body's, else whichever family of
 * the font table has the letters.
 */
public final class CoverFonts {
  private static final int REGULAR = 400;

  private final Theme theme;
  private final Map<String, Lettering> opened = new HashMap<>();

  public CoverFonts(Theme theme) {
    this.theme = theme;
  }

  /** The first face that can letter a text. */
  public Optional<Lettering> that(String text, boolean bold) {
    return faces(bold).stream()
        .map(this::open)
        .filter(lettering -> lettering.draws(text))
        .findFirst();
  }

  /** The face that is asked first. */
  public Lettering first(boolean bold) {
    return open(faces(bold).get(0));
  }

  private Lettering open(FontFace face) {
    return opened.computeIfAbsent(face.path(), path -> Lettering.of(theme.file(path)));
  }

  /** All that are upright; of a family the wanted weight before the other. */
  private List<FontFace> faces(boolean bold) {
    List<FontFace> faces =
        theme.fonts().stream()
            .filter(face -> !face.italic())
            .sorted(
                Comparator.comparingInt((FontFace face) -> rank(face.role()))
                    .thenComparing(FontFace::family)
                    .thenComparing(face -> face.weight() > REGULAR != bold))
            .toList();
    if (faces.isEmpty()) {
      throw new IllegalStateException("the default theme has fonts");
    }
    return faces;
  }

  private static int rank(String role) {
    return role.equals("heading") ? 0 : role.equals("body") ? 1 : 2;
  }
}
