/** What catalogues and shops are told of an e-book, read from the manuscript's header. */
@org.jspecify.annotations.NullMarked
package org.trifold.edition.ebook.bibliography;
