package org.trifold.edition;

import org.trifold.model.FindingException;
import org.trifold.model.PageMap;
import org.trifold.model.Rendition;

/**
 * An edition on numbered pages, which other editions may refer to. What {@link #render} makes
 * carries the same {@link Rendition#pageMap page map} that {@link #pageMap} gives, and none where
 * that would throw.
 */
public interface PagedEdition extends Edition {
  /**
   * Lays the edition out without writing a file.
   *
   * @throws FindingException for what keeps the pages from being right
   */
  PageMap pageMap(Job job);
}
