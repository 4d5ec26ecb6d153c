package org.trifold.edition.handout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.trifold.gate.ImageEnd;
import org.trifold.gate.ImageFormat;
import org.trifold.raster.JpegHead;
import org.trifold.raster.Raster;

/**
 * Reads pictures whole before the renderer sees them: a broken one makes it drop the picture or
 * stop the run. Without state.
 */
final class PictureReader {
  /** More pixels than any page can show, and as many bytes of memory times four. */
  private static final long MOST_PIXELS = 100_000_000L;

  private static final int[] RED_GREEN_BLUE = {0, 1, 2};
  private static final int OPAQUE = 0xFF;

  /** Of a JPEG that is written anew: the eye sees no difference. */
  private static final float QUALITY = 0.95f;

  private static final String USE = "Use PNG, JPEG, GIF or SVG.";
  private static final String AGAIN = "Save the picture again from the program that made it.";

  private PictureReader() {}

  /**
   * A picture from the bytes of its file, whatever the file's name says.
   *
   * @throws Picture.UnprintableException where it is broken, too large or of another kind
   */
  static Picture read(byte[] bytes) throws Picture.UnprintableException {
    if (bytes.length == 0) {
      throw new Picture.UnprintableException("is an empty file.", AGAIN);
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      if (!ImageEnd.isIn(bytes, ImageFormat.PNG)) {
        throw new Picture.UnprintableException("is damaged or cut off.", AGAIN);
      }
      return pixels(bytes, "png", ".png");
    }
    if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return pixels(bytes, "jpeg", ".jpg");
    }
    if (startsWith(bytes, 'G', 'I', 'F', '8')) {
      return pixels(bytes, "gif", ".gif");
    }
    if (looksLikeXml(bytes)) {
      return Drawing.read(bytes);
    }
    throw new Picture.UnprintableException("is of a kind that can't be printed.", USE);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksLikeXml(byte[] bytes) {
    int i = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (i < bytes.length && Character.isWhitespace(bytes[i])) {
      i++;
    }
    return i < bytes.length && bytes[i] == '<';
  }

  /**
   * A picture as it is printed right and fast. Those of one bit for each pixel are printed in black
   * and white, whatever two colours they name: others get three bytes for each. A transparency that
   * is used nowhere, as screenshots have it, costs seconds for each layout, since the picture is
   * then taken apart and packed anew every time.
   */
  private static BufferedImage plain(BufferedImage image) {
    WritableRaster samples = image.getRaster();
    if (image.getColorModel().hasAlpha()
        && samples.getNumBands() == RED_GREEN_BLUE.length + 1
        && samples.getSampleModel().getSampleSize(0) == Byte.SIZE
        && isOpaque(image.getAlphaRaster())) {
      BufferedImage opaque =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      opaque.setData(
          samples.createChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, RED_GREEN_BLUE));
      return opaque;
    }
    if (!(image.getColorModel() instanceof IndexColorModel palette)
        || palette.getPixelSize() != 1
        || isBlackAndWhite(palette)) {
      return image;
    }
    return palette.convertToIntDiscrete(image.getRaster(), false);
  }

  private static boolean isOpaque(WritableRaster alpha) {
    int[] row = new int[alpha.getWidth()];
    for (int y = 0; y < alpha.getHeight(); y++) {
      alpha.getSamples(0, y, row.length, 1, 0, row);
      for (int sample : row) {
        if (sample != OPAQUE) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isBlackAndWhite(IndexColorModel palette) {
    return palette.getMapSize() == 2
        && palette.getRGB(0) == Color.BLACK.getRGB()
        && palette.getRGB(1) == Color.WHITE.getRGB();
  }

  /** Keeps what tells of lost pixels; a colour profile that is missing or odd costs none. */
  private static void note(String warning, List<String> warnings) {
    if (!warning.contains("ICC")) {
      warnings.add(warning);
    }
  }

  private static Picture pixels(byte[] bytes, String format, String suffix)
      throws Picture.UnprintableException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener((source, warning) -> note(warning, warnings));
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new Picture.UnprintableException(
            "has " + width + " by " + height + " pixels, more than can be printed.",
            "Make it smaller.");
      }
      BufferedImage image = reader.read(0);
      if (!warnings.isEmpty()) {
        throw new Picture.UnprintableException("is damaged or cut off.", AGAIN);
      }
      if (format.equals("jpeg") && !JpegHead.of(bytes).isPlain()) {
        BufferedImage upright = JpegHead.of(bytes).upright(image);
        return new Picture(
            suffix,
            Raster.jpeg(upright, QUALITY),
            upright.getWidth(),
            upright.getHeight(),
            false,
            List.of(),
            0,
            List.of());
      }
      BufferedImage printed = plain(image);
      boolean asIs = !format.equals("gif") && printed == image;
      return new Picture(
          asIs ? suffix : ".png",
          asIs ? bytes : Raster.png(printed),
          width,
          height,
          false,
          List.of(),
          0,
          List.of());
    } catch (IOException | RuntimeException e) {
      throw new Picture.UnprintableException(
          "is damaged, or stores its colours in a way that can't be printed.",
          "Save it again, as RGB.");
    } finally {
      reader.dispose();
    }
  }
}
