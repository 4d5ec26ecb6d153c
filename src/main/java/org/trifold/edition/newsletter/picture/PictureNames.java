package org.trifold.edition.newsletter.picture;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trifold.gate.DataUri;

/**
 * File names of pictures: one for each source, and no two that differ in case alone, also over
 * several mails whose pictures are uploaded to one place. Not thread-safe.
 */
public final class PictureNames {
  /** A file system takes 255 bytes, of which a name on its way to its place needs some more. */
  private static final int LONGEST = 100;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * The source's own file name in plain letters, cut off where it is long; numbered where two would
   * share it.
   *
   * @param suffix what the file's format is named by: {@code png}
   */
  public String of(String source, String suffix) {
    String known = names.get(source);
    if (known != null) {
      return known;
    }
    boolean data = source.startsWith(DataUri.SCHEME);
    String file = data ? "" : source.substring(source.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = (dot < 1 ? file : file.substring(0, dot)).replaceAll("[^A-Za-z0-9_-]+", "-");
    String cut = stem.substring(0, Math.min(stem.length(), LONGEST));
    String plain = cut.replaceAll("^-+|-+$", "");
    String base = plain.isEmpty() ? "picture" : plain;
    String name = base + "." + suffix;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = base + "-" + n + "." + suffix;
    }
    names.put(source, name);
    return name;
  }
}
