package org.trifold.check.text;

/**
 * A part of a block's text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it has ended
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** Whether they share at least one character. */
  public boolean meets(Span other) {
    return start < other.end && other.start < end;
  }
}
