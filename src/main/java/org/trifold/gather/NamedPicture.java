package org.trifold.gather;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture that a header attribute names: by its file, or as a macro, {@code image:sun.jpg[A low
 * sun]}.
 *
 * @param target as written
 * @param alt what it shows; empty where nobody says
 */
record NamedPicture(String target, String alt) {
  private static final Pattern MACRO =
      Pattern.compile("image::?([^\\[]+)\\[(?:\"([^\"]*)\"|([^\\],]*)).*");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?|data):.*");

  static NamedPicture of(String written) {
    Matcher macro = MACRO.matcher(written);
    return macro.matches()
        ? new NamedPicture(macro.group(1).strip(), alt(macro))
        : new NamedPicture(written, "");
  }

  private static String alt(Matcher macro) {
    String alt = macro.group(2) == null ? macro.group(3) : macro.group(2);
    return alt.strip();
  }

  /**
   * Its path relative to the project root.
   *
   * @param manuscript what names it
   * @param folder where that has its pictures
   */
  String path(String manuscript, Optional<String> folder) {
    if (ELSEWHERE.matcher(target).matches()) {
      return target;
    }
    return CrossLinks.path(manuscript, folder.map(f -> f + "/" + target).orElse(target));
  }
}
