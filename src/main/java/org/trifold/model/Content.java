package org.trifold.model;

import java.util.Locale;

/** How much of what an edition selects a file carries. */
public enum Content {
  /** All of it. */
  WHOLE,
  /** The blocks that the author marked {@code [.sheet]}, under the document's title. */
  SHEET,
  /** What its author wrote for it alone, in place of what would be made of the selection. */
  OWN,
  /** All of it, but for the words that merge tags fall back on: one reader's values are there. */
  FILLED,
  /** All of it, but for tags that a sending service would fill in: a page of the web has none. */
  PUBLIC;

  /** Lower-case name, as reports carry it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The content of that word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Content of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
