package org.trifold.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file behind the gate that is read in parts, for one that is large and of which little is asked.
 * For one thread at a time.
 */
public final class GateFile implements AutoCloseable {
  /** Bytes that are read at once, at most: 16 MiB. */
  private static final long MOST = 16L << 20;

  private final SeekableByteChannel channel;

  GateFile(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** Bytes in the file. */
  public long size() throws IOException {
    return channel.size();
  }

  /**
   * Bytes from a place on; fewer where the file ends before.
   *
   * @param offset from the file's start
   * @param length at most {@link #MOST}
   */
  public byte[] read(long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || length > MOST || offset >= channel.size()) {
      return new byte[0];
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, channel.size() - offset));
    channel.position(offset);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // until full
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
