package org.trifold.raster;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a JPEG says of itself before its pixels.
 *
 * @param components of a pixel: 1 for grey, 3 for colour, 4 for printing inks; 0 where it isn't
 *     said
 * @param orientation how the camera was held, from 1, upright, to 8 (Exif 2.32, 4.6.4, tag 0x0112)
 */
public record JpegHead(int components, int orientation) {
  private static final int UPRIGHT = 1;
  private static final int LAST_UNTURNED = 4;
  private static final int MOST = 8;
  private static final int ORIENTATION = 0x0112;
  private static final int EXIF_MARKER = 0xE1;
  private static final int START_OF_SCAN = 0xDA;

  /** {@code Exif} and two zero bytes, then a TIFF file. */
  private static final int EXIF_HEAD = 6;

  /** Reads the segments (ITU-T T.81, B.1.1 and B.2.2). Broken ones end the reading. */
  public static JpegHead of(byte[] jpeg) {
    int components = 0;
    int orientation = UPRIGHT;
    int at = 2;
    while (at + 4 <= jpeg.length && u8(jpeg, at) == 0xFF && u8(jpeg, at + 1) != START_OF_SCAN) {
      int marker = u8(jpeg, at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = u8(jpeg, at + 2) << 8 | u8(jpeg, at + 3);
      boolean frame = marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0 || marker == 0xC0;
      if (frame && at + 9 < jpeg.length) {
        components = u8(jpeg, at + 9);
      } else if (marker == EXIF_MARKER && at + 2 + length <= jpeg.length) {
        orientation = Math.max(orientation, orientation(jpeg, at + 4, length - 2));
      }
      at += 2 + length;
    }
    return new JpegHead(components, orientation);
  }

  private static int u8(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  /** The orientation of a first directory (TIFF 6.0, section 2). */
  private static int orientation(byte[] jpeg, int start, int length) {
    boolean exif = length > EXIF_HEAD && jpeg[start] == 'E' && jpeg[start + 1] == 'x';
    if (!exif) {
      return UPRIGHT;
    }
    try {
      ByteBuffer tiff = ByteBuffer.wrap(jpeg, start + EXIF_HEAD, length - EXIF_HEAD).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      tiff.position(tiff.getInt(4));
      int entries = Short.toUnsignedInt(tiff.getShort());
      for (int i = 0; i < entries; i++) {
        int tag = Short.toUnsignedInt(tiff.getShort());
        tiff.position(tiff.position() + 6);
        int value = Short.toUnsignedInt(tiff.getShort());
        tiff.getShort();
        if (tag == ORIENTATION) {
          return value >= UPRIGHT && value <= MOST ? value : UPRIGHT;
        }
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  /** Whether the bytes can go onto the page as they are: a PDF knows no camera, PDF/A no inks. */
  public boolean isPlain() {
    return isUpright() && components != 4;
  }

  /** Whether the camera was held upright, as most programs take for granted. */
  public boolean isUpright() {
    return orientation == UPRIGHT;
  }

  /** Whether the picture as it was seen is as wide as the file's is high. */
  public boolean isTurned() {
    return orientation > LAST_UNTURNED;
  }

  /** The picture as it was seen. */
  public BufferedImage upright(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    boolean turned = isTurned();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    BufferedImage upright =
        new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
    BufferedImage plain = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    var graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(plain, upright);
    return upright;
  }
}
