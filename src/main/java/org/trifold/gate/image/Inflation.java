package org.trifold.gate.image;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts what coded pixels of a PNG unpack to, without keeping it: a file of a few kilobytes can
 * hold gigabytes. For one stream, closed at its end.
 */
final class Inflation implements AutoCloseable {
  /** Some programs write a few rows too many. */
  private static final long GRACE = 1 << 16;

  private final long expected;
  private final Inflater inflater = new Inflater();
  private final byte[] buffer = new byte[1 << 16];
  private long count;

  /**
   * @param expected bytes that the picture's size asks for
   */
  Inflation(long expected) {
    this.expected = expected;
  }

  /**
   * Takes the next packed bytes.
   *
   * @return how many of them belong to the stream
   */
  int take(byte[] bytes, int start, int length) throws UnfitImageException {
    inflater.setInput(bytes, start, length);
    try {
      while (!inflater.finished() && !inflater.needsInput()) {
        int made = inflater.inflate(buffer);
        count += made;
        if (count > expected + GRACE) {
          throw UnfitImageException.bomb();
        }
        if (made == 0 && inflater.needsDictionary()) {
          throw UnfitImageException.damaged();
        }
      }
    } catch (DataFormatException e) {
      throw UnfitImageException.damaged();
    }
    return length - inflater.getRemaining();
  }

  /** Whether there were as many as the picture needs. */
  boolean isWhole() {
    return count >= expected;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
