package org.trifold.theme;

import java.nio.charset.StandardCharsets;

/**
 * A file of a theme or brand.
 *
 * @param place where it was found, as messages name it: {@code themes/mine/handout.css}, or {@code
 *     built-in themes/default/handout.css}
 * @param content never changed
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, never compared
public record ThemeFile(String place, byte[] content) {
  /** Starts the place of a file that came with Trifold. */
  public static final String BUILT_IN = "built-in ";

  /** The content as UTF-8 text. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
