package org.trifold.model;

/**
 * A footnote as its author wrote it.
 *
 * @param id the key that references share
 * @param html its inline content
 */
public record Note(String id, String html, SourceLocation where) {}
