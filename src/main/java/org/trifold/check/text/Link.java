package org.trifold.check.text;

/**
 * A link in a block's text.
 *
 * @param span its words
 * @param address where it leads: an address, or {@code #} and the id of a place in the document
 */
public record Link(Span span, String address) {}
