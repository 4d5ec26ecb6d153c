package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;

/** Large print: everything that is read is set in 18 points or more. */
class LargePrintTest {
  private static final Map<String, String> LARGE = Map.of("handout.large-print", "true");

  private static Rendition.File large(Handout handout) {
    return handout.rendition().files().stream()
        .filter(file -> file.suffix().equals("-large-print.pdf"))
        .findFirst()
        .orElseThrow();
  }

  private static Publication read(String manuscript) {
    return SharedReader.read(Handout.PROJECT, manuscript).publication().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void nothingIsUnder18Points(String theme) throws IOException {
    assertLarge("manuscript/microneedling.adoc", theme);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @ValueSource(strings = {"default", "almanac"})
  void norIsAnythingWhateverIsInTheManuscript(String theme) throws IOException {
    assertLarge("src/test/resources/stress/stress.adoc", theme);
  }

  private static void assertLarge(String manuscript, String theme) throws IOException {
    Handout handout = Handout.of(Handout.PROJECT, read(manuscript), theme, "example-clinic", LARGE);
    assertEquals(List.of(), TypeSizes.under(18, large(handout).content()));
    assertEquals(List.of(), new LostWordsInspection().inspect(handout.job(), handout.rendition()));
  }

  @Test
  void itIsAccessibleAndArchivableLikeTheOther() throws IOException {
    String body;
    try (InputStream in = LargePrintTest.class.getResourceAsStream("leaflet.html")) {
      body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Handout handout =
        Handout.of(
            Handout.PROJECT, Handout.publication("en", body), "default", "example-clinic", LARGE);
    assertEquals(
        List.of(".pdf", "-large-print.pdf"),
        handout.rendition().files().stream().map(Rendition.File::suffix).toList());
    assertEquals(
        List.of(), PdfConformance.check(large(handout).content(), Standard.UA_1, Standard.A_2A));
    assertEquals(List.of(), TypeSizes.under(18, large(handout).content()));
  }

  @Test
  void itIsLaidOutAnewOnTheSamePaper() throws IOException {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("en", "<p>Some words of the text.</p>".repeat(120)),
            "default",
            "",
            LARGE);
    try (PDDocument small = Loader.loadPDF(handout.pdf());
        PDDocument large = Loader.loadPDF(large(handout).content())) {
      assertTrue(large.getNumberOfPages() > small.getNumberOfPages());
      PDRectangle paper = small.getPage(0).getMediaBox();
      assertEquals(paper.getWidth(), large.getPage(0).getMediaBox().getWidth());
      assertEquals(paper.getHeight(), large.getPage(0).getMediaBox().getHeight());
    }
  }

  private static String drawing(int size) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\""
        + " viewBox=\"0 0 400 200\"><text x=\"10\" y=\"90\" style=\"font-size: "
        + size
        + "px\">words</text></svg>";
  }

  private static Handout withDrawing(Path root, int size) throws IOException {
    Files.writeString(root.resolve("a.svg"), drawing(size));
    String body = "<p data-line=\"7\"><img src=\"a.svg\" alt=\"A drawing\" width=\"100\"></p>";
    return Handout.of(root, Handout.publication("en", body), "default", "", LARGE);
  }

  @Test
  void aDrawingGrowsUntilItsSmallestWordsAreLargePrint(@TempDir Path root) throws IOException {
    Handout handout = withDrawing(root, 24);
    assertEquals(List.of(), handout.lines());
    // 24 units at half a pixel each are 9 points, so it takes twice the drawing's 200 pixels.
    assertEquals(400, widestDrawing(large(handout).content()), 0.5);
    // Elsewhere it is as wide as the author asks, as a share of a column of about the same width.
    assertEquals(100, widestDrawing(handout.pdf()), 8);
  }

  /** CSS pixels that the widest drawing on the first page is wide. */
  private static double widestDrawing(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      double widest = 0;
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDFormXObject form) {
          PDRectangle box = form.getBBox();
          widest = Math.max(widest, box.getWidth());
        }
      }
      return widest;
    }
  }

  @Test
  void wordsThatWouldNeedMoreThanThePageAreReported(@TempDir Path root) throws IOException {
    Handout handout = withDrawing(root, 6);
    assertEquals(List.of("TF-HANDOUT-021"), handout.rules());
    assertTrue(handout.lines().get(0).startsWith("manuscript/a.adoc:7: "), handout.lines().get(0));
  }

  @Test
  void whatIsTooWideInLargePrintAloneNamesItsFile() {
    String row = "<td>cell</td>".repeat(200);
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication(
                "en", "<table data-line=\"5\"><tbody><tr>" + row + "</tr></tbody></table>"),
            "default",
            "",
            LARGE);
    assertTrue(
        handout.lines().stream()
            .anyMatch(
                line ->
                    line.startsWith(
                        "manuscript/a.adoc:5: This is wider than the page of the -large-print.pdf"
                            + " file.")),
        handout.lines().toString());
  }

  @Test
  void aThemesOwnFileIsLaidOver(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("themes/default/handout"));
    Files.writeString(folder.resolve("large-print.css"), "body { font-size: 30pt }");
    Handout handout =
        Handout.of(root, Handout.publication("en", "<p>Some words.</p>"), "default", "", LARGE);
    assertEquals(List.of(), handout.lines());
    assertTrue(
        TypeSizes.under(31, large(handout).content()).stream()
            .anyMatch(line -> line.startsWith("30.00 pt")));
  }
}
