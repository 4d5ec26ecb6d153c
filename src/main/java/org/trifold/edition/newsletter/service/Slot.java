package org.trifold.edition.newsletter.service;

import org.trifold.model.SourceLocation;

/**
 * A place in a mail that is filled for each reader.
 *
 * @param tag neutral name: {@code first-name}
 * @param fallback the words for who nothing is known of; plain text
 * @param where the place that it is written at
 */
record Slot(String tag, String fallback, SourceLocation where) {

  /**
   * What comes in its place.
   *
   * @param inHtml as content or as an attribute between double quotes
   * @param inText as plain text, also of a header
   */
  record Written(String inHtml, String inText) {}
}
