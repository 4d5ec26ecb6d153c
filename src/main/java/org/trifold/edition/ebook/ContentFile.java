package org.trifold.edition.ebook;

import org.jsoup.nodes.Element;

/**
 * One content document of the e-book.
 *
 * @param href file name beside the package document
 * @param kind what it is: {@code cover}, {@code titlepage}, {@code text}, or a section's kind
 * @param title for its head; never blank
 * @param inPart whether it belongs to the part that the nearest part file before it opens
 * @param body the file's own, to change
 */
record ContentFile(String href, String kind, String title, boolean inPart, Element body) {
  static final String COVER = "cover";
  static final String TITLE_PAGE = "titlepage";
  static final String TEXT = "text";

  /** Cover and title page are made by the e-book, not written by the author. */
  boolean isFrontPage() {
    return kind.equals(COVER) || kind.equals(TITLE_PAGE);
  }
}
