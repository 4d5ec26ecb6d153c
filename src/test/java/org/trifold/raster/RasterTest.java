package org.trifold.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {
  private static final float QUALITY = 0.88f;

  /** Red, green and blue each differ from one pixel to the next. */
  private static BufferedImage coloured(int type) {
    BufferedImage image = new BufferedImage(61, 43, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, 61, 43, new Color(10, 60, 200)));
    graphics.fillRect(0, 0, 61, 43);
    graphics.dispose();
    return image;
  }

  private static byte[] asTheWriterTakesIt(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='https://example.org/x.png'/>",
        "<image xlink:href='https://example.org/x.png' width='5' height='5'/>",
        "<use xlink:href='https://example.org/x.svg#a'/>",
      })
  void aDrawingThatCannotBeDrawnSaysWhy(String what) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 10 10'>"
            + what
            + "</svg>";
    Raster.BadDrawingException e =
        assertThrows(
            Raster.BadDrawingException.class,
            () -> Raster.draw(svg.getBytes(StandardCharsets.UTF_8), 10, Color.WHITE));
    assertFalse(e.getMessage().startsWith("null"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR})
  void handingPixelsOverByTheLineChangesNoByteOfTheJpeg(int type) throws IOException {
    BufferedImage image = coloured(type);
    assertArrayEquals(asTheWriterTakesIt(image), Raster.jpeg(image, QUALITY));
    assertArrayEquals(
        coloured(type).getRGB(0, 0, 61, 43, null, 0, 61),
        image.getRGB(0, 0, 61, 43, null, 0, 61),
        "the picture stays as it was");
  }
}
