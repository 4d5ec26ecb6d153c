package org.trifold.edition.newsletter.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the files of a newsletter find its pictures. */
public enum Placement {
  /**
   * The HTML at the public address, if one is known, else beside it; the message carries its own.
   */
  AUTO,
  /** HTML and message at the public address. */
  HOSTED,
  /** In the message, which HTML and message name them in: {@code cid:} (RFC 2392). */
  EMBEDDED,
  /** Beside the HTML; the message carries its own. */
  RELATIVE;

  /** The values of the setting. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Placement::word).toList();
  }

  /**
   * The placement of that word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Placement of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
