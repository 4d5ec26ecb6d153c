/**
 * The e-book: an EPUB 3.3 package. The semantic HTML is rebuilt as XHTML by an allow-list, split
 * into files, linked across them, described and packed. epublib's {@code Book} is the in-memory
 * model and writes the NCX; the package document, the navigation document and the archive are our
 * own, since epublib writes EPUB 2 only.
 */
@NullMarked
package org.trifold.edition.ebook;

import org.jspecify.annotations.NullMarked;
