package org.trifold.raster;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Turns pictures as the camera was held. Without state. */
public final class Turning {
  private static final int LAST_UNTURNED = 4;

  private Turning() {}

  /**
   * The picture as it was seen.
   *
   * @param orientation from 1, upright, to 8 (Exif 2.32, 4.6.4, tag 0x0112)
   */
  public static BufferedImage upright(BufferedImage image, int orientation) {
    int w = image.getWidth();
    int h = image.getHeight();
    boolean turned = orientation > LAST_UNTURNED;
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
    BufferedImage plain = Srgb.of(image);
    BufferedImage upright = new BufferedImage(turned ? h : w, turned ? w : h, Srgb.type(plain));
    new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(plain, upright);
    return upright;
  }
}
