package org.trifold.raster;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Makes pictures smaller: each new pixel is the mean of those it covers. Without state. */
public final class Scaling {
  private static final int OPAQUE = 0xFF;

  private Scaling() {}

  /** A picture on white with its proportions and no more pixels than this. */
  public static BufferedImage fit(BufferedImage image, long mostPixels) {
    return by(image, Math.sqrt((double) mostPixels / image.getWidth() / image.getHeight()));
  }

  /** A picture on white with its proportions, no wider and no higher than this. */
  public static BufferedImage within(BufferedImage image, int mostWidth, int mostHeight) {
    return by(
        image,
        Math.min((double) mostWidth / image.getWidth(), (double) mostHeight / image.getHeight()));
  }

  /**
   * A picture on a ground with its proportions, no wider than this.
   *
   * @param ground without transparency
   */
  public static BufferedImage narrow(BufferedImage image, int mostWidth, Color ground) {
    int width = Math.min(mostWidth, image.getWidth());
    double scale = (double) width / image.getWidth();
    return scaled(image, width, Math.max(1, (int) Math.round(image.getHeight() * scale)), ground);
  }

  /**
   * A picture on a ground with its proportions, no higher than this.
   *
   * @param ground without transparency
   */
  public static BufferedImage low(BufferedImage image, int mostHeight, Color ground) {
    int height = Math.min(mostHeight, image.getHeight());
    double scale = (double) height / image.getHeight();
    return scaled(image, Math.max(1, (int) Math.round(image.getWidth() * scale)), height, ground);
  }

  private static BufferedImage by(BufferedImage image, double wanted) {
    double scale = Math.min(1, wanted);
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    return scaled(image, width, height, Color.WHITE);
  }

  private static BufferedImage scaled(BufferedImage original, int width, int height, Color ground) {
    BufferedImage image = Srgb.of(original);
    BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      int top = (int) ((long) y * image.getHeight() / height);
      int rows = Math.max(1, (int) ((y + 1L) * image.getHeight() / height) - top);
      for (int x = 0; x < width; x++) {
        int left = (int) ((long) x * image.getWidth() / width);
        int columns = Math.max(1, (int) ((x + 1L) * image.getWidth() / width) - left);
        smaller.setRGB(x, y, mean(image, left, top, columns, rows, ground));
      }
    }
    return smaller;
  }

  private static int mean(
      BufferedImage image, int left, int top, int columns, int rows, Color ground) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < top + rows; y++) {
      for (int x = left; x < left + columns; x++) {
        int argb = image.getRGB(x, y);
        int alpha = argb >>> 24;
        int through = OPAQUE - alpha;
        red += (argb >> 16 & 0xFF) * alpha + ground.getRed() * through;
        green += (argb >> 8 & 0xFF) * alpha + ground.getGreen() * through;
        blue += (argb & 0xFF) * alpha + ground.getBlue() * through;
      }
    }
    long all = (long) OPAQUE * columns * rows;
    return (int) (red / all << 16 | green / all << 8 | blue / all);
  }
}
