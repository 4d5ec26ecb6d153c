package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Raster;

/** Pictures that take long to pack are left out while a layout is tried, and only then. */
class DraftPicturesTest {
  private static final int WIDE = 4100;
  private static final int HIGH = 4000;
  private static final int HALF_RED = 0x80FF0000;
  private static final SourceLocation HERE = SourceLocation.ofFile("manuscript/a.adoc");

  @TempDir Path root;

  private static byte[] translucent(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] row = new int[width];
    Arrays.fill(row, HALF_RED);
    for (int y = 0; y < height; y++) {
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return Raster.png(image);
  }

  private Handout handout(byte[] picture, String words) throws IOException {
    Files.write(root.resolve("big.png"), picture);
    String body =
        "<figure class=\"image\" data-line=\"8\"><img alt=\"Red\" width=\"100\" src=\"big.png\">"
            + "</figure>"
            + words;
    return Handout.of(root, Handout.publication("en", body), "default", "", Map.of());
  }

  private static String paragraphs(int count) {
    return "<p data-line=\"9\">Some words of a paragraph in the text of it. Enough.</p>"
        .repeat(count);
  }

  private static List<PDImageXObject> images(PDDocument pdf) throws IOException {
    List<PDImageXObject> images = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
          images.add(image);
        }
      }
    }
    return images;
  }

  @Test
  void aDocumentWithLargePicturesIsFittedToItsPagesAndShowsThem() throws IOException {
    byte[] small = translucent(WIDE / 10, HIGH / 10);
    int count = 10;
    int pages = 0;
    // One paragraph more than fills the page, of which closer lines make one page again.
    while (pages < 2) {
      try (PDDocument pdf = Loader.loadPDF(handout(small, paragraphs(++count)).pdf())) {
        pages = pdf.getNumberOfPages();
      }
    }
    Handout handout = handout(translucent(WIDE, HIGH), paragraphs(count - 1));
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      assertEquals(1, pdf.getNumberOfPages());
      PDImageXObject image = images(pdf).get(0);
      assertEquals(WIDE, image.getWidth());
      assertEquals(HIGH, image.getHeight());
      assertEquals(HALF_RED, image.getImage().getRGB(WIDE / 2, HIGH / 2));
    }
  }

  @Test
  void aDraftHasTheSizeOfItsPictureAndLittleElse() throws Exception {
    PrintImages images = new PrintImages(Gate.at(root, List.of()), new Findings(), "Noto Sans");
    byte[] large = translucent(WIDE, HIGH);
    String name = images.add("large", large, HERE).name();
    byte[] photograph = Raster.jpeg(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), 0.9f);
    String jpeg = images.add("jpeg", photograph, HERE).name();
    assertTrue(images.areSlow());
    assertArrayEquals(large, images.getUrl(name).getStream().readAllBytes());

    images.showDrafts(true);
    byte[] draft = images.getUrl(name).getStream().readAllBytes();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(draft));
    assertEquals(WIDE, read.getWidth());
    assertEquals(HIGH, read.getHeight());
    assertFalse(read.getColorModel().hasAlpha());
    assertArrayEquals(photograph, images.getUrl(jpeg).getStream().readAllBytes());
  }
}
