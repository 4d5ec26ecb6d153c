package org.trifold.check.text;

import java.util.Locale;

/**
 * A word of a block's text: letters and digits with the apostrophes, hyphens and points inside.
 *
 * @param text as written
 * @param span where it stands in the block's text
 */
public record Word(String text, Span span) {
  /** In small letters, with a straight apostrophe, to compare. */
  public String folded() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Whether it starts with a digit. */
  public boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }
}
