package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.trifold.gate.ImageLimits;
import org.trifold.raster.Raster;

/** A photograph is turned as the camera was held: a PDF knows no camera. */
class PhotographsTest {
  /** A JPEG whose left half is red and right half blue, and what the camera said of it. */
  private static byte[] photograph(int orientation) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 60; x++) {
      for (int y = 0; y < 40; y++) {
        image.setRGB(x, y, x < 30 ? 0xFF0000 : 0x0000FF);
      }
    }
    byte[] jpeg = Raster.jpeg(image, 0.95f);
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] both = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, both, 0, 2);
    System.arraycopy(exif, 0, both, 2, exif.length);
    System.arraycopy(jpeg, 2, both, 2 + exif.length, jpeg.length - 2);
    return both;
  }

  @Test
  void aPhotographIsPrintedAsTheCameraWasHeld() throws Exception {
    // Where red lies then: EXIF 6 turns the left edge to the top, 8 to the foot.
    assertEquals(60.0 / 40, shape(photograph(1)), 0.001);
    assertEquals(60.0 / 40, shape(photograph(3)), 0.001);
    assertEquals(40.0 / 60, shape(photograph(6)), 0.001);
    assertTrue(isRed(photograph(1), 5, 20));
    assertTrue(isRed(photograph(3), 55, 20));
    assertTrue(isRed(photograph(6), 20, 5));
    assertTrue(isRed(photograph(8), 20, 55));
    assertTrue(isRed(photograph(2), 55, 20));
    assertTrue(isRed(photograph(5), 20, 5));
  }

  private static double shape(byte[] photograph) throws Picture.UnprintableException {
    Picture picture = PictureReader.read(photograph, ImageLimits.BUILT_IN);
    return picture.width() / picture.height();
  }

  private static boolean isRed(byte[] photograph, int x, int y) throws Exception {
    Picture picture = PictureReader.read(photograph, ImageLimits.BUILT_IN);
    int rgb = ImageIO.read(new ByteArrayInputStream(picture.content())).getRGB(x, y);
    return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
  }
}
