package org.trifold.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.trifold.gate.ImageHeader;
import org.trifold.gate.image.PixelImage;

/** The pixels of PNG, JPEG and GIF, of an animation those of its first frame. Without state. */
public final class Decoder {
  /** Up to here a picture is read whole, whatever is made of it. */
  private static final long WHOLE = 24_000_000;

  /**
   * Bytes of pixels that are held: 25 million pixels of three colours. What scales them holds
   * another 100 MB, and two threads of a worker have 768 MB (heap-limit).
   */
  private static final long HELD = 75_000_000;

  private Decoder() {}

  /** A picture that has lost pixels, or whose colours can't be read. */
  public static final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;

    UndecodableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * The pixels as the file has them. Of a very large picture only every second or third of a row
   * and of the rows: where that still leaves twice as many as are wanted, and where all of them
   * would not fit in memory.
   *
   * @param wantedPixels what the picture will be scaled to
   */
  public static BufferedImage read(PixelImage picture, long wantedPixels)
      throws UndecodableException {
    ImageHeader header = picture.header();
    String format = header.format().name().toLowerCase(Locale.ROOT);
    if (!ImageIO.getImageReadersByFormatName(format).hasNext()) {
      throw new UndecodableException("no reader of " + format, new IOException(format));
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    List<String> losses = new ArrayList<>();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.content()))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener((source, warning) -> note(warning, losses));
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(step(header, wantedPixels), fitting(header, reader));
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (!losses.isEmpty()) {
        throw new UndecodableException(losses.get(0), new IOException(losses.get(0)));
      }
      return image;
    } catch (IOException | RuntimeException e) {
      // Readers throw either for files that are damaged, and for inks.
      throw new UndecodableException(String.valueOf(e.getMessage()), e);
    } finally {
      reader.dispose();
    }
  }

  private static int step(ImageHeader header, long wantedPixels) {
    long pixels = (long) header.width() * header.height();
    return pixels <= WHOLE
        ? 1
        : Math.max(1, (int) (Math.sqrt((double) pixels / Math.max(1, wantedPixels)) / 2));
  }

  /** The step at which the pixels fit in memory. */
  private static int fitting(ImageHeader header, ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      return 1;
    }
    long bits = types.next().getColorModel().getPixelSize();
    double bytes = (double) header.width() * header.height() * bits / Byte.SIZE;
    return Math.max(1, (int) Math.ceil(Math.sqrt(bytes / HELD)));
  }

  /** Keeps what tells of lost pixels; a colour profile that is missing or odd costs none. */
  private static void note(String warning, List<String> losses) {
    if (!warning.contains("ICC")) {
      losses.add(warning);
    }
  }
}
