package org.trifold.theme;

import org.trifold.gate.Utf8;

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

  /**
   * The content as text, as {@link Utf8#text} makes it.
   *
   * @throws org.trifold.model.FindingException where it is not UTF-8
   */
  public String text() {
    return Utf8.text(content, place);
  }
}
