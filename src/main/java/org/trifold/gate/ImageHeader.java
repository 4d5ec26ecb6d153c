package org.trifold.gate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a pixel image say, read without decoding it: an image may be a bomb.
 *
 * @param format any but SVG, which has no pixels
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param animated whether it has several frames
 */
public record ImageHeader(ImageFormat format, int width, int height, boolean animated) {

  /** The header; empty for another format, or for bytes that end or go wrong before the size. */
  public static Optional<ImageHeader> read(byte[] bytes) {
    try {
      Optional<ImageHeader> header = sniff(bytes);
      return header.filter(h -> h.width > 0 && h.height > 0);
    } catch (ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Optional<ImageHeader> sniff(byte[] b) {
    ImageFormat format = ImageFormat.of(b).orElse(ImageFormat.SVG);
    return switch (format) {
      // PNG 3rd ed. §11.2.1 (IHDR); §11.3.3.1: acTL tells an animated one.
      case PNG -> of(format, int32(b, 16), int32(b, 20), indexOf(b, "acTL") > 0);
      // GIF89a §18; the application block that makes a GIF loop.
      case GIF -> of(format, little16(b, 6), little16(b, 8), indexOf(b, "NETSCAPE2.0") > 0);
      case WEBP -> webp(b);
      case JPEG -> jpeg(b);
      case SVG -> Optional.empty();
    };
  }

  private static Optional<ImageHeader> of(
      ImageFormat format, int width, int height, boolean animated) {
    return Optional.of(new ImageHeader(format, width, height, animated));
  }

  /** Walks the segments to the start of the frame (ITU-T T.81, B.1.1.3 and B.2.2). */
  private static Optional<ImageHeader> jpeg(byte[] b) {
    int at = 2;
    while (true) {
      while (u8(b, at) == 0xFF && u8(b, at + 1) == 0xFF) {
        at++;
      }
      if (u8(b, at) != 0xFF) {
        return Optional.empty();
      }
      int marker = u8(b, at + 1);
      boolean tables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
      if (marker >= 0xC0 && marker <= 0xCF && !tables) {
        return of(ImageFormat.JPEG, big16(b, at + 7), big16(b, at + 5), false);
      }
      boolean bare = marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
      at += bare ? 2 : 2 + big16(b, at + 2);
    }
  }

  /** RFC 9649, section 2: a lossy, lossless or extended first chunk. */
  private static Optional<ImageHeader> webp(byte[] b) {
    if (has(b, 12, "VP8X")) {
      int width = 1 + (little16(b, 24) | u8(b, 26) << 16);
      int height = 1 + (little16(b, 27) | u8(b, 29) << 16);
      return of(ImageFormat.WEBP, width, height, (u8(b, 20) & 2) != 0);
    }
    if (has(b, 12, "VP8L")) {
      int bits = little16(b, 21) | little16(b, 23) << 16;
      return of(ImageFormat.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), false);
    }
    if (has(b, 12, "VP8 ")) {
      return of(ImageFormat.WEBP, little16(b, 26) & 0x3FFF, little16(b, 28) & 0x3FFF, false);
    }
    return Optional.empty();
  }

  private static boolean has(byte[] b, int at, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return b.length >= at + wanted.length
        && java.util.Arrays.equals(b, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static int indexOf(byte[] b, String latin1) {
    return new String(b, StandardCharsets.ISO_8859_1).indexOf(latin1);
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

  private static int int32(byte[] b, int at) {
    return big16(b, at) << 16 | big16(b, at + 2);
  }
}
