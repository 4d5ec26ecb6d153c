package org.trifold.raster;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Makes pictures smaller: each new pixel is the mean of those it covers. Without state. */
public final class Scaling {
  private static final int OPAQUE = 0xFF;

  private Scaling() {}

  /**
   * A picture on white with its proportions and no more pixels than this; empty for bytes that Java
   * can't read as a picture.
   */
  public static Optional<BufferedImage> fit(byte[] content, long mostPixels) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
      return Optional.ofNullable(image).map(i -> fit(i, mostPixels));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // Readers throw either for files that are damaged.
    }
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

  private static BufferedImage fit(BufferedImage image, long mostPixels) {
    double scale =
        Math.min(1, Math.sqrt((double) mostPixels / image.getWidth() / image.getHeight()));
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    return scaled(image, width, height, Color.WHITE);
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height, Color ground) {
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
