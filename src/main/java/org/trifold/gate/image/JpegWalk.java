package org.trifold.gate.image;

import java.io.ByteArrayOutputStream;

/**
 * The segments of a JPEG (ITU-T T.81, annex B). Kept are those that decoders need, the colour
 * profile and Adobe's word on the kind of colours; of a camera's notes, how it was held. What else
 * programs write goes: Exif with its place, its thumbnail and its maker's notes, XMP, IPTC,
 * comments, the index of further pictures, and all that follows the end, as moving pictures of
 * phones do. Of a JFIF header the thumbnail goes. For one picture.
 */
final class JpegWalk {
  /** What progressive pictures have is around ten; hostile ones have thousands. */
  private static final int MOST_SCANS = 500;

  private static final int END = 0xD9;
  private static final int START = 0xD8;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int INKS = 4;

  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";

  /** ITU-T T.871, 10.1: marker, length and what stands before the thumbnail. */
  private static final int JFIF = 16;

  /** What Adobe's word has: name, version, flags, transform. */
  private static final int ADOBE = 12;

  private final Bytes in;
  private final ByteArrayOutputStream jfif = new ByteArrayOutputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int orientation = Exif.UPRIGHT;
  private int frames;
  private int scans;
  private int components;
  private long pixels;

  private JpegWalk(byte[] jpeg) {
    this.in = new Bytes(jpeg);
  }

  static Walked walk(byte[] jpeg) throws UnfitImageException {
    JpegWalk walk = new JpegWalk(jpeg);
    try {
      return walk.whole();
    } catch (IndexOutOfBoundsException e) {
      throw UnfitImageException.damaged();
    }
  }

  private Walked whole() throws UnfitImageException {
    int at = 2;
    while (true) {
      // Stray bytes before a marker are skipped, as decoders do, and not carried on.
      while (in.u8(at) != 0xFF || in.u8(at + 1) == 0xFF || in.u8(at + 1) == 0) {
        at++;
      }
      int marker = in.u8(at + 1);
      if (marker == END) {
        break;
      }
      if (marker == START) {
        throw UnfitImageException.damaged();
      }
      boolean bare = marker == 0x01 || marker >= 0xD0 && marker < START;
      at = bare ? at + 2 : segment(at, marker);
    }
    if (frames != 1 || scans == 0) {
      throw UnfitImageException.damaged();
    }
    return new Walked(content(), orientation, components == INKS, 1, pixels, pixels);
  }

  private byte[] content() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 64);
    marker(whole, START);
    whole.writeBytes(jfif.toByteArray());
    if (orientation != Exif.UPRIGHT) {
      byte[] exif = Exif.of(orientation);
      marker(whole, APP1);
      length(whole, EXIF.length() + exif.length);
      EXIF.chars().forEach(whole::write);
      whole.writeBytes(exif);
    }
    whole.writeBytes(out.toByteArray());
    marker(whole, END);
    return whole.toByteArray();
  }

  private static void marker(ByteArrayOutputStream to, int marker) {
    to.write(0xFF);
    to.write(marker);
  }

  private static void length(ByteArrayOutputStream to, int payload) {
    to.write(payload + 2 >> 8);
    to.write(payload + 2);
  }

  /** Takes a segment, and the coded pixels behind one that starts a scan. Gives what follows. */
  private int segment(int at, int marker) throws UnfitImageException {
    int length = in.big16(at + 2);
    int end = at + 2 + length;
    if (length < 2 || end > in.length()) {
      throw UnfitImageException.damaged();
    }
    boolean tables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    if (marker >= 0xC0 && marker <= 0xCF && !tables) {
      frames++;
      components = in.u8(at + 9);
      pixels = (long) in.big16(at + 5) * in.big16(at + 7);
      copy(at, end);
    } else if (marker == SCAN) {
      return scan(at, end);
    } else if (marker >= APP0 && marker <= 0xEF) {
      application(at, end, marker);
    } else if (marker >= 0xC0 && marker <= 0xDF) {
      copy(at, end);
    }
    // Comments, and what is reserved or for JPEG extensions that nobody reads, are left out.
    return end;
  }

  private int scan(int at, int headEnd) throws UnfitImageException {
    scans++;
    if (scans > MOST_SCANS || frames == 0) {
      throw UnfitImageException.damaged();
    }
    int end = headEnd;
    while (in.u8(end) != 0xFF || isWithin(in.u8(end + 1))) {
      end++;
    }
    copy(at, end);
    return end;
  }

  /** Whether a byte behind 0xFF belongs to coded pixels: a stuffed zero, or a restart. */
  private static boolean isWithin(int next) {
    return next == 0 || next >= 0xD0 && next < START;
  }

  private void application(int at, int end, int marker) {
    int payload = at + 4;
    switch (marker) {
      case APP0 -> {
        if (in.has(payload, "JFIF\0") && end - at >= JFIF + 2 && jfif.size() == 0) {
          marker(jfif, APP0);
          length(jfif, JFIF - 2);
          jfif.write(in.array(), payload, JFIF - 4);
          jfif.write(0);
          jfif.write(0);
        }
      }
      case APP1 -> {
        int tiff = payload + EXIF.length();
        if (in.has(payload, EXIF) && orientation == Exif.UPRIGHT && tiff < end) {
          orientation = Exif.orientation(in.array(), tiff, end - tiff);
        }
      }
      case APP2 -> {
        if (in.has(payload, PROFILE)) {
          copy(at, end);
        }
      }
      case APP14 -> {
        if (in.has(payload, "Adobe") && end - payload >= ADOBE) {
          marker(out, APP14);
          length(out, ADOBE);
          out.write(in.array(), payload, ADOBE);
        }
      }
      default -> {
        // what other programs keep for themselves
      }
    }
  }

  private void copy(int start, int end) {
    out.write(in.array(), start, end - start);
  }
}
