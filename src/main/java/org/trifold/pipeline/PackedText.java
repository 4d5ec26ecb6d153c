package org.trifold.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.zip.Deflater;

/**
 * How much texts say: the bytes that are left of them when they are packed (RFC 1951), so that what
 * is said a hundred thousand times counts once. Of 8 books in four scripts a quarter to a third was
 * left, of floods of one thing a hundredth or less. Not thread-safe.
 */
final class PackedText implements AutoCloseable {
  /**
   * So many characters of a line count: the longest line of words that was found in 4,341 public
   * files has 5,000, what is longer is a picture.
   */
  private static final int LINE = 5_000;

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final byte[] packed = new byte[1 << 16];

  /** Adds the lines of a file. */
  void add(List<String> lines) {
    for (String line : lines) {
      int end = Math.min(line.length(), LINE);
      deflater.setInput((line.substring(0, end) + "\n").getBytes(UTF_8));
      drain();
    }
  }

  private void drain() {
    while (!deflater.needsInput() && !deflater.finished()) {
      deflater.deflate(packed);
    }
  }

  /** Bytes of all that was added; nothing can be added after. */
  long size() {
    deflater.finish();
    while (!deflater.finished()) {
      deflater.deflate(packed);
    }
    return deflater.getBytesWritten();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
