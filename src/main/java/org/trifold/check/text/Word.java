package org.trifold.check.text;

import java.util.Locale;
import org.trifold.check.words.Spelt;

/**
 * A word of a block's text: letters and digits with the apostrophes, hyphens and points inside.
 *
 * @param text as written
 * @param folded in small letters, with a straight apostrophe, to compare
 * @param span where it stands in the block's text
 */
public record Word(String text, String folded, Span span) implements Spelt {
  /** A word as written. */
  public Word(String text, Span span) {
    this(text, text.toLowerCase(Locale.ROOT).replace('’', '\''), span);
  }
}
