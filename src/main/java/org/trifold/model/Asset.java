package org.trifold.model;

/**
 * A file that the manuscript shows.
 *
 * @param path relative to the project root, with forward slashes
 * @param where where it is first shown
 */
public record Asset(String path, SourceLocation where) {}
