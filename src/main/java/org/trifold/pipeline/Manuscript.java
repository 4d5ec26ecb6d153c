package org.trifold.pipeline;

/**
 * A manuscript to read.
 *
 * @param path relative to the project root, with forward slashes
 * @param name the output name, with forward slashes
 */
record Manuscript(String path, String name) {}
