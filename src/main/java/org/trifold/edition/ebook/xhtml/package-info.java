/**
 * Makes content that every reader opens of what an author passed through: XHTML, MathML and SVG
 * from allow-lists.
 */
@NullMarked
package org.trifold.edition.ebook.xhtml;

import org.jspecify.annotations.NullMarked;
