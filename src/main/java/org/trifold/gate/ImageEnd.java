package org.trifold.gate;

/**
 * Whether the file of a pixel image goes on to its end, told by its structure without decoding it.
 * What was cut off shows as a grey field, or not at all.
 */
public final class ImageEnd {
  private static final int PNG_SIGNATURE = 8;

  /** Length, name and checksum of a chunk. */
  private static final int PNG_CHUNK = 12;

  private static final int GIF_HEADER = 13;

  private ImageEnd() {}

  /** Whether the end is there; a drawing in SVG has none. */
  public static boolean isIn(byte[] bytes, ImageFormat format) {
    try {
      return switch (format) {
        case PNG -> png(bytes);
        case JPEG -> jpeg(bytes);
        case GIF -> gif(bytes);
        // RFC 9649, 2.4: the size of what follows the first eight bytes.
        case WEBP -> 8 + (little16(bytes, 4) | (long) little16(bytes, 6) << 16) <= bytes.length;
        case SVG -> true;
      };
    } catch (ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether the chunks follow one another to the last (PNG 3rd ed., 5.3 and 11.2.4, IEND). */
  private static boolean png(byte[] b) {
    long at = PNG_SIGNATURE;
    while (at + PNG_CHUNK <= b.length) {
      int chunk = (int) at;
      if (big16(b, chunk + 4) == 0x4945 && big16(b, chunk + 6) == 0x4E44) {
        return true;
      }
      at += PNG_CHUNK + ((long) big16(b, chunk) << 16 | big16(b, chunk + 2));
    }
    return false;
  }

  /**
   * Whether an end of image follows the first scan (ITU-T T.81, B.1.1.3 and B.2.1). A thumbnail has
   * its own, in a segment before.
   */
  private static boolean jpeg(byte[] b) {
    int at = 2;
    while (u8(b, at + 1) != 0xDA) {
      if (u8(b, at) != 0xFF) {
        return false;
      }
      int marker = u8(b, at + 1);
      boolean fill = marker == 0xFF;
      boolean bare = marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
      at += fill ? 1 : bare ? 2 : 2 + big16(b, at + 2);
    }
    for (at += 2; at + 1 < b.length; at++) {
      if (u8(b, at) == 0xFF && u8(b, at + 1) == 0xD9) {
        return true;
      }
    }
    return false;
  }

  /** Whether the blocks follow one another to the trailer (GIF89a, 20 to 27). */
  private static boolean gif(byte[] b) {
    int at = GIF_HEADER + colours(u8(b, 10));
    while (true) {
      switch (u8(b, at)) {
        case 0x3B -> {
          return true;
        }
        case 0x21 -> at = afterBlocks(b, at + 2);
        case 0x2C -> at = afterBlocks(b, at + 11 + colours(u8(b, at + 9)));
        default -> {
          return false;
        }
      }
    }
  }

  /** Bytes of the colour table that the flags tell of. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private static int afterBlocks(byte[] b, int start) {
    int at = start;
    while (u8(b, at) != 0) {
      at += 1 + u8(b, at);
    }
    return at + 1;
  }

  private static int u8(byte[] b, int at) {
    return b[at] & 0xFF;
  }

  private static int big16(byte[] b, int at) {
    return u8(b, at) << 8 | u8(b, at + 1);
  }

  private static int little16(byte[] b, int at) {
    return u8(b, at) | u8(b, at + 1) << 8;
  }
}
