package org.trifold.gate.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of a camera's notes that a picture needs: how it was held. */
final class Exif {
  static final int UPRIGHT = 1;

  /** Exif 2.32, 4.6.4. */
  private static final int ORIENTATION = 0x0112;

  private static final int MOST = 8;

  private Exif() {}

  /**
   * The orientation that the first directory of a TIFF file tells (TIFF 6.0, section 2), from 1 to
   * 8; 1 where it tells none.
   *
   * @param start where the file begins
   */
  static int orientation(byte[] bytes, int start, int length) {
    try {
      ByteBuffer tiff = ByteBuffer.wrap(bytes, start, length).slice();
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
      return UPRIGHT;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  /** A TIFF file that tells an orientation and nothing else. */
  static byte[] of(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1})
        .putShort((short) ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
