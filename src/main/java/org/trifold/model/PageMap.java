package org.trifold.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of a publication's full print layout: what stands where.
 *
 * @param pages element id to 1-based number of the page that the element starts on
 * @param starts the pages that hold anything of the publication's, in order
 * @param pageCount number of pages of that layout, blank ones too
 */
public record PageMap(Map<String, Integer> pages, List<Page> starts, int pageCount) {
  public PageMap {
    pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    starts = List.copyOf(starts);
  }

  /**
   * A page.
   *
   * @param label its number as it is printed
   * @param spots where it starts; for who lacks that place, where what follows on it starts, each
   *     place once; at least one
   */
  public record Page(String label, List<Spot> spots) {
    public Page {
      spots = List.copyOf(spots);
    }
  }

  /**
   * A spot in the text.
   *
   * @param place name of the element, the same in every edition
   * @param letters how many letters of the element's own text stand before it
   */
  public record Spot(String place, int letters) {}
}
