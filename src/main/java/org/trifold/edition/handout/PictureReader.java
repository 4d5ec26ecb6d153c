package org.trifold.edition.handout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Optional;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.image.PixelImage;
import org.trifold.gate.image.UnfitImageException;
import org.trifold.raster.Decoder;
import org.trifold.raster.Raster;
import org.trifold.raster.Scaling;
import org.trifold.raster.Turning;

/**
 * Reads pictures whole before the renderer sees them: a broken one makes it drop the picture or
 * stop the run. Without state.
 */
final class PictureReader {
  /**
   * Of the papers that there are, Legal is the longest and Letter as wide, at 300 dots per inch:
   * more is seen by nobody who reads on paper.
   */
  private static final int LONG_SIDE = 4200;

  private static final int SHORT_SIDE = 2550;

  /** Bits of a pixel of three colours. */
  private static final int TRUE_COLOUR = 24;

  private static final int[] RED_GREEN_BLUE = {0, 1, 2};
  private static final int OPAQUE = 0xFF;

  /** Of a JPEG that is written anew: the eye sees no difference. */
  private static final float QUALITY = 0.95f;

  private static final String USE = "Save it as PNG, or as JPEG if it is a photograph.";

  private PictureReader() {}

  /**
   * A picture from the bytes of its file, whatever the file's name says.
   *
   * @throws Picture.UnprintableException where it is broken, too large or of another kind
   */
  static Picture read(byte[] bytes, ImageLimits limits) throws Picture.UnprintableException {
    if (looksLikeXml(bytes)) {
      return Drawing.read(bytes, limits);
    }
    try {
      Optional<PixelImage> image = PixelImage.of(bytes, limits);
      return image.isPresent() ? pixels(image.get()) : Drawing.read(bytes, limits);
    } catch (UnfitImageException e) {
      throw new Picture.UnprintableException(String.valueOf(e.getMessage()), e.hint());
    }
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

  private static Picture pixels(PixelImage image) throws Picture.UnprintableException {
    if (image.header().format() == ImageFormat.WEBP) {
      throw new Picture.UnprintableException("is WebP, which can't be printed.", USE);
    }
    try {
      BufferedImage decoded = Decoder.read(image, (long) LONG_SIDE * SHORT_SIDE);
      return image.header().format() == ImageFormat.JPEG
          ? photograph(image, decoded)
          : graphic(image, decoded);
    } catch (Decoder.UndecodableException e) {
      throw new Picture.UnprintableException(
          "is damaged, or stores its colours in a way that can't be printed.",
          "Save it again, as RGB.");
    }
  }

  /** A PDF knows no camera, PDF/A no inks. */
  private static Picture photograph(PixelImage image, BufferedImage decoded) {
    if (image.isUpright() && !image.inks() && !isLarge(image)) {
      return of(".jpg", image.content(), image.header().width(), image.header().height());
    }
    BufferedImage printed = Turning.upright(printed(image, decoded), image.orientation());
    return of(".jpg", Raster.jpeg(printed, QUALITY), printed.getWidth(), printed.getHeight());
  }

  private static Picture graphic(PixelImage image, BufferedImage decoded) {
    BufferedImage plain = plain(decoded);
    boolean smaller = isLarge(image) && isPhotograph(plain);
    BufferedImage sized = smaller ? printed(image, plain) : plain;
    BufferedImage printed = image.isUpright() ? sized : Turning.upright(sized, image.orientation());
    // Of a very large one the decoder leaves pixels out; the file has them all.
    return image.header().format() == ImageFormat.PNG && printed == decoded
        ? of(".png", image.content(), image.header().width(), image.header().height())
        : of(".png", Raster.png(printed), printed.getWidth(), printed.getHeight());
  }

  private static Picture of(String suffix, byte[] content, int width, int height) {
    return new Picture(suffix, content, width, height, false, List.of(), 0, List.of());
  }

  private static boolean isLarge(PixelImage image) {
    int width = image.header().width();
    int height = image.header().height();
    return Math.max(width, height) > LONG_SIDE || Math.min(width, height) > SHORT_SIDE;
  }

  /**
   * Whether it has colours by the million, and nothing shines through: no scan of a line drawing.
   */
  private static boolean isPhotograph(BufferedImage image) {
    return !(image.getColorModel() instanceof IndexColorModel)
        && !image.getColorModel().hasAlpha()
        && image.getColorModel().getPixelSize() >= TRUE_COLOUR;
  }

  private static BufferedImage printed(PixelImage image, BufferedImage decoded) {
    if (!isLarge(image)) {
      return decoded;
    }
    boolean wide = decoded.getWidth() > decoded.getHeight();
    return Scaling.within(decoded, wide ? LONG_SIDE : SHORT_SIDE, wide ? SHORT_SIDE : LONG_SIDE);
  }
}
