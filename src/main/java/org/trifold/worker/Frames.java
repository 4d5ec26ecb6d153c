package org.trifold.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Messages on a stream: a mark, the length of the message, the length with each bit turned, the
 * message's CRC-32, the message. Whatever else writes to the same stream is noticed: between
 * messages by the missing mark, within one by the lengths or the sum, so that nothing strange gets
 * into a file and nobody waits for what was never sent.
 */
public final class Frames {
  /** "Tf" and two control characters: no text begins so. */
  private static final int MARK = 0x54660E1D;

  /** Bytes before the message: mark, both lengths and sum. */
  private static final int HEAD = 4 * Integer.BYTES;

  /** A message of more is a fault: one gibibyte. */
  private static final int MOST = 1 << 30;

  private Frames() {}

  /** Writes messages; several threads may. */
  public static final class Out {
    private final OutputStream stream;

    /** Onto this stream. */
    public Out(OutputStream stream) {
      this.stream = stream;
    }

    /**
     * Sends one.
     *
     * @throws IOException where nobody reads any more
     */
    public synchronized void send(Message message) throws IOException {
      List<byte[]> parts = Messages.write(message);
      long length = parts.stream().mapToLong(part -> part.length).sum();
      if (length > MOST) {
        throw new IllegalArgumentException("a message of " + length + " bytes");
      }
      CRC32 sum = new CRC32();
      parts.forEach(sum::update);
      stream.write(
          ByteBuffer.allocate(HEAD)
              .putInt(MARK)
              .putInt((int) length)
              .putInt(~(int) length)
              .putInt((int) sum.getValue())
              .array());
      for (byte[] part : parts) {
        stream.write(part);
      }
      stream.flush();
    }
  }

  /** Reads messages, on one thread. */
  public static final class In {
    private final DataInputStream stream;

    /** From this stream. */
    public In(InputStream stream) {
      this.stream = new DataInputStream(stream);
    }

    /**
     * The next; empty where the stream ends.
     *
     * @throws BrokenPipeException where something else than a message comes
     */
    public Optional<Message> next() throws IOException {
      int first = stream.read();
      if (first < 0) {
        return Optional.empty();
      }
      try {
        byte[] rest = new byte[HEAD - 1];
        stream.readFully(rest);
        ByteBuffer head = ByteBuffer.allocate(HEAD).put((byte) first).put(rest).flip();
        int length = head.getInt() == MARK ? head.getInt() : -1;
        if (length < 0 || length > MOST || head.getInt() != ~length) {
          throw noMessage();
        }
        // It grows with what comes: a length alone takes no memory.
        byte[] content = stream.readNBytes(length);
        if (content.length < length) {
          return Optional.empty();
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        if (head.getInt() != (int) sum.getValue()) {
          throw noMessage();
        }
        return Optional.of(Messages.read(content));
      } catch (EOFException e) {
        return Optional.empty();
      }
    }

    private static BrokenPipeException noMessage() {
      return new BrokenPipeException("something else than messages is written to the pipe");
    }
  }
}
