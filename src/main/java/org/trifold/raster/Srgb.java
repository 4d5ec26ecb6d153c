package org.trifold.raster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/**
 * Pictures in the colours of the web, whatever they came in. Java takes grey for linear, and files
 * for what is seen: its own way would make them paler. Without state.
 */
final class Srgb {
  private static final int OPAQUE = 0xFF;
  private static final int GREY = 0x010101;

  private Srgb() {}

  /** The same pixels with red, green, blue and where needed alpha in one number. */
  static BufferedImage of(BufferedImage image) {
    int type = type(image);
    if (image.getType() == type) {
      return image;
    }
    BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
    ColorSpace colours = image.getColorModel().getColorSpace();
    if (colours.getType() == ColorSpace.TYPE_GRAY) {
      grey(image, plain);
    } else if (colours.isCS_sRGB()) {
      var graphics = plain.createGraphics();
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
    } else {
      new ColorConvertOp(null).filter(image, plain);
    }
    return plain;
  }

  /** The type of such a picture: with alpha or without. */
  static int type(BufferedImage image) {
    return image.getColorModel().hasAlpha()
        ? BufferedImage.TYPE_INT_ARGB
        : BufferedImage.TYPE_INT_RGB;
  }

  private static void grey(BufferedImage image, BufferedImage plain) {
    Raster samples = image.getRaster();
    ColorModel model = image.getColorModel();
    int width = image.getWidth();
    int deep = Math.max(0, model.getComponentSize(0) - Byte.SIZE);
    int[] levels = new int[width];
    int[] alphas = new int[width];
    java.util.Arrays.fill(alphas, OPAQUE << deep);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      samples.getSamples(0, y, width, 1, 0, levels);
      if (model.hasAlpha()) {
        samples.getSamples(0, y, width, 1, 1, alphas);
      }
      for (int x = 0; x < width; x++) {
        row[x] = alphas[x] >> deep << 24 | (levels[x] >> deep) * GREY;
      }
      plain.setRGB(0, y, width, 1, row, 0, width);
    }
  }
}
