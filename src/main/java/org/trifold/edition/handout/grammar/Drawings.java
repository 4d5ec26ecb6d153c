package org.trifold.edition.handout.grammar;

import org.jsoup.nodes.Element;

/** Takes drawings for the renderer. */
public interface Drawings {
  /**
   * Adds a drawing, once for each name.
   *
   * @param svg an {@code svg} element with its namespace
   * @return the address that the renderer loads it by
   */
  String add(String name, Element svg);
}
