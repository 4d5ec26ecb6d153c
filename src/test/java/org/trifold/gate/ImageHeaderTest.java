package org.trifold.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {
  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void theSizeIsRead(String format) throws IOException {
    ImageFormat expected = ImageFormat.of(image(format)).orElseThrow();
    assertEquals(
        Optional.of(new ImageHeader(expected, 31, 17, false)), ImageHeader.read(image(format)));
  }

  @Test
  void theSizeOfWebpIsRead() {
    byte[] lossless =
        Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    assertEquals(
        Optional.of(new ImageHeader(ImageFormat.WEBP, 1, 1, false)), ImageHeader.read(lossless));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void whatIsCutOffOrForeignHasNone(String format) throws IOException {
    byte[] whole = image(format);
    int end = format.equals("bmp") ? whole.length : 20;
    if (format.equals("gif")) {
      end = 8;
    }
    assertEquals(Optional.empty(), ImageHeader.read(Arrays.copyOf(whole, end)));
  }
}
