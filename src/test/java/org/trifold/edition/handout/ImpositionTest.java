package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.inspect.PdfClaims;
import org.trifold.inspect.PdfConformanceInspection;
import org.trifold.model.Rendition;

/** Sheets for the print room: pages in the right places, no word lost, nothing claimed. */
class ImpositionTest {
  private static final String BREAK = "<hr class=\"page-break\">";

  /** Pages with a word each that names it: six of them. */
  private static String body() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      body.append("<p data-line=\"").append(i).append("\">Leaf").append(i).append(" words</p>");
      body.append(i < 6 ? BREAK : "");
    }
    return body.toString();
  }

  private static Handout imposed(String lang, String paper) {
    return Handout.of(
        Handout.PROJECT,
        Handout.publication(lang, body()),
        "default",
        "example-clinic",
        Map.of("handout.imposition", "booklet,2-up", "handout.paper", paper));
  }

  private static byte[] file(Handout handout, String suffix) {
    return handout.rendition().files().stream()
        .filter(file -> file.suffix().equals(suffix))
        .findFirst()
        .orElseThrow()
        .content();
  }

  /** For each side the numbers of the leaves on its left and right half; 0 for none. */
  private static List<List<Integer>> leaves(byte[] pdf) throws IOException {
    List<List<Integer>> sides = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDRectangle paper = page.getMediaBox();
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        float half = paper.getWidth() / 2;
        stripper.addRegion("0", new Rectangle2D.Float(0, 0, half, paper.getHeight()));
        stripper.addRegion("1", new Rectangle2D.Float(half, 0, half, paper.getHeight()));
        stripper.extractRegions(page);
        sides.add(
            List.of(leaf(stripper.getTextForRegion("0")), leaf(stripper.getTextForRegion("1"))));
      }
    }
    return sides;
  }

  private static int leaf(String text) {
    int at = text.indexOf("Leaf");
    return at < 0 ? 0 : text.charAt(at + 4) - '0';
  }

  @Test
  void aBookletFoldsIntoTheOrderOfReadingWithBlanksAtItsEnd() throws IOException {
    assertEquals(
        List.of(List.of(0, 1), List.of(2, 0), List.of(6, 3), List.of(4, 5)),
        leaves(file(imposed("en", "letter"), "-booklet.pdf")));
  }

  @Test
  void aBookletFromRightToLeftIsBoundOnTheRight() {
    assertEquals(
        List.of(
            new Imposition.Side(OptionalInt.of(0), OptionalInt.of(3)),
            new Imposition.Side(OptionalInt.of(2), OptionalInt.of(1))),
        Imposition.BOOKLET.sides(4, true));
    assertEquals(
        List.of(new Imposition.Side(OptionalInt.empty(), OptionalInt.of(0))),
        Imposition.TWO_UP.sides(1, true));
  }

  @Test
  void twoUpKeepsTheOrder() throws IOException {
    assertEquals(
        List.of(List.of(1, 2), List.of(3, 4), List.of(5, 6)),
        leaves(file(imposed("en", "letter"), "-2-up.pdf")));
  }

  @Test
  void anOfficesPaperIsTurnedAndSmallerPagesGoOnASheetOfTwiceTheirWidth() throws IOException {
    assertEquals("792 x 612", size(file(imposed("en", "letter"), "-booklet.pdf")));
    assertEquals("842 x 595", size(file(imposed("en", "a4"), "-booklet.pdf")));
    assertEquals("839 x 595", size(file(imposed("en", "a5"), "-booklet.pdf")));
  }

  private static String size(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDRectangle paper = document.getPage(0).getMediaBox();
      return Math.round(paper.getWidth()) + " x " + Math.round(paper.getHeight());
    }
  }

  @Test
  void itClaimsNothingAndIsHeldToNothingWhileThePagesAre() throws IOException {
    Handout handout = imposed("en", "letter");
    assertEquals(
        List.of(".pdf", "-2-up.pdf", "-booklet.pdf"),
        handout.rendition().files().stream().map(Rendition.File::suffix).toList());
    byte[] booklet = file(handout, "-booklet.pdf");
    assertEquals(new PdfClaims(false, false, false), PdfClaims.of(booklet));
    assertEquals(new PdfClaims(true, true, true), PdfClaims.of(handout.pdf()));
    try (PDDocument document = Loader.loadPDF(booklet)) {
      assertNull(document.getDocumentCatalog().getStructureTreeRoot());
      assertNull(document.getDocumentCatalog().getMarkInfo());
      assertEquals("A title", document.getDocumentInformation().getTitle());
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(xmp.contains("A title") && !xmp.contains("pdfa"), xmp);
    }
    assertEquals(
        List.of(), new PdfConformanceInspection().inspect(handout.job(), handout.rendition()));
  }

  @Test
  void noWordIsLostAndALostOneIsFound() throws IOException {
    Handout handout = imposed("en", "letter");
    assertEquals(List.of(), new LostWordsInspection().inspect(handout.job(), handout.rendition()));
    byte[] broken;
    try (PDDocument document = Loader.loadPDF(file(handout, "-booklet.pdf"))) {
      document.removePage(3);
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      document.save(out);
      broken = out.toByteArray();
    }
    Rendition.File file = new Rendition.File("-booklet.pdf", "application/pdf", broken);
    List<String> lines =
        new LostWordsInspection()
                .inspect(
                    handout.job(), new Rendition("handout", List.of(file), Map.of(), List.of()))
                .stream()
                .map(f -> f.line())
                .toList();
    assertTrue(lines.toString().contains("Leaf 5 words"), lines.toString());
  }

  @Test
  void itIsTheSameToTheByteEachTime() {
    assertArrayEquals(
        file(imposed("en", "letter"), "-booklet.pdf"),
        file(imposed("en", "letter"), "-booklet.pdf"));
  }
}
