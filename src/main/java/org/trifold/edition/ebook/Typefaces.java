package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Typefaces fonts = new Typefaces(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    if (choice.equals(THEME)) {
      Map<String, String> known = new LinkedHashMap<>();
      for (FontFace face : theme.fonts()) {
        if (ROLES.contains(face.role())) {
          fonts.carry(face, theme, characters, known, findings);
        }
      }
    }
    return fonts;
  }

  /**
   * Takes a face.
   *
   * @param known addresses by the path of a font file; empty for one that may not be carried
   */
  private void carry(
      FontFace face,
      Theme theme,
      Set<Integer> characters,
      Map<String, String> known,
      Findings findings) {
    String href = known.get(face.path());
    if (href == null) {
      href = cut(face, theme, characters, findings);
      known.put(face.path(), href);
    }
    if (!href.isEmpty()) {
      faces.add(new CarriedFace(face, href));
    }
  }

  private String cut(FontFace face, Theme theme, Set<Integer> characters, Findings findings) {
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
      return "";
    }
    Optional<byte[]> part = font.with(characters);
    if (part.isEmpty()) {
      return "";
    }
    String family = FileNames.ascii(face.family(), "font");
    String name = family + "-" + face.weight() + (face.italic() ? "-italic" : "");
    String href = "fonts/" + name + ".ttf";
    for (int i = 2; files.containsKey(href); i++) {
      href = "fonts/" + name + "-" + i + ".ttf";
    }
    files.put(href, part.get());
    licence(face, file, family, theme, findings);
    return href;
  }

  private void licence(
      FontFace face, ThemeFile font, String family, Theme theme, Findings findings) {
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
