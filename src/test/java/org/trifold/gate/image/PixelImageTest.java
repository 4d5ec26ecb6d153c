package org.trifold.gate.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.image.UnfitImageException.Fault;
import org.trifold.raster.Raster;

/** What is let in is whole, within limits, and tells nothing but what is seen. */
class PixelImageTest {
  private static final BufferedImage PICTURE = Telling.quarters(40, 24);

  private static PixelImage let(byte[] bytes) throws UnfitImageException {
    return PixelImage.of(bytes, ImageLimits.BUILT_IN).orElseThrow();
  }

  private static Fault refused(byte[] bytes) {
    return assertThrows(UnfitImageException.class, () -> PixelImage.of(bytes, ImageLimits.BUILT_IN))
        .fault();
  }

  private static byte[] telling(String format, int orientation) {
    return switch (format) {
      case "jpeg" -> Telling.jpeg(PICTURE, orientation);
      case "png" -> Telling.png(PICTURE, orientation);
      case "gif" -> Telling.gif(PICTURE, 3);
      default -> Telling.webp(orientation);
    };
  }

  private static int[] pixels(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @ParameterizedTest
  @CsvSource({"jpeg, 1", "jpeg, 6", "png, 1", "png, 6", "gif, 1", "webp, 1", "webp, 6"})
  void whatAPictureTellsGoesAndWhatItShowsStays(String format, int orientation) throws Exception {
    byte[] bytes = telling(format, orientation);
    assertTrue(Telling.told(bytes).size() >= 3, "there is something to drop");
    PixelImage image = let(bytes);
    assertEquals(List.of(), Telling.told(image.content()));
    assertEquals(format.equals("gif") ? 1 : orientation, image.orientation());
    if (!format.equals("webp")) {
      assertArrayEquals(pixels(bytes), pixels(image.content()));
    }
    // What was let in once is let in again, and nothing more goes.
    assertArrayEquals(image.content(), let(image.content()).content());
    assertEquals(image.orientation(), let(image.content()).orientation());
  }

  @Test
  void theProfileOfColoursAndAdobesWordStay() throws Exception {
    byte[] kept = let(Telling.jpeg(PICTURE, 1)).content();
    String text = new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("ICC_PROFILE\0\1\1"));
    assertFalse(text.contains("Exif"));
    byte[] adobe =
        Telling.join(
            Arrays.copyOf(kept, 2),
            Telling.latin1("\u00FF\u00EE\0\16Adobe\0d\0\0\0\0\1"),
            Arrays.copyOfRange(kept, 2, kept.length));
    assertTrue(
        new String(let(adobe).content(), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains("Adobe\0d\0\0\0\0\1"));
  }

  @Test
  void aPictureThatTellsNothingIsCarriedByteForByte() throws Exception {
    for (String format : List.of("jpeg", "png", "gif")) {
      byte[] plain = Telling.written(PICTURE, format);
      assertArrayEquals(plain, let(plain).content(), format);
    }
  }

  @Test
  void aPictureSentInPassesStaysWhole() throws Exception {
    for (String format : List.of("jpeg", "png")) {
      ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (var out = ImageIO.createImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(Telling.quarters(37, 29), null, null), param);
      }
      assertArrayEquals(pixels(bytes.toByteArray()), pixels(let(bytes.toByteArray()).content()));
    }
  }

  @Test
  void anAnimationKeepsItsFramesAndHowOftenTheyAreShown() throws Exception {
    PixelImage image = let(Telling.gif(PICTURE, 3));
    assertTrue(image.header().animated());
    String text = new String(image.content(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("NETSCAPE2.0\3\1\0\0\0"));
    assertFalse(let(Telling.gif(PICTURE, 1)).header().animated());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
  void wherever_it_is_cut_off_it_is_refused(String format) throws Exception {
    byte[] whole = let(telling(format, 1)).content();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Fault fault = refused(cut);
      assertTrue(fault == Fault.DAMAGED || length < 16, fault + " at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
  void whatever_is_changed_it_tells_nothing_and_nothing_breaks(String format) {
    Random random = new Random(7);
    byte[] whole = telling(format, 6);
    int let = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] changed = whole.clone();
      for (int k = 0; k < 1 + i % 4; k++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        if (PixelImage.of(changed, ImageLimits.BUILT_IN).isPresent()) {
          let++;
        }
      } catch (UnfitImageException e) {
        assertTrue(String.valueOf(e.getMessage()).endsWith("."));
      }
    }
    assertTrue(let > 0, "not all of them are refused");
  }

  private static byte[] png(int width, int height, int colourType, byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Telling.latin1("\u0089PNG\r\n\u001a\n"));
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) 8)
            .put((byte) colourType)
            .array();
    Telling.chunk(out, "IHDR", header);
    Telling.chunk(out, "IDAT", data);
    Telling.chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] zeros(long count) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] block = new byte[1 << 16];
      for (long left = count; left > 0; left -= block.length) {
        deflater.write(block, 0, (int) Math.min(left, block.length));
      }
    }
    return packed.toByteArray();
  }

  @Test
  void moreThanASizeAsksForIsRefusedBeforeItIsUnpacked() throws Exception {
    assertEquals(8 * 9, PngSize.of(new Bytes(png(8, 8, 0, new byte[0])), 16).bytes(8, 8));
    assertEquals(8, let(png(8, 8, 0, zeros(8 * 9))).header().width());
    assertEquals(Fault.DAMAGED, refused(png(8, 8, 0, zeros(8 * 9 - 1))), "a row is not whole");
    assertEquals(Fault.DAMAGED, refused(png(8, 8, 0, zeros(200 << 20))), "200 MB for 64 pixels");
    assertEquals(Fault.PIXELS, refused(png(50_000, 50_000, 0, zeros(1))));
    byte[] hidden = Telling.join(zeros(8 * 9), Telling.latin1("SECRET-TRAILER"));
    assertEquals(List.of(), Telling.told(let(png(8, 8, 0, hidden)).content()));
  }

  @Test
  void aProfileThatUnpacksToGigabytesIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] plain = Raster.png(PICTURE);
    out.write(plain, 0, 33);
    Telling.chunk(out, "iCCP", Telling.join(Telling.latin1("a\0\0"), zeros(100 << 20)));
    out.write(plain, 33, plain.length - 33);
    assertEquals(Fault.DAMAGED, refused(out.toByteArray()));
  }

  @Test
  void animationsWithoutEndAreRefused() throws Exception {
    byte[] gif = Telling.gif(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), 1001);
    assertEquals(Fault.FRAMES, refused(gif));
    ImageLimits small = new ImageLimits(1_000_000, 1000);
    byte[] large = Telling.gif(new BufferedImage(900, 900, BufferedImage.TYPE_BYTE_BINARY), 20);
    UnfitImageException e =
        assertThrows(UnfitImageException.class, () -> PixelImage.of(large, small));
    assertEquals("moves in frames that together have more than 10 million pixels.", e.getMessage());
    assertTrue(e.hint().contains("picture-megapixels"), e.hint());
  }

  @Test
  void framesOfAPngAreCountedBeforeAllAreUnpacked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] picture = png(900, 900, 0, zeros(900 * 901));
    out.write(picture, 0, picture.length - 12);
    for (int i = 0; i < 12; i++) {
      Telling.chunk(out, "fcTL", ByteBuffer.allocate(26).putInt(i).putInt(900).putInt(900).array());
      Telling.chunk(out, "fdAT", Telling.join(new byte[4], zeros(900 * 901)));
    }
    out.write(picture, picture.length - 12, 12);
    assertTrue(let(out.toByteArray()).header().animated());
    assertEquals(
        Fault.FRAMES,
        assertThrows(
                UnfitImageException.class,
                () -> PixelImage.of(out.toByteArray(), new ImageLimits(1_000_000, 1000)))
            .fault());
  }

  @Test
  void aFrameLargerThanTheScreenOfItsGifIsCounted() {
    byte[] gif = Telling.gif(PICTURE, 1);
    int frame = 13 + (3 << (gif[10] & 7) + 1);
    while (gif[frame] != 0x2C || gif[frame + 5] != 40) {
      frame++;
    }
    Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xFF);
    assertEquals(Fault.PIXELS, refused(gif));
  }

  @Test
  void aPhotographOfThousandsOfScansIsRefused() {
    byte[] jpeg = Raster.jpeg(PICTURE, 0.9f);
    int scan = jpeg.length - 2;
    while (jpeg[scan] != (byte) 0xFF || jpeg[scan + 1] != (byte) 0xDA) {
      scan--;
    }
    byte[] one = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    List<byte[]> parts = new ArrayList<>(List.of(Arrays.copyOf(jpeg, scan)));
    for (int i = 0; i < 501; i++) {
      parts.add(one);
    }
    parts.add(Telling.latin1("\u00FF\u00D9"));
    assertEquals(Fault.DAMAGED, refused(Telling.join(parts.toArray(byte[][]::new))));
  }

  @ParameterizedTest
  @CsvSource({
    "'II*\0', is TIFF.",
    "'MM\0*', is TIFF.",
    "'BM\1\2\3\4\0\0\0\0', is BMP.",
    "'\0\0\0\34ftypavif', is AVIF.",
    "'\0\0\0\34ftypheic', is HEIC.",
    "'\0\0\0\34ftypmif1', is HEIC.",
    "'\0\0\0\34ftypisom', is a video.",
    "'\u00FF\n', is JPEG XL.",
    "'\0\0\0\14JXL \r\n\u0087\n', is JPEG XL.",
    "'\0\0\0\14jP  \r\n\u0087\n', is JPEG 2000.",
    "'\u001F\u008B', 'is a packed file, as a drawing in SVGZ is.'",
    "'%PDF-1.7', is PDF.",
  })
  void aFormatThatNobodyCarriesIsNamed(String start, String message) {
    byte[] bytes = Telling.join(Telling.latin1(start), new byte[40]);
    UnfitImageException e =
        assertThrows(UnfitImageException.class, () -> PixelImage.of(bytes, ImageLimits.BUILT_IN));
    assertEquals(message, e.getMessage());
    assertEquals(Fault.FORMAT, e.fault());
    assertTrue(e.hint().matches("(Save|Export|Unpack|Use) .*\\."), e.hint());
  }

  @Test
  void formatsThatJavaWritesAreNamed() {
    assertEquals(Fault.FORMAT, refused(Telling.written(PICTURE, "bmp")));
    assertEquals(Fault.FORMAT, refused(Telling.written(PICTURE, "tiff")));
    assertEquals(Fault.NO_PICTURE, refused(Telling.latin1("<html>no</html>")));
    assertEquals(Fault.NO_PICTURE, refused(new byte[0]));
  }
}
