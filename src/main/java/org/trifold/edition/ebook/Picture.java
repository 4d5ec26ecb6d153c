package org.trifold.edition.ebook;

/**
 * A picture of the e-book.
 *
 * @param href file name relative to the package document: {@code images/scars.svg}
 * @param animated whether it moves
 * @param content never changed
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, never compared
record Picture(String href, String mediaType, boolean animated, byte[] content) {}
