package org.trifold.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.svg.SafeSvg;
import org.trifold.gate.svg.UnsafeSvgException;

/**
 * Draws SVG as pixels: what {@link SafeSvg} lets in of it, if that can be done in seconds. Without
 * state.
 */
public final class Raster {
  private static final int BANDS = 3;
  private static final String RULE_BROKEN = "it breaks a rule of SVG 1.1";

  private static final ColorModel OPAQUE =
      new ComponentColorModel(
          ColorSpace.getInstance(ColorSpace.CS_sRGB),
          false,
          false,
          Transparency.OPAQUE,
          DataBuffer.TYPE_BYTE);

  /** Whoever read the drawing held the pictures in it to the limits that are set. */
  private static final ImageLimits AS_READ = new ImageLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private Raster() {}

  /** A drawing that can't be drawn. The message says why, in one line. */
  public static final class BadDrawingException extends Exception {
    private static final long serialVersionUID = 1L;

    BadDrawingException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Draws on white.
   *
   * @param svg an SVG 1.1 document
   * @param width pixels; the height follows from the drawing's own proportions
   */
  public static BufferedImage draw(byte[] svg, int width) throws BadDrawingException {
    return draw(svg, width, Color.WHITE);
  }

  /**
   * Draws on a ground of one colour.
   *
   * @param svg an SVG 1.1 document
   * @param width pixels; the height follows from the drawing's own proportions
   * @param ground without transparency
   */
  public static BufferedImage draw(byte[] svg, int width, Color ground) throws BadDrawingException {
    Canvas canvas = new Canvas(ground);
    canvas.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
    transcode(svg, canvas);
    BufferedImage image = canvas.image();
    if (image == null) {
      throw nothing();
    }
    return image;
  }

  private static BadDrawingException nothing() {
    return new BadDrawingException("it draws nothing", new IOException());
  }

  /** Pixels of a picture. */
  public record Extent(int width, int height) {}

  /**
   * How large {@link #draw} would make a drawing, which it may refuse to draw all the same.
   *
   * @param svg an SVG 1.1 document
   * @param width pixels; the height follows from the drawing's own proportions
   */
  public static Extent extent(byte[] svg, int width) throws BadDrawingException {
    Measure measure = new Measure();
    measure.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
    transcode(svg, measure);
    if (measure.pixelsWide() < 1 || measure.pixelsHigh() < 1) {
      throw nothing();
    }
    return new Extent(measure.pixelsWide(), measure.pixelsHigh());
  }

  /**
   * Looks whether a drawing that others will draw, such as programs that read e-books, can be drawn
   * in seconds.
   *
   * @throws BadDrawingException where it can't
   */
  public static void requireCheap(byte[] svg) throws BadDrawingException {
    try {
      transcode(svg, new Estimate());
    } catch (BadDrawingException e) {
      // What Batik can't draw others may.
      if (e.getCause() instanceof CostlyDrawingException) {
        throw e;
      }
    }
  }

  private static void transcode(byte[] svg, SVGAbstractTranscoder transcoder)
      throws BadDrawingException {
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_CONSTRAIN_SCRIPT_ORIGIN, true);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    try {
      byte[] clean = SafeSvg.of(svg, AS_READ).content();
      transcoder.transcode(
          new TranscoderInput(new ByteArrayInputStream(clean)), new TranscoderOutput());
    } catch (UnsafeSvgException e) {
      throw new BadDrawingException(e.why(), e);
    } catch (TranscoderException | RuntimeException e) {
      throw new BadDrawingException(reason(e), e);
    }
  }

  /**
   * Words that are drawn.
   *
   * @param text of one size
   * @param size of the type, as a part of the drawing's width
   */
  public record Words(String text, double size) {}

  /**
   * The words of a drawing, in the order of drawing.
   *
   * @param svg an SVG 1.1 document
   */
  public static List<Words> words(byte[] svg) throws BadDrawingException {
    WordSizes sizes = new WordSizes();
    transcode(svg, sizes);
    return sizes.words();
  }

  private static String reason(Throwable thrown) {
    Optional<String> line =
        String.valueOf(thrown.getMessage())
            .lines()
            .map(String::strip)
            .filter(
                text -> !text.isEmpty() && !text.matches("null|Enclosed Exception:|\\S*:-?\\d+"))
            .findFirst()
            .map(text -> text.replaceFirst("\\.$", ""));
    // Batik writes a place before it, and "null" where what it wraps says nothing.
    if (line.isEmpty() && thrown instanceof TranscoderException wrapper) {
      Exception wrapped = wrapper.getException();
      return wrapped == null ? RULE_BROKEN : reason(wrapped);
    }
    return line.orElse(RULE_BROKEN);
  }

  /** PNG of a picture. */
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Baseline JPEG of a picture without transparency.
   *
   * @param quality 0 to 1
   */
  public static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(inBytes(image), null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /**
   * The same pixels as bytes in the order red, green, blue, which the writer takes by the line; it
   * asks for any others one by one, and that costs more than all the rest.
   */
  private static BufferedImage inBytes(BufferedImage image) {
    int width = image.getWidth();
    byte[] bytes = bytes(image);
    WritableRaster raster =
        java.awt.image.Raster.createInterleavedRaster(
            new DataBufferByte(bytes, bytes.length),
            width,
            image.getHeight(),
            width * BANDS,
            BANDS,
            new int[] {0, 1, 2},
            null);
    return new BufferedImage(OPAQUE, raster, false, null);
  }

  private static byte[] bytes(BufferedImage image) {
    BufferedImage plain = image;
    if (image.getType() != BufferedImage.TYPE_INT_RGB) {
      plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = plain.createGraphics();
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
    }
    int width = plain.getWidth();
    byte[] bytes = new byte[BANDS * width * plain.getHeight()];
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < plain.getHeight(); y++) {
      plain.getRaster().getDataElements(0, y, width, 1, row);
      for (int rgb : row) {
        bytes[at] = (byte) (rgb >> 16);
        bytes[at + 1] = (byte) (rgb >> 8);
        bytes[at + 2] = (byte) rgb;
        at += BANDS;
      }
    }
    return bytes;
  }
}
