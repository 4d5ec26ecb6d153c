package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;
import org.trifold.inspect.PdfText;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;

/** A patient's sheet on paper: what a reader and a screen reader find on it. */
class GrammarHandoutTest {
  private static final Path SAMPLES = Handout.PROJECT.resolve("src/test/resources/grammar");
  private static final String CLINIC = "example-clinic";

  private static Publication sample() {
    return SharedReader.read(SAMPLES, "manuscript/grammar.adoc").publication().orElseThrow();
  }

  private static Handout header(String... attributes) {
    StringBuilder metas = new StringBuilder();
    for (int i = 0; i < attributes.length; i += 2) {
      metas
          .append("<meta name=\"trifold:attribute\" data-line=\"4\" data-attribute=\"")
          .append(attributes[i])
          .append("\" content=\"")
          .append(attributes[i + 1])
          .append("\">");
    }
    String html = Handout.publication("en", "<p>Words.</p>").toHtml();
    return Handout.of(
        Handout.PROJECT,
        Publication.parse(html.replace("<title>", metas + "<title>")),
        "default",
        "",
        Map.of());
  }

  /** A part may go over the end of a line on paper. */
  private static void assertInOrder(String lines, String... parts) {
    String text = lines.replace("\n", "");
    int at = 0;
    for (String line : parts) {
      String part = line.replace("\n", "");
      int found = text.indexOf(part, at);
      assertTrue(found >= 0, "\"" + part + "\" comes after what stands before it in: " + text);
      at = found + part.length();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void everyBlockOfTheGrammarIsReadInOrderAndMeetsTheStandards(String theme) {
    Handout handout =
        Handout.of(SAMPLES, sample(), theme, CLINIC, Map.of("handout.patient-line", "true"));
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
    assertEquals(List.of(), handout.lost());
    assertInOrder(
        handout.text(),
        "Name",
        "Date",
        "After your visit",
        "Most important",
        "Next visit",
        "Do",
        "Wash with cool water.",
        "Don’t",
        "Do not use a sponge.",
        "Today",
        "Leave the bandage",
        "24 hours",
        "before you wash",
        "Call us if",
        "turns red",
        "(555) 555-0142",
        "In your own words",
        "Notes from your clinician",
        "Dr. Robin Reviewer",
        "February 15, 2099",
        "Version",
        "3",
        "A book of examples",
        "example.org/sheets/grammar");
  }

  @Test
  void whoStandsForItIsAListOfTermsAndTheirMeanings() {
    String outline =
        TagOutline.of(Handout.of(SAMPLES, sample(), "default", CLINIC, Map.of()).pdf())
            .replaceAll("(?m)^ +", "");
    assertInOrder(
        outline,
        "LI\nLbl \"Reviewed by\"\nLBody\nP \"Dr. Robin Reviewer\"\n",
        "LI\nLbl \"Version\"\nLBody\nP \"3\"\n");
  }

  @Test
  void theCodeOnThePageLeadsToTheAddress() throws Exception {
    try (PDDocument document =
        Loader.loadPDF(Handout.of(SAMPLES, sample(), "default", CLINIC, Map.of()).pdf())) {
      int last = document.getNumberOfPages() - 1;
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(last, 200);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      String text =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText();
      assertEquals("https://example.org/sheets/grammar", text);
    }
  }

  @Test
  void anAddressThatIsNoneOrTooLongIsAnErrorWithTheAttributesLine() {
    Handout none = header("canonical-url", "our web site");
    assertEquals(List.of("TF-TRUST-001"), none.rules());
    assertTrue(none.lines().get(0).startsWith("manuscript/a.adoc:4: "), none.lines().get(0));
    assertEquals(
        List.of("TF-TRUST-002"),
        header("canonical-url", "https://example.org/" + "x".repeat(300)).rules());
  }

  @Test
  void withoutTheseAttributesAndWithoutAClinicNothingIsAdded() {
    assertTrue(!header().text().contains("About this handout"));
    assertTrue(header("reviewer", "Dr. Who").text().contains("Reviewed by"));
  }

  @Test
  void aClinicCompletesByHandWhatNobodyHasGiven() {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("de", "<p>Worte.</p>"),
            "default",
            CLINIC,
            Map.of());
    assertInOrder(
        handout.text(),
        "Verfasst von",
        "Ann Author",
        "Geprüft von",
        "Veröffentlicht",
        "Geprüft",
        "Nächste Prüfung");
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void aCallBoxWithoutAPhoneHasALineForItAndAWarning() {
    Handout handout = Handout.of("<div class=\"open call-us\" data-line=\"7\"><p>Any.</p></div>");
    assertEquals(List.of("TF-GRAMMAR-001"), handout.rules());
    assertInOrder(handout.text(), "Call us", "Any.", "Phone");
  }

  @Test
  void anImpossibleNumberOfLinesIsAnError() {
    Handout handout =
        Handout.of("<p class=\"fill-in-area\" data-lines=\"many\" data-line=\"7\">Notes</p>");
    assertEquals(List.of("TF-GRAMMAR-002"), handout.rules());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void theArticlesSheetIsOneSheetOfPaperOnBothSides(String theme) throws Exception {
    Publication article =
        SharedReader.read(Handout.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow();
    Handout handout =
        Handout.of(Handout.PROJECT, article, theme, CLINIC, Map.of("handout.paper", "letter,a4"));
    assertEquals(List.of(), handout.lines());
    for (Rendition.File file : handout.rendition().files()) {
      if (file.suffix().startsWith("-sheet")) {
        assertEquals("2", file.figures().get("pages"), theme + file.suffix());
        assertInOrder(
            PdfText.of(file.content()),
            "Name",
            "Most important",
            "What it is",
            "What to expect",
            "3-6 sessions",
            "How to care for your skin",
            "What to avoid",
            "48 hours after the treatment?",
            "Call us with any question about your treatment.",
            "(555) 555-0142",
            "Your next visit",
            "Reviewed by");
        assertEquals(List.of(), PdfConformance.check(file.content(), Standard.UA_1, Standard.A_2A));
      }
    }
  }

  @Test
  void theArticlesSheetSaysNothingThatTheArticleDoesNotSay() {
    Document document =
        SharedReader.read(Handout.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow()
            .document();
    Document article = document.clone();
    article.select(".only-sheet").remove();
    String said = article.body().text();
    int sentences = 0;
    for (Element block : document.select(".only-sheet").select("p, li, dd")) {
      boolean asked =
          block.closest(".teach-back, .call-us") != null
              || block.hasClass("block-title")
              || block.selectFirst(".fill-in") != null;
      for (String sentence : asked ? new String[0] : block.text().split("(?<=\\.) ", -1)) {
        assertTrue(said.contains(sentence), sentence);
        sentences++;
      }
    }
    assertTrue(sentences >= 12, "the sheet's sentences are found: " + sentences);
  }
}
