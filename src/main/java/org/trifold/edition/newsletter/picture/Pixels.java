package org.trifold.edition.newsletter.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.trifold.gate.ImageHeader;
import org.trifold.raster.JpegHead;
import org.trifold.raster.Raster;
import org.trifold.raster.Scaling;

/**
 * An author's pixels as a mail sends them: no more of them than a screen shows; upright, for
 * Outlook shows a photograph as the camera was held; on a ground of their own, for a black line on
 * nothing is gone where a program shows the mail dark. What needs none of that, what moves and what
 * Java can't read stays as it is. Without state.
 */
final class Pixels {
  /** Of JPEG: below it, edges of letters begin to show rings. */
  private static final float QUALITY = 0.85f;

  /** More than this is not decoded; a camera makes half as many at most. */
  private static final long MOST = 100_000_000;

  /** PNG 3rd ed. §11.2.1: of the colour type, the bit that says alpha. */
  private static final int COLOUR_TYPE_AT = 25;

  private static final int ALPHA = 4;

  private Pixels() {}

  /**
   * The bytes to send.
   *
   * @param width pixels that the picture is to have at most
   * @param ground behind what is transparent
   */
  static byte[] of(byte[] content, int width, Color ground) {
    ImageHeader header = ImageHeader.read(content).orElse(null);
    if (header == null || header.animated() || (long) header.width() * header.height() > MOST) {
      return content;
    }
    return switch (header.format()) {
      case JPEG -> photograph(content, header, width);
      case PNG -> graphic(content, header, width, ground);
      case GIF, SVG, WEBP -> content;
    };
  }

  private static byte[] photograph(byte[] content, ImageHeader header, int width) {
    JpegHead head = JpegHead.of(content);
    int seen = head.isTurned() ? header.height() : header.width();
    if (head.isUpright() && seen <= width) {
      return content;
    }
    return read(content)
        .map(image -> head.isUpright() ? image : head.upright(image))
        .map(image -> Raster.jpeg(Scaling.narrow(image, width, Color.WHITE), QUALITY))
        .filter(made -> !head.isUpright() || made.length < content.length)
        .orElse(content);
  }

  private static byte[] graphic(byte[] content, ImageHeader header, int width, Color ground) {
    boolean clear = hasTransparency(content);
    if (!clear && header.width() <= width) {
      return content;
    }
    return read(content)
        .map(image -> Raster.png(Scaling.narrow(image, width, ground)))
        .filter(made -> clear || made.length < content.length)
        .orElse(content);
  }

  /** An alpha channel, or a colour that is told to be transparent (PNG 3rd ed. §11.3.1.1). */
  private static boolean hasTransparency(byte[] png) {
    int data = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT");
    return (png[COLOUR_TYPE_AT] & ALPHA) != 0
        || new String(png, 0, Math.max(0, data), StandardCharsets.ISO_8859_1).contains("tRNS");
  }

  private static Optional<BufferedImage> read(byte[] content) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(content)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // Readers throw either for files that are damaged.
    }
  }
}
