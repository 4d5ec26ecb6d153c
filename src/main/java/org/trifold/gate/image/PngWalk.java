package org.trifold.gate.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import org.trifold.gate.ImageLimits;

/**
 * The chunks of a PNG (PNG 3rd ed., 5 and 11). Kept are those that say what is seen: pixels,
 * palette, transparency, colour space, size, frames; of a camera's notes, how it was held. Texts,
 * XMP, times, unknown chunks and what follows the last go. For one picture.
 */
final class PngWalk {
  private static final int SIGNATURE = 8;

  /** Length and name before the data, checksum behind. */
  private static final int HEAD = 8;

  private static final int CHECKSUM = 4;

  private static final Set<String> KEPT =
      Set.of(
          "PLTE", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs",
          "acTL");

  /** Colour profiles have some kilobytes, a few of printers a megabyte or two. */
  private static final long MOST_PROFILE = 16 << 20;

  private final Bytes in;
  private final ImageLimits limits;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private PngSize size = PngSize.NONE;
  private Inflation pixels = new Inflation(0);
  private boolean sawPixels;
  private int orientation = Exif.UPRIGHT;
  private int frames;
  private long framePixels;
  private long largest;

  private PngWalk(byte[] png, ImageLimits limits) {
    this.in = new Bytes(png);
    this.limits = limits;
  }

  /**
   * @param limits of an animation, which is unpacked frame by frame
   */
  static Walked walk(byte[] png, ImageLimits limits) throws UnfitImageException {
    PngWalk walk = new PngWalk(png, limits);
    try {
      return walk.whole();
    } catch (IndexOutOfBoundsException e) {
      throw UnfitImageException.damaged();
    } finally {
      walk.pixels.close();
    }
  }

  private Walked whole() throws UnfitImageException {
    if (!in.has(SIGNATURE + 4, "IHDR") || in.big32(SIGNATURE) != PngSize.LENGTH) {
      throw UnfitImageException.damaged();
    }
    out.write(in.array(), 0, SIGNATURE);
    int at = SIGNATURE;
    while (!in.has(at + 4, "IEND")) {
      long length = in.big32(at);
      if (at + HEAD + length + CHECKSUM > in.length()) {
        throw UnfitImageException.damaged();
      }
      chunk(at, (int) length);
      at += HEAD + (int) length + CHECKSUM;
    }
    if (!sawPixels || !pixels.isWhole() || at + HEAD + CHECKSUM > in.length()) {
      throw UnfitImageException.damaged();
    }
    write("IEND", new byte[0], 0, 0);
    return new Walked(
        out.toByteArray(), orientation, false, Math.max(1, frames), framePixels, largest);
  }

  private void chunk(int at, int length) throws UnfitImageException {
    String name = in.latin1(at + 4, 4);
    int data = at + HEAD;
    switch (name) {
      case "IHDR" -> {
        if (at != SIGNATURE) {
          throw UnfitImageException.damaged();
        }
        copy(at, length);
        size = PngSize.of(in, data);
        begin(size.width(), size.height());
      }
      case "IDAT" -> {
        sawPixels = true;
        packed(at, length, data);
      }
      case "fcTL" -> {
        frames++;
        copy(at, length);
        // The first frame may be the picture itself, which is counted already.
        if (sawPixels) {
          begin(in.big32(data + 4), in.big32(data + 8));
        }
      }
      // A number of its own stands before the pixels.
      case "fdAT" -> packed(at, length, data + 4);
      case "eXIf" -> {
        orientation = Exif.orientation(in.array(), data, length);
        if (orientation != Exif.UPRIGHT) {
          byte[] exif = Exif.of(orientation);
          write("eXIf", exif, 0, exif.length);
        }
      }
      case "iCCP" -> {
        profile(data, length);
        copy(at, length);
      }
      default -> other(name, at, length);
    }
  }

  /** A name, a zero, the way it is packed, and the packed profile (PNG 3rd ed., 11.3.2.3). */
  private void profile(int data, int length) throws UnfitImageException {
    int start = data;
    while (in.u8(start) != 0) {
      start++;
    }
    start += 2;
    try (Inflation profile = new Inflation(MOST_PROFILE)) {
      profile.take(in.array(), start, data + length - start);
    }
  }

  private void other(String name, int at, int length) throws UnfitImageException {
    if (KEPT.contains(name)) {
      copy(at, length);
    } else if (Character.isUpperCase(name.charAt(0))) {
      // PNG 3rd ed., 5.4: who doesn't know a critical chunk can't show the picture.
      throw UnfitImageException.damaged();
    }
  }

  /** The pixels of the picture or of a frame follow; those before must be whole. */
  private void begin(long width, long height) throws UnfitImageException {
    if (sawPixels && !pixels.isWhole() || width < 1 || height < 1) {
      throw UnfitImageException.damaged();
    }
    if (width > size.width() || height > size.height()) {
      throw UnfitImageException.damaged();
    }
    pixels.close();
    pixels = new Inflation(size.bytes(width, height));
    framePixels += width * height;
    largest = Math.max(largest, width * height);
    if (!limits.allow(frames, framePixels)) {
      throw UnfitImageException.frames(frames, limits);
    }
  }

  /** Takes packed pixels as they are, without what hides behind their end. */
  private void packed(int at, int length, int start) throws UnfitImageException {
    int end = at + HEAD + length;
    int used = pixels.take(in.array(), start, end - start);
    if (used == end - start) {
      copy(at, length);
    } else if (used > 0) {
      write(in.latin1(at + 4, 4), in.array(), at + HEAD, start + used - at - HEAD);
    }
  }

  private void copy(int at, int length) throws UnfitImageException {
    CRC32 sum = new CRC32();
    sum.update(in.array(), at + 4, 4 + length);
    if (sum.getValue() != in.big32(at + HEAD + length)) {
      throw UnfitImageException.damaged();
    }
    out.write(in.array(), at, HEAD + length + CHECKSUM);
  }

  private void write(String name, byte[] from, int start, int length) {
    byte[] kind = {
      (byte) name.charAt(0), (byte) name.charAt(1), (byte) name.charAt(2), (byte) name.charAt(3)
    };
    CRC32 sum = new CRC32();
    sum.update(kind);
    sum.update(from, start, length);
    big32(length);
    out.writeBytes(kind);
    out.write(from, start, length);
    big32((int) sum.getValue());
  }

  private void big32(int number) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write(number >> shift);
    }
  }
}
