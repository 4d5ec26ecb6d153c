package org.trifold.edition.newsletter.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trifold.gate.image.PixelImage;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Decoder;
import org.trifold.raster.Raster;
import org.trifold.raster.Scaling;
import org.trifold.raster.Turning;

/**
 * An author's pixels as a mail sends them: no more of them than a screen shows; upright, for
 * Outlook shows a photograph as the camera was held; on a ground of their own, for a black line on
 * nothing is gone where a program shows the mail dark. What needs none of that, what moves and what
 * Java can't read stays as it is. Without state.
 */
final class Pixels {
  /** Of JPEG: below it, edges of letters begin to show rings. */
  private static final float QUALITY = 0.85f;

  /** PNG 3rd ed. §11.2.1: of the colour type, the bit that says alpha. */
  private static final int COLOUR_TYPE_AT = 25;

  private static final int ALPHA = 4;

  private Pixels() {}

  /**
   * The bytes to send.
   *
   * @param width pixels that the picture is to have at most
   * @param ground behind what is transparent
   * @throws Decoder.UndecodableException where pixels are lost
   */
  static byte[] of(PixelImage image, int width, Color ground) throws Decoder.UndecodableException {
    if (image.header().animated()) {
      return image.content();
    }
    return switch (image.header().format()) {
      case JPEG -> photograph(image, width);
      case PNG -> graphic(image, width, ground);
      case GIF, SVG, WEBP -> image.content();
    };
  }

  /**
   * The pixels of a drawing, as PNG.
   *
   * @param source its address, for the message
   * @param svg made safe
   * @throws FindingException where it can't be drawn
   */
  static byte[] drawn(String source, byte[] svg, int width, Color ground, SourceLocation where) {
    try {
      return Raster.png(Raster.draw(svg, width, ground));
    } catch (Raster.BadDrawingException e) {
      throw Unshown.broken(source, where, String.valueOf(e.getMessage()), Unshown.AGAIN);
    }
  }

  private static byte[] photograph(PixelImage image, int width)
      throws Decoder.UndecodableException {
    if (image.isUpright() && image.seenWidth() <= width) {
      return image.content();
    }
    return read(image, width)
        .map(pixels -> upright(image, pixels, width, Color.WHITE))
        .map(pixels -> Raster.jpeg(pixels, QUALITY))
        .filter(made -> !image.isUpright() || made.length < image.content().length)
        .orElse(image.content());
  }

  private static byte[] graphic(PixelImage image, int width, Color ground)
      throws Decoder.UndecodableException {
    boolean clear = hasTransparency(image.content());
    if (!clear && image.isUpright() && image.seenWidth() <= width) {
      return image.content();
    }
    return read(image, width)
        .map(pixels -> Raster.png(upright(image, pixels, width, ground)))
        .filter(made -> clear || !image.isUpright() || made.length < image.content().length)
        .orElse(image.content());
  }

  /** Scaled first, which leaves less to turn. */
  private static BufferedImage upright(
      PixelImage image, BufferedImage pixels, int width, Color ground) {
    BufferedImage narrow =
        image.isTurned()
            ? Scaling.low(pixels, width, ground)
            : Scaling.narrow(pixels, width, ground);
    return image.isUpright() ? narrow : Turning.upright(narrow, image.orientation());
  }

  /** An alpha channel, or a colour that is told to be transparent (PNG 3rd ed. §11.3.1.1). */
  private static boolean hasTransparency(byte[] png) {
    int data = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT");
    return (png[COLOUR_TYPE_AT] & ALPHA) != 0
        || new String(png, 0, Math.max(0, data), StandardCharsets.ISO_8859_1).contains("tRNS");
  }

  private static Optional<BufferedImage> read(PixelImage image, int width)
      throws Decoder.UndecodableException {
    long height = (long) width * image.seenHeight() / image.seenWidth();
    try {
      return Optional.of(Decoder.read(image, width * Math.max(1, height)));
    } catch (Decoder.UndecodableException e) {
      if (!image.inks()) {
        throw e;
      }
      return Optional.empty(); // Browsers show printing inks.
    }
  }
}
