package org.trifold.css;

import java.util.List;
import java.util.Optional;

/**
 * A stylesheet that was read. Immutable.
 *
 * @param items its rules and comments, and what browsers skip
 * @param fault why it can't be the whole of what was meant, if so
 * @param lines of the source
 */
public record Sheet(List<Item> items, Optional<Fault> fault, Lines lines) {
  public Sheet {
    items = List.copyOf(items);
  }

  /**
   * What leaves open where a stylesheet ends: browsers close it, and may be wrong.
   *
   * @param what a clause: "a brace is not closed"
   * @param start offset in the source
   */
  public record Fault(String what, int start) {}
}
