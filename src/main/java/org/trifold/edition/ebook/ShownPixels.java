package org.trifold.edition.ebook;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.trifold.gate.ImageFormat;
import org.trifold.gate.image.PixelImage;
import org.trifold.raster.Decoder;
import org.trifold.raster.Raster;
import org.trifold.raster.Scaling;
import org.trifold.raster.Turning;

/**
 * An author's pixels as an e-book carries them: upright, for many readers show a photograph as the
 * camera was held; of a photograph no more than shops take. What needs none of that, what moves and
 * what Java can't read stays as it is. Without state.
 */
final class ShownPixels {
  /** Apple Books for Authors, "Prepare your book": at most 4 million pixels inside. */
  static final long MOST = 4_000_000;

  /** Of a JPEG that is written anew: the eye sees no difference. */
  private static final float QUALITY = 0.9f;

  private ShownPixels() {}

  /** The bytes to carry in the book. */
  static byte[] inside(PixelImage image) {
    boolean smaller = image.header().format() == ImageFormat.JPEG && isLarge(image);
    return smaller ? written(image, MOST) : whole(image);
  }

  /** The bytes with all pixels, upright. */
  static byte[] whole(PixelImage image) {
    return image.isUpright() ? image.content() : written(image, Long.MAX_VALUE);
  }

  /** Whether it has more pixels than shops take inside a book. */
  static boolean isLarge(PixelImage image) {
    return (long) image.header().width() * image.header().height() > MOST;
  }

  private static byte[] written(PixelImage image, long most) {
    boolean lossless = image.header().format() != ImageFormat.JPEG;
    return pixels(image, most)
        .map(made -> lossless ? Raster.png(made) : Raster.jpeg(made, QUALITY))
        .orElse(image.content());
  }

  /** The pixels, upright and no more than this; empty for what moves and what Java can't read. */
  static Optional<BufferedImage> pixels(PixelImage image, long most) {
    if (image.header().animated()) {
      return Optional.empty();
    }
    try {
      BufferedImage read = Decoder.read(image, most);
      long pixels = (long) read.getWidth() * read.getHeight();
      BufferedImage fewer = pixels <= most ? read : Scaling.fit(read, most);
      return Optional.of(image.isUpright() ? fewer : Turning.upright(fewer, image.orientation()));
    } catch (Decoder.UndecodableException e) {
      return Optional.empty(); // printing inks and WebP, which readers show
    }
  }
}
