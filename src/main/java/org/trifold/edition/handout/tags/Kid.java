package org.trifold.edition.handout.tags;

import org.apache.pdfbox.cos.COSDictionary;

/** What lies in an element of the tag tree, in the order of reading. */
sealed interface Kid permits Tag, Kid.Content, Kid.Annotation {
  /**
   * Marked content (ISO 32000-1, 14.7.4.2).
   *
   * @param page that it is painted on
   * @param id its number on that page
   */
  record Content(COSDictionary page, int id) implements Kid {}

  /**
   * A place to click (ISO 32000-1, 14.7.4.3).
   *
   * @param reference to the annotation, as the renderer wrote it
   */
  record Annotation(COSDictionary reference) implements Kid {}
}
