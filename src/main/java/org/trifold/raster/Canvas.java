package org.trifold.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.util.Map;
import org.apache.batik.ext.awt.image.GraphicsUtil;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Draws with every pixel divided in {@value #FINENESS} times {@value #FINENESS} and none of them
 * smoothed, then takes the mean in whole numbers. Java's own smoothing computes coverage in
 * floating point and changed between releases (JDK 17 and 25 differ in the last bit of some edges);
 * this gives the same pixels on all.
 */
final class Canvas extends QuietTranscoder {
  private static final int FINENESS = 4;

  /** Fine pixels that are held at a time: 16 MiB of them. */
  private static final int STRIP = 4 << 20;

  /** Largest picture, in pixels: an A4 page at 600 dpi has half as many. */
  private static final long LARGEST = 64L << 20;

  /** Of {@link BufferedImage#TYPE_INT_ARGB_PRE}. */
  private static final ColorModel FINE =
      new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).getColorModel();

  private static final int ALPHA_SHIFT = 24;
  private static final int OPAQUE = 0xFF;

  private static final Map<RenderingHints.Key, Object> HINTS =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);

  private final Color ground;
  private @Nullable BufferedImage image;

  Canvas(Color ground) {
    this.ground = ground;
  }

  /** What was drawn, if anything. */
  @Nullable BufferedImage image() {
    return image;
  }

  @Override
  protected void transcode(
      Document document, @Nullable String uri, @Nullable TranscoderOutput output)
      throws TranscoderException {
    super.transcode(document, uri, output);
    int w = Math.round(width);
    int h = Math.round(height);
    if (w < 1 || h < 1 || root == null) {
      return;
    }
    if ((long) w * h > LARGEST) {
      throw new TranscoderException("it would be " + w + " by " + h + " pixels");
    }
    DrawnCost.check(root, curTxf, w, h);
    BufferedImage drawn = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    int rows = Math.max(1, STRIP / (w * FINENESS * FINENESS));
    for (int top = 0; top < h; top += rows) {
      strip(drawn, root, top, Math.min(rows, h - top));
    }
    image = drawn;
  }

  private void strip(BufferedImage into, GraphicsNode node, int top, int rows) {
    int w = into.getWidth();
    BufferedImage fine =
        new BufferedImage(w * FINENESS, rows * FINENESS, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = GraphicsUtil.createGraphics(fine);
    try {
      // Batik keeps one of its own, without which it complains on standard error and copies pixels.
      graphics.addRenderingHints(HINTS);
      graphics.setColor(ground);
      graphics.fillRect(0, 0, fine.getWidth(), fine.getHeight());
      graphics.clipRect(0, 0, fine.getWidth(), fine.getHeight());
      AffineTransform transform = AffineTransform.getTranslateInstance(0, -(double) top * FINENESS);
      transform.scale(FINENESS, FINENESS);
      transform.concatenate(curTxf);
      graphics.transform(transform);
      node.paint(graphics);
    } finally {
      graphics.dispose();
    }
    // The pixels themselves: to ask for them one by one, or as colours, costs more than to draw.
    int[] from = pixels(fine);
    int[] means = pixels(into);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < w; x++) {
        means[(top + y) * w + x] = mean(from, (y * w * FINENESS + x) * FINENESS, w * FINENESS);
      }
    }
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /**
   * The mean of one pixel's parts.
   *
   * @param pixels premultiplied; on an opaque ground hardly one is not opaque
   */
  private static int mean(int[] pixels, int first, int stride) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = 0; y < FINENESS; y++) {
      for (int x = 0; x < FINENESS; x++) {
        int pixel = pixels[first + y * stride + x];
        int rgb = pixel >>> ALPHA_SHIFT == OPAQUE ? pixel : FINE.getRGB(pixel);
        red += rgb >> 16 & 0xFF;
        green += rgb >> 8 & 0xFF;
        blue += rgb & 0xFF;
      }
    }
    int count = FINENESS * FINENESS;
    int half = count / 2;
    return (red + half) / count << 16 | (green + half) / count << 8 | (blue + half) / count;
  }
}
