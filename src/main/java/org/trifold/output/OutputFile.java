package org.trifold.output;

/**
 * A file to write.
 *
 * @param path relative to the output folder, with forward slashes
 * @param content never changed after construction
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record OutputFile(String path, byte[] content) {}
