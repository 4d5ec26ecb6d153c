package org.trifold.online;

/**
 * What an address answered.
 *
 * @param detail in words, without a full stop: {@code status 404}
 */
public record Answer(Kind kind, String detail) {

  /** What that means for a reader. */
  public enum Kind {
    FINE,
    /** Nobody gets there. */
    DEAD,
    /** It may be meant for programs only: some sites answer none. */
    UNSURE,
    /** It leads into a network of somebody's own; it was not asked. */
    PRIVATE
  }
}
