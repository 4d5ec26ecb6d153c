package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;

/** Paper beyond the edge, for whoever cuts it. */
class CropMarksTest {
  private static Handout made(Map<String, String> set) {
    return Handout.of(
        Handout.PROJECT, Handout.publication("en", "<p>Some words.</p>"), "default", "", set);
  }

  private static String box(PDRectangle box) {
    return Math.round(box.getLowerLeftX())
        + " "
        + Math.round(box.getLowerLeftY())
        + " "
        + Math.round(box.getUpperRightX())
        + " "
        + Math.round(box.getUpperRightY());
  }

  @Test
  void theBoxesTellWhereToCutAndTheFileKeepsItsClaims() throws IOException {
    Handout handout = made(Map.of("handout.bleed", "3mm", "handout.imposition", "2-up"));
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
    assertEquals(List.of(), handout.lost());
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      PDPage page = pdf.getPage(0);
      assertEquals("0 0 612 792", box(page.getTrimBox()));
      assertEquals("-9 -9 621 801", box(page.getBleedBox()));
      assertEquals("-23 -23 635 815", box(page.getMediaBox()));
      // A mark stands over the corner, in the middle between bleed and the paper's edge.
      int x = Math.round(page.getTrimBox().getLowerLeftX() - page.getMediaBox().getLowerLeftX());
      int[] column = new PDFRenderer(pdf).renderImage(0).getRGB(x - 1, 0, 3, 10, null, 0, 3);
      long dark = java.util.Arrays.stream(column).filter(rgb -> (rgb & 0xFF) < 0xF0).count();
      assertEquals(true, dark >= 10, "pixels of the mark: " + dark);
    }
    try (PDDocument sheets = Loader.loadPDF(handout.rendition().files().get(1).content())) {
      assertEquals("0 0 792 612", box(sheets.getPage(0).getMediaBox()));
    }
  }

  @Test
  void noneIsAddedUnasked() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(made(Map.of()).pdf())) {
      assertEquals("0 0 612 792", box(pdf.getPage(0).getMediaBox()));
      assertEquals("0 0 612 792", box(pdf.getPage(0).getTrimBox()));
    }
  }
}
