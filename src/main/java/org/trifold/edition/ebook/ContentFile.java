package org.trifold.edition.ebook;

import org.jsoup.nodes.Element;

/**
 * One content document of the e-book.
 *
 * @param href file name beside the package document
 * @param kind what it is: {@code cover}, {@code titlepage}, {@code copyright-page}, {@code text},
 *     {@code section}, or a section's kind
 * @param title for its head; never blank
 * @param depth how many files before it hold it in the table of contents: none for one that stands
 *     by itself, one for a part's chapter, one more for a section of such a chapter
 * @param made whether the e-book made it; else the author wrote it
 * @param body the file's own, to change
 */
record ContentFile(String href, String kind, String title, int depth, boolean made, Element body) {
  static final String COVER = "cover";
  static final String TITLE_PAGE = "titlepage";
  static final String COPYRIGHT_PAGE = "copyright-page";
  static final String TEXT = "text";

  /** A section of a chapter that is too long for one file. */
  static final String SECTION = "section";

  /** A page that the e-book made. */
  static ContentFile made(String kind, String title, Element body) {
    return new ContentFile(kind + ".xhtml", kind, title, 0, true, body);
  }

  /** A file of the author's text. */
  static ContentFile written(String href, String kind, String title, int depth, Element body) {
    return new ContentFile(href, kind, title, depth, false, body);
  }

  /** The section that the whole file is; the body where it is more than one. */
  Element whole() {
    Element first = body.firstElementChild();
    return first != null
            && first.normalName().equals("section")
            && body.childrenSize() == 1
            && body.ownText().isBlank()
        ? first
        : body;
  }

  /** The address of an element of this file that has an id; the file's own for the whole of it. */
  String address(Element element) {
    return element == whole() ? href : href + "#" + element.id();
  }
}
