package org.trifold.edition.handout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.gate.ImageLimits;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.raster.Raster;

/** Pictures are checked before they are laid out; a bad one is told and its words are printed. */
class HandoutPicturesTest {
  private static final byte[] PNG =
      Raster.png(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB));
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\""
          + " height=\"20\" fill=\"#246\"/><text x=\"2\" y=\"12\" font-family=\"Nope\">word</text>"
          + "</svg>";

  @TempDir Path root;

  private Handout with(String src, byte[] content) throws IOException {
    if (!src.startsWith("data:")) {
      Files.write(root.resolve(src), content);
    }
    return of(figure(src));
  }

  private static String figure(String src) {
    return "<figure class=\"image\" data-line=\"8\"><img alt=\"A stand-in\" src=\""
        + src
        + "\"><figcaption>Caption</figcaption></figure>";
  }

  private Handout of(String body) {
    return Handout.of(root, Handout.publication("en", body), "default", "", Map.of());
  }

  private static int figures(Handout handout) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      return figures(pdf.getDocumentCatalog().getStructureTreeRoot());
    }
  }

  private static int figures(PDStructureNode node) {
    int count = 0;
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        boolean figure = element.getStructureType().equals("Figure");
        if (figure) {
          assertEquals("A stand-in", element.getAlternateDescription());
        }
        count += (figure ? 1 : 0) + figures(element);
      }
    }
    return count;
  }

  @Test
  void goodOnesAreFiguresWithTheirAlternativeText() throws IOException {
    Files.write(root.resolve("a.png"), PNG);
    Files.write(
        root.resolve("b.jpg"),
        Raster.jpeg(new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB), 0.8f));
    Files.writeString(root.resolve("c.svg"), SVG);
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);
    Handout handout = of(figure("a.png") + figure("b.jpg") + figure("c.svg") + figure(data));
    assertEquals(List.of(), handout.lines());
    assertEquals(4, figures(handout));
    assertFalse(handout.text().contains("stand-in"), handout.text());
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  /** The colours of two squares side by side, as they are seen on the page. */
  private static List<String> seen(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
      Map<String, Integer> counts = new TreeMap<>();
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          counts.merge(
              String.format(Locale.ROOT, "%06x", page.getRGB(x, y) & 0xFFFFFF), 1, Integer::sum);
        }
      }
      return counts.entrySet().stream()
          .filter(colour -> colour.getValue() > 5000 && !colour.getKey().equals("ffffff"))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /**
   * In passes, as a file for the web often is: the PDF library copies only the others as they are.
   */
  private static byte[] interlaced(BufferedImage image, String format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "png, 1e6432, f0a010, '1e6432,f0a010'",
    "gif, 1e6432, f0a010, '1e6432,f0a010'",
    "png, 000000, ffffff, '000000'",
    "png, ffffff, 000000, '000000'",
  })
  void aPictureOfTwoColoursIsPrintedInThem(
      String format, String left, String right, String expected) throws IOException {
    int[] colours = {Integer.parseInt(left, 16), Integer.parseInt(right, 16)};
    IndexColorModel palette =
        new IndexColorModel(1, 2, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_BINARY, palette);
    image
        .getRaster()
        .setPixels(
            100,
            0,
            100,
            100,
            Collections.nCopies(10_000, 1).stream().mapToInt(Integer::intValue).toArray());
    Handout handout = with("two." + format, interlaced(image, format));
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(expected.split(",")), seen(handout.pdf()));
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void drawingsFitIntoTableCells() throws IOException {
    Files.writeString(root.resolve("c.svg"), SVG.replace("0 0 40 20", "0 0 4000 2000"));
    Handout handout =
        of("<table><tbody><tr><td>" + figure("c.svg") + "</td><td>x</td></tr></tbody></table>");
    assertEquals(List.of(), handout.lines());
    assertEquals(1, figures(handout));
  }

  @Test
  void decorationIsNoFigure() throws IOException {
    Files.write(root.resolve("a.png"), PNG);
    Handout handout = of("<p>Text <span class=\"image\"><img alt=\"\" src=\"a.png\"></span></p>");
    assertEquals(List.of(), handout.lines());
    assertEquals(0, figures(handout));
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void aWidthIsKeptThoughThePictureIsWiderThanThePage() throws IOException {
    byte[] wide = Raster.png(new BufferedImage(1400, 700, BufferedImage.TYPE_INT_RGB));
    Files.write(root.resolve("wide.png"), wide);
    Handout handout = of(figure("wide.png").replace("<img", "<img width=\"280\""));
    assertEquals(List.of(), handout.lines());
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
      int dark = 0;
      for (int row = 0; row < page.getHeight(); row++) {
        int inRow = 0;
        for (int x = 0; x < page.getWidth(); x++) {
          inRow += (page.getRGB(x, row) & 0xFF) < 8 ? 1 : 0;
        }
        dark = Math.max(dark, inRow);
      }
      assertEquals(280, dark, 20);
    }
  }

  @Test
  void aScreenshotWiderThanThePageFillsTheColumnWhereAskedTo() throws IOException {
    byte[] wide = Raster.png(new BufferedImage(2432, 1630, BufferedImage.TYPE_INT_RGB));
    Files.write(root.resolve("wide.png"), wide);
    String asked = "<img width=\"1216\" data-scaledwidth=\"100%\"";
    assertEquals(List.of(), of(figure("wide.png").replace("<img", asked)).lines());
    byte[] small = Raster.png(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB));
    Files.write(root.resolve("small.png"), small);
    Handout handout = of(figure("small.png").replace("<img", "<img data-scaledwidth=\"90%\""));
    assertEquals(List.of(), handout.lines());
  }

  @Test
  void aTransparencyThatIsUsedNowhereIsLeftOut() throws Exception {
    BufferedImage screenshot = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        screenshot.setRGB(x, y, 0xFF000000 | (x * 6) << 16 | (y * 12) << 8 | 0x33);
      }
    }
    byte[] plain = PictureReader.read(Raster.png(screenshot), ImageLimits.BUILT_IN).content();
    BufferedImage printed = ImageIO.read(new ByteArrayInputStream(plain));
    assertFalse(printed.getColorModel().hasAlpha());
    for (int x = 0; x < 40; x++) {
      assertEquals(screenshot.getRGB(x, 7), printed.getRGB(x, 7));
    }
    screenshot.setRGB(3, 3, 0x80FF0000);
    byte[] kept = Raster.png(screenshot);
    assertArrayEquals(kept, PictureReader.read(kept, ImageLimits.BUILT_IN).content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " width=\"90%\"", " width=\"800\""})
  void aTallOneStaysOnOnePageAndLinksLeadToIt(String size) throws IOException {
    byte[] tall = Raster.png(new BufferedImage(900, 2000, BufferedImage.TYPE_INT_RGB));
    Files.write(root.resolve("tall.png"), tall);
    Handout handout =
        of(
            "<p>See <a href=\"#tall\">it</a>.</p>"
                + figure("tall.png")
                    .replace("<figure", "<figure id=\"tall\"")
                    .replace("<img", "<img" + size));
    assertEquals(List.of(), handout.lines());
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      assertEquals(1, pdf.getNumberOfPages());
      assertEquals(1, pdf.getPage(0).getAnnotations().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no picture",
        "<svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g",
        "<html/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"><use href=\"#a\"/></g></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0 nonsense\"/></svg>",
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg",
        "RIFF\0\0\0\0WEBPVP8 "
      })
  void aBrokenOneIsToldAndItsWordsArePrinted(String content) throws IOException {
    assertTold(with("bad.svg", content.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:image/png;base64", "data:text/html,x", "data:image/png;base64,!!"})
  void aBrokenDataUriIsToldAndItsWordsArePrinted(String uri) throws IOException {
    assertTold(with(uri, new byte[0]));
  }

  @Test
  void aCutOffPhotographIsToldAndItsWordsArePrinted() throws IOException {
    assertTold(with("cut.png", Arrays.copyOf(PNG, PNG.length - 20)));
    byte[] jpeg = Raster.jpeg(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), 0.9f);
    assertTold(with("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)));
  }

  @Test
  void aPhotographInPrintingInksKeepsThePdfArchivable() throws IOException {
    Path inks = Handout.PROJECT.resolve("src/test/resources/org/trifold/edition/handout/inks.jpg");
    Handout handout = with("a.jpg", Files.readAllBytes(inks));
    assertEquals(List.of(), handout.lines());
    assertEquals(1, figures(handout));
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void masksFiltersAndGradientsOfADrawingKeepThePdfArchivable() throws IOException {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\"><defs><filter"
            + " id=\"f\"><feGaussianBlur stdDeviation=\"3\"/></filter><linearGradient id=\"g\"><stop"
            + " stop-color=\"white\"/><stop offset=\"1\"/></linearGradient><mask id=\"m\"><rect"
            + " width=\"90\" height=\"100\" fill=\"url(#g)\"/></mask></defs><rect width=\"90\""
            + " height=\"100\" mask=\"url(#m)\"/><circle cx=\"150\" cy=\"50\" r=\"20\""
            + " filter=\"url(#f)\"/></svg>";
    Handout handout = with("a.svg", svg.getBytes(UTF_8));
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void aFileOutsideTheProjectIsToldAndItsWordsArePrinted() throws IOException {
    Handout handout = of(figure("../../etc/passwd") + figure("missing.png"));
    assertEquals(List.of("TF-GATE-004", "TF-GATE-003"), handout.rules());
    assertTrue(handout.text().contains("A stand-in"), handout.text());
  }

  @Test
  void aDrawingsScriptsAndOutsideLinksAreNotFollowed() throws IOException {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " onload=\"alert(1)\" width=\"40\" height=\"20\"><script>alert(1)</script><image"
            + " xlink:href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/><rect width=\"9\""
            + " height=\"9\"/></svg>";
    Handout handout = with("a.svg", svg.getBytes(UTF_8));
    assertEquals(1, figures(handout));
  }

  private static void assertTold(Handout handout) throws IOException {
    assertEquals(List.of("TF-HANDOUT-006"), handout.rules());
    assertTrue(
        handout.lines().get(0).startsWith("manuscript/a.adoc:8: The picture "),
        handout.lines().toString());
    assertTrue(handout.text().contains("A stand-in"), handout.text());
    assertEquals(0, figures(handout));
  }
}
