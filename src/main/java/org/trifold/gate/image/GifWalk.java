package org.trifold.gate.image;

import java.io.ByteArrayOutputStream;

/**
 * The blocks of a GIF (GIF89a, 17 to 27). Kept are frames, what says when and how each is shown,
 * how often all are, and a colour profile; comments, XMP, words for long-gone terminals and what
 * follows the trailer go. For one picture.
 */
final class GifWalk {
  private static final int HEADER = 13;
  private static final int TRAILER = 0x3B;
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;

  /** Name and code of an application, behind introducer, label and length. */
  private static final int NAME = 11;

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int frames;
  private long pixels;
  private long largest;

  private GifWalk(byte[] gif) {
    this.in = new Bytes(gif);
  }

  static Walked walk(byte[] gif) throws UnfitImageException {
    GifWalk walk = new GifWalk(gif);
    try {
      return walk.whole();
    } catch (IndexOutOfBoundsException e) {
      throw UnfitImageException.damaged();
    }
  }

  private Walked whole() throws UnfitImageException {
    int at = HEADER + colours(in.u8(10));
    copy(0, at);
    while (in.u8(at) != TRAILER) {
      at =
          switch (in.u8(at)) {
            case EXTENSION -> extension(at);
            case FRAME -> frame(at);
            default -> throw UnfitImageException.damaged();
          };
    }
    out.write(TRAILER);
    if (frames == 0) {
      throw UnfitImageException.damaged();
    }
    return new Walked(out.toByteArray(), Exif.UPRIGHT, false, frames, pixels, largest);
  }

  private int frame(int at) {
    frames++;
    long size = (long) in.little16(at + 5) * in.little16(at + 7);
    pixels += size;
    largest = Math.max(largest, size);
    int end = afterBlocks(at + 11 + colours(in.u8(at + 9)));
    copy(at, end);
    return end;
  }

  private int extension(int at) {
    int end = afterBlocks(at + 2);
    int label = in.u8(at + 1);
    if (label == GRAPHIC_CONTROL) {
      copy(at, end);
    } else if (label == APPLICATION && in.u8(at + 2) == NAME) {
      String name = in.latin1(at + 3, NAME);
      if (name.equals("ICCRGBG1012")) {
        copy(at, end);
      } else if (name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0")) {
        loop(at);
      }
    }
    return end;
  }

  /** How often the frames are shown: one block of three bytes, which begins with a 1. */
  private void loop(int at) {
    int block = at + 3 + NAME;
    if (in.u8(block) == 3 && in.u8(block + 1) == 1) {
      copy(at, block + 4);
      out.write(0);
    }
  }

  /** Bytes of the colour table that the flags tell of. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private int afterBlocks(int start) {
    int at = start;
    while (in.u8(at) != 0) {
      at += 1 + in.u8(at);
    }
    return at + 1;
  }

  private void copy(int start, int end) {
    out.write(in.array(), start, end - start);
  }
}
