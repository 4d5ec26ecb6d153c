package org.trifold.edition.ebook;

import java.text.Normalizer;
import java.util.Locale;

/** Names inside the archive: ASCII without spaces (EPUB 3.3, 4.2.3; EPUBCheck PKG-010, PKG-012). */
final class FileNames {
  private static final int LONGEST = 40;

  private FileNames() {}

  /** Lower-case ASCII letters, digits and hyphens; the other word where nothing is left. */
  static String ascii(String text, String otherwise) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.appendCodePoint(c);
              } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append('-');
              }
            });
    int end = Math.min(out.length(), LONGEST);
    while (end > 0 && out.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? otherwise : out.substring(0, end);
  }
}
