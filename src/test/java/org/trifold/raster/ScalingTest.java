package org.trifold.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of other colours than the web's come out as they were seen. */
class ScalingTest {
  private static final int SIDE = 20;

  /** Rounding in profiles and in the JDK's conversion. */
  private static final int NEAR = 3;

  private static BufferedImage of(ColorSpace colours, int... samples) {
    ComponentColorModel model =
        new ComponentColorModel(colours, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(SIDE, SIDE);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        raster.setPixel(x, y, samples);
      }
    }
    return new BufferedImage(model, raster, false, null);
  }

  private static void assertSeen(int red, int green, int blue, BufferedImage image) {
    BufferedImage smaller = Scaling.within(image, SIDE / 2, SIDE / 2);
    assertEquals(SIDE / 2, smaller.getWidth());
    int rgb = smaller.getRGB(1, 1);
    assertEquals(red, rgb >> 16 & 0xFF, NEAR, Integer.toHexString(rgb));
    assertEquals(green, rgb >> 8 & 0xFF, NEAR, Integer.toHexString(rgb));
    assertEquals(blue, rgb & 0xFF, NEAR, Integer.toHexString(rgb));
  }

  @Test
  void greyIsAsDarkAsInTheFile() {
    for (int level : List.of(0, 64, 128, 200, 255)) {
      assertSeen(level, level, level, of(ColorSpace.getInstance(ColorSpace.CS_GRAY), level));
    }
  }

  /** Adobe RGB (1998), 4.3.1: primaries, here of D50 as profiles have them, and the gamma. */
  private static ColorSpace adobe() {
    byte[] any = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    ICC_Profile profile = ICC_Profile.getInstance(any);
    profile.setData(ICC_Profile.icSigRedColorantTag, xyz(0.60974, 0.31111, 0.01947));
    profile.setData(ICC_Profile.icSigGreenColorantTag, xyz(0.20528, 0.62567, 0.06087));
    profile.setData(ICC_Profile.icSigBlueColorantTag, xyz(0.14919, 0.06322, 0.74457));
    byte[] gamma = ByteBuffer.allocate(14).putInt(0x63757276).putInt(0).putInt(1).array();
    gamma[12] = 2;
    gamma[13] = 0x33;
    profile.setData(ICC_Profile.icSigRedTRCTag, gamma);
    profile.setData(ICC_Profile.icSigGreenTRCTag, gamma);
    profile.setData(ICC_Profile.icSigBlueTRCTag, gamma);
    return new ICC_ColorSpace(profile);
  }

  /** ICC.1:2010, 10.31: numbers of 16 bits before the point and after it. */
  private static byte[] xyz(double x, double y, double z) {
    ByteBuffer tag = ByteBuffer.allocate(20).putInt(0x58595A20).putInt(0);
    for (double part : new double[] {x, y, z}) {
      tag.putInt((int) Math.round(part * 0x10000));
    }
    return tag.array();
  }

  @Test
  void aPhotographInAdobeRgbKeepsItsColours() {
    // The web's red has these numbers there; taken for the web's own they would be a paler one.
    assertSeen(255, 0, 0, of(adobe(), 219, 0, 0));
    assertSeen(128, 128, 128, of(adobe(), 128, 128, 128));
  }
}
