package org.trifold.model;

import java.util.Optional;

/**
 * What stands at the place of a finding.
 *
 * @param length how much of the line is meant, from the finding's column on, in UTF-16 code units;
 *     0 where that is not known
 * @param instead what could stand there instead without a doubt
 */
public record Passage(int length, Optional<String> instead) {
  /** Nothing is known but the place. */
  public static final Passage UNKNOWN = new Passage(0, Optional.empty());

  public Passage {
    if (length < 0 || (length == 0 && instead.isPresent())) {
      throw new IllegalArgumentException("no passage of " + length);
    }
  }

  /** So much, with nothing to put there. */
  public static Passage of(int length) {
    return length == 0 ? UNKNOWN : new Passage(length, Optional.empty());
  }
}
