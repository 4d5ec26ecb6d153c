package org.trifold.gate.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The chunks of a WebP (RFC 9649, 2.3 to 2.7). Kept are pixels, transparency, frames and the colour
 * profile; of a camera's notes, how it was held. XMP, unknown chunks and what follows the last go.
 * For one picture.
 */
final class WebpWalk {
  private static final int FILE_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  /** RFC 9649, 2.7.1.1: place, size, duration and way of a frame. */
  private static final int FRAME_HEADER = 16;

  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int flagsAt = -1;
  private int orientation = Exif.UPRIGHT;
  private int frames;
  private boolean still;
  private long pixels;
  private long largest;

  private WebpWalk(byte[] webp) {
    this.in = new Bytes(webp);
  }

  static Walked walk(byte[] webp) throws UnfitImageException {
    WebpWalk walk = new WebpWalk(webp);
    try {
      return walk.whole();
    } catch (IndexOutOfBoundsException e) {
      throw UnfitImageException.damaged();
    }
  }

  private Walked whole() throws UnfitImageException {
    long end = CHUNK_HEADER + in.little32(4);
    if (end > in.length()) {
      throw UnfitImageException.damaged();
    }
    for (long at = FILE_HEADER; at + CHUNK_HEADER <= end; ) {
      at = chunk((int) at, end);
    }
    if (frames == 0 && !still) {
      throw UnfitImageException.damaged();
    }
    boolean turned = orientation != Exif.UPRIGHT && flagsAt >= 0;
    if (turned) {
      write(out, "EXIF", Exif.of(orientation));
    }
    byte[] chunks = out.toByteArray();
    if (flagsAt >= 0) {
      int flags = chunks[flagsAt] & ~(EXIF_FLAG | XMP_FLAG);
      chunks[flagsAt] = (byte) (turned ? flags | EXIF_FLAG : flags);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(chunks.length + FILE_HEADER);
    whole.write(in.array(), 0, 4);
    little32(whole, chunks.length + 4);
    whole.write(in.array(), CHUNK_HEADER, 4);
    whole.writeBytes(chunks);
    return new Walked(
        whole.toByteArray(), orientation, false, Math.max(1, frames), pixels, largest);
  }

  private long chunk(int at, long end) throws UnfitImageException {
    long next = next(at, end);
    int data = at + CHUNK_HEADER;
    switch (in.latin1(at, 4)) {
      case "VP8X" -> {
        if (flagsAt < 0) {
          flagsAt = out.size() + CHUNK_HEADER;
          copy(at, next);
        }
      }
      case "VP8 ", "VP8L" -> {
        still = true;
        measure(at);
        copy(at, next);
      }
      case "ALPH", "ICCP", "ANIM" -> copy(at, next);
      case "ANMF" -> frame(at, data, data + in.little32(at + 4));
      case "EXIF" -> {
        int tiff = in.has(data, "Exif\0\0") ? data + 6 : data;
        orientation = Exif.orientation(in.array(), tiff, (int) (next - tiff));
      }
      default -> {
        // XMP and what programs keep for themselves
      }
    }
    return next;
  }

  private long next(int at, long end) throws UnfitImageException {
    long size = in.little32(at + 4);
    long next = at + CHUNK_HEADER + size + (size & 1);
    if (next > end) {
      // A last byte of padding is often forgotten.
      if (next == end + 1 && (size & 1) == 1) {
        return end;
      }
      throw UnfitImageException.damaged();
    }
    return next;
  }

  /** A frame has chunks of its own, after its place and size. */
  private void frame(int at, int data, long end) throws UnfitImageException {
    frames++;
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    kept.write(in.array(), data, FRAME_HEADER);
    for (long inner = data + FRAME_HEADER; inner + CHUNK_HEADER <= end; ) {
      int chunk = (int) inner;
      inner = next(chunk, end);
      String name = in.latin1(chunk, 4);
      boolean shown = name.equals("VP8 ") || name.equals("VP8L");
      if (shown) {
        measure(chunk);
      }
      if (shown || name.equals("ALPH")) {
        kept.write(in.array(), chunk, (int) (inner - chunk));
      }
    }
    write(out, in.latin1(at, 4), kept.toByteArray());
  }

  /** Counts the pixels that the coded picture itself says it has. */
  private void measure(int at) {
    int data = at + CHUNK_HEADER;
    long size;
    if (in.has(at, "VP8L")) {
      long bits = in.little32(data + 1);
      size = (1 + (bits & 0x3FFF)) * (1 + (bits >> 14 & 0x3FFF));
    } else {
      size = (long) (in.little16(data + 6) & 0x3FFF) * (in.little16(data + 8) & 0x3FFF);
    }
    pixels += size;
    largest = Math.max(largest, size);
  }

  private void copy(int at, long next) {
    byte[] data = new byte[(int) in.little32(at + 4)];
    System.arraycopy(in.array(), at + CHUNK_HEADER, data, 0, data.length);
    if (at + CHUNK_HEADER + data.length > next) {
      throw new IndexOutOfBoundsException(at);
    }
    write(out, in.latin1(at, 4), data);
  }

  private static void write(ByteArrayOutputStream to, String name, byte[] data) {
    to.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    little32(to, data.length);
    to.writeBytes(data);
    if (data.length % 2 == 1) {
      to.write(0);
    }
  }

  private static void little32(ByteArrayOutputStream to, int number) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      to.write(number >> shift);
    }
  }
}
