package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trifold.config.Setting;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.CarriedFace;
import org.trifold.theme.FontFace;
import org.trifold.theme.FontSubset;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFile;

/**
 * The theme's fonts for text and headings, where the e-book is to carry them: cut down to its
 * characters, each with its licence.
 *
 * @param files font files by address
 * @param licences texts by path in the archive
 */
record Typefaces(
    List<CarriedFace> faces, SortedMap<String, byte[]> files, SortedMap<String, byte[]> licences) {
  Typefaces {
    faces = List.copyOf(faces);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    licences = Collections.unmodifiableSortedMap(new TreeMap<>(licences));
  }

  static final String SETTING = "ebook.fonts";
  private static final String NONE = "none";
  private static final String THEME = "theme";

  /** A core media type (EPUB 3.3, 3.2). */
  static final String TRUETYPE = "font/ttf";

  private static final List<String> ROLES = List.of("body", "heading");

  /** Names that foundries give the text of a licence. */
  private static final List<String> LICENCES =
      List.of("OFL.txt", "LICENSE.txt", "LICENCE.txt", "LICENSE", "UFL.txt", "Apache.txt");

  static Setting setting() {
    return Setting.choice(
        SETTING,
        List.of(NONE, THEME),
        NONE,
        "Which fonts the e-book carries: none, so that the reader's hold, or the theme's for text and"
            + " headings.");
  }

  /**
   * The fonts of a theme, or none.
   *
   * @param choice a value of the setting
   * @param characters all that the e-book shows
   */
  static Typefaces of(String choice, Theme theme, Set<Integer> characters, Findings findings) {
    Cutting cutting = new Cutting(theme, characters, findings);
    if (choice.equals(THEME)) {
      theme.fonts().stream().filter(face -> ROLES.contains(face.role())).forEach(cutting::carry);
    }
    return new Typefaces(cutting.faces, cutting.files, cutting.licences);
  }

  /** Cuts the fonts of one e-book, each file once. */
  private static final class Cutting {
    private final Theme theme;
    private final Set<Integer> characters;
    private final Findings findings;
    private final List<CarriedFace> faces = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, byte[]> licences = new TreeMap<>();

    /** Addresses by the path of a font file; none for one that may not be carried. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    Cutting(Theme theme, Set<Integer> characters, Findings findings) {
      this.theme = theme;
      this.characters = characters;
      this.findings = findings;
    }

    void carry(FontFace face) {
      known
          .computeIfAbsent(face.path(), path -> cut(face))
          .ifPresent(href -> faces.add(new CarriedFace(face, href)));
    }

    private Optional<String> cut(FontFace face) {
      ThemeFile file = theme.file(face.path());
      FontSubset font = FontSubset.of(file);
      if (!font.mayBeCarried()) {
        findings.add(
            Finding.warning(
                "TF-EBOOK-040",
                SourceLocation.ofFile(file.place()),
                "The font forbids that a part of it is embedded (OS/2 fsType): the e-book goes"
                    + " without it.",
                "Name another font in theme.toml, or set ebook.fonts=none."));
        return Optional.empty();
      }
      return font.with(characters).map(part -> keep(face, file, part));
    }

    private String keep(FontFace face, ThemeFile file, byte[] part) {
      String family = FileNames.ascii(face.family(), "font");
      String name = family + "-" + face.weight() + (face.italic() ? "-italic" : "");
      String href = "fonts/" + name + ".ttf";
      for (int i = 2; files.containsKey(href); i++) {
        href = "fonts/" + name + "-" + i + ".ttf";
      }
      files.put(href, part);
      licence(face, file, family);
      return href;
    }

    private void licence(FontFace face, ThemeFile font, String family) {
      String folder = face.path().substring(0, face.path().lastIndexOf('/') + 1);
      String place = font.place().substring(0, font.place().lastIndexOf('/') + 1);
      for (String name : LICENCES) {
        // Another theme of the chain may have the same name for the licence of another font.
        Optional<ThemeFile> text =
            theme.find(folder + name).filter(found -> found.place().equals(place + name));
        if (text.isPresent()) {
          licences.put("META-INF/fonts/" + family + "-" + name, text.get().content());
          return;
        }
      }
      findings.add(
          Finding.warning(
              "TF-EBOOK-041",
              SourceLocation.ofFile(font.place()),
              "There is no licence beside the font that the e-book carries.",
              "Put its text as OFL.txt or LICENSE.txt into the same folder."));
    }
  }
}
