package org.trifold.edition.newsletter.service;

import org.trifold.model.SourceLocation;

/**
 * A place in a mail that is filled for each reader.
 *
 * @param tag neutral name: {@code first-name}; of one that the author typed in the service's
 *     dialect, the whole of it
 * @param fallback the words for who nothing is known of; plain text
 * @param where the place that it is written at
 * @param typed whether the author wrote the dialect
 */
record Slot(String tag, String fallback, SourceLocation where, boolean typed) {
  /** A tag in its neutral form. */
  Slot(String tag, String fallback, SourceLocation where) {
    this(tag, fallback, where, false);
  }

  /** A tag that stands as its author typed it; who has no service reads nothing there. */
  static Slot typed(String tag, SourceLocation where) {
    return new Slot(tag, "", where, true);
  }

  /**
   * What comes in its place.
   *
   * @param inHtml as content or as an attribute between double quotes
   * @param inText as plain text, also of a header
   */
  record Written(String inHtml, String inText) {}
}
