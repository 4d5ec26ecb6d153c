package org.trifold.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.config.ConfigFile;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** Reads {@code [fonts.<role>]} tables: {@code family} and one path per face. */
final class FontTable {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private static final Map<String, FontFace> FACES = new LinkedHashMap<>();

  static {
    FACES.put("regular", new FontFace("", "", REGULAR, false, ""));
    FACES.put("italic", new FontFace("", "", REGULAR, true, ""));
    FACES.put("bold", new FontFace("", "", BOLD, false, ""));
    FACES.put("bold-italic", new FontFace("", "", BOLD, true, ""));
  }

  private FontTable() {}

  /**
   * Font faces in the order of the table.
   *
   * @param entries keys {@code <role>.family}, {@code <role>.regular}, …
   */
  static List<FontFace> read(Map<String, ConfigFile.Entry> entries) {
    Set<String> roles = new LinkedHashSet<>();
    entries.keySet().forEach(key -> roles.add(key.substring(0, key.lastIndexOf('.') + 1)));
    List<FontFace> faces = new ArrayList<>();
    for (String role : roles) {
      ConfigFile.Entry family = entries.get(role + "family");
      entries.forEach(
          (key, entry) -> {
            if (!key.startsWith(role) || key.equals(role + "family")) {
              return;
            }
            String word = key.substring(role.length());
            FontFace face = FACES.get(word);
            if (face == null || role.isEmpty() || family == null) {
              throw new FindingException(
                  Finding.error(
                      "TF-THEME-003",
                      entry.where(),
                      "\"fonts." + key + "\" is not a font face of a family.",
                      family == null
                          ? "Write [fonts.body] family = \"…\" first."
                          : Nearest.hint(word, FACES.keySet())));
            }
            faces.add(
                new FontFace(
                    role.substring(0, role.length() - 1),
                    family.text(),
                    face.weight(),
                    face.italic(),
                    entry.text()));
          });
    }
    return List.copyOf(faces);
  }
}
