package org.trifold.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Messages on a stream: a mark, the length of what follows, the message. Whatever else writes to
 * the same stream is noticed by the missing mark.
 */
public final class Frames {
  /** "Tf" and two control characters: no text begins so. */
  private static final int MARK = 0x54660E1D;

  /** Bytes before the message: mark and length. */
  private static final int HEAD = 2 * Integer.BYTES;

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
      stream.write(ByteBuffer.allocate(HEAD).putInt(MARK).putInt((int) length).array());
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
        if (length < 0 || length > MOST) {
          throw new BrokenPipeException("something else than messages is written to the pipe");
        }
        // It grows with what comes: a length alone takes no memory.
        byte[] content = stream.readNBytes(length);
        return content.length < length ? Optional.empty() : Optional.of(Messages.read(content));
      } catch (EOFException e) {
        return Optional.empty();
      }
    }
  }
}
