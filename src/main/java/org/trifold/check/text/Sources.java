package org.trifold.check.text;

import java.util.List;

/** The lines of the manuscript and of what it includes. Thread-safe. */
@FunctionalInterface
public interface Sources {
  /**
   * The lines of a file, without their ends.
   *
   * @param file relative to the project root, with forward slashes
   * @return none where it can't be read
   */
  List<String> lines(String file);
}
