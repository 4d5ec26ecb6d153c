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
  PUBLIC,
  /** The opening of the article, or of each article of an issue, and where it goes on. */
  OPENING,
  /** The opening, but for the words that merge tags fall back on. */
  FILLED_OPENING,
  /** The opening, but for tags that a sending service would fill in. */
  PUBLIC_OPENING;

  /** Whether only openings are there. */
  public boolean isOpening() {
    return this == OPENING || this == FILLED_OPENING || this == PUBLIC_OPENING;
  }

  /** Whether the words that merge tags fall back on aren't there. */
  public boolean isFilled() {
    return this == FILLED || this == FILLED_OPENING;
  }

  /** Whether tags that a sending service would fill in aren't there. */
  public boolean isPublic() {
    return this == PUBLIC || this == PUBLIC_OPENING;
  }

  /** What is left of this content where articles are cut down to their openings. */
  public Content ofOpening() {
    return switch (this) {
      case WHOLE, OPENING -> OPENING;
      case FILLED, FILLED_OPENING -> FILLED_OPENING;
      case PUBLIC, PUBLIC_OPENING -> PUBLIC_OPENING;
      case SHEET, OWN -> this;
    };
  }

  /** Lower-case name, as reports carry it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The content of that word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Content of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
