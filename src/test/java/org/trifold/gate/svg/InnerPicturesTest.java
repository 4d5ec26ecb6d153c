package org.trifold.gate.svg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.trifold.gate.ImageLimits;

/** What is said of a picture in a drawing that can't be shown. */
class InnerPicturesTest {
  private static List<String> losses(byte[] picture, ImageLimits limits) throws Exception {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='9' height='9'><image width='9' height='9' xlink:href='data:image/png;base64,"
            + Base64.getEncoder().encodeToString(picture)
            + "'/></svg>";
    return SafeSvg.of(svg.getBytes(UTF_8), limits).losses().stream()
        .map(SafeSvg.Loss::what)
        .toList();
  }

  private static byte[] png() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void theSettingIsNamedThatWouldLetItIn() throws Exception {
    assertEquals(List.of(), losses(png(), new ImageLimits(2_000_000, 1)));
    assertEquals(
        List.of(
            "a picture inside that has 2000 by 1000 pixels, more than 1 million (the setting"
                + " picture-megapixels)"),
        losses(png(), new ImageLimits(1_000_000, 1)));
    assertEquals(
        List.of("a picture inside that is broken, too large or of another kind"),
        losses("none".getBytes(UTF_8), ImageLimits.BUILT_IN));
  }
}
