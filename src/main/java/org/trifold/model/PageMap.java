package org.trifold.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which printed page each marked element of a publication starts on.
 *
 * @param pages element id to 1-based page number of the full print layout
 * @param pageCount number of pages of that layout
 */
public record PageMap(Map<String, Integer> pages, int pageCount) {
  public PageMap {
    pages = Collections.unmodifiableMap(new TreeMap<>(pages));
  }
}
