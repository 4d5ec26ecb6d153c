package org.trifold.edition.handout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.Edition;
import org.trifold.inspect.LostWords;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.PdfConformance.Standard;

/** What a handout promises, on the finished PDF. */
class HandoutEditionTest {
  private static String leaflet() {
    try (InputStream in = HandoutEditionTest.class.getResourceAsStream("leaflet.html")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Handout rich() {
    return Handout.of(
        Handout.PROJECT,
        Handout.publication("en-US", leaflet()),
        "default",
        "example-clinic",
        Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void aLongItemOfAChecklistIsBrokenAtTheMargin(String theme) {
    String item = "<li data-checked=\"false\" data-line=\"3\">";
    StringBuilder items = new StringBuilder();
    // Each item a letter longer, so that some line ends close to the margin.
    for (int letters = 1; letters <= 24; letters++) {
      items.append(item).append("Check m").append("n".repeat(letters));
      items.append(" that the values match your configuration in the file, and more".repeat(3));
      items.append("</li>");
    }
    String list = "<ul class=\"checklist\">" + items + "</ul>";
    Handout handout =
        Handout.of(Handout.PROJECT, Handout.publication("en", list), theme, "", Map.of());
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void isFoundByServiceLoader() {
    assertTrue(
        ServiceLoader.load(Edition.class).stream()
            .anyMatch(provider -> provider.type() == HandoutEdition.class));
  }

  @Test
  void isBothAccessibleAndArchivableWhateverIsInIt() {
    assertEquals(List.of(), PdfConformance.check(rich().pdf(), Standard.UA_1, Standard.A_2A));
  }

  @Test
  void isAccessibleAndArchivableWithNothingInItAndNoBrand() {
    Handout empty = Handout.of("<p data-line=\"3\">One line.</p>");
    assertEquals(List.of(), PdfConformance.check(empty.pdf(), Standard.UA_1, Standard.A_2A));
    assertEquals(List.of(), empty.lines());
  }

  @Test
  void carriesTheColourProfileAsItIsWrittenHereWhateverJavaMakesOfIt() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(rich().pdf())) {
      byte[] profile =
          pdf.getDocumentCatalog()
              .getOutputIntents()
              .get(0)
              .getDestOutputIntent()
              .createInputStream()
              .readAllBytes();
      assertArrayEquals(SrgbProfile.bytes(), profile);
    }
  }

  @Test
  void carriesEveryWord() {
    assertEquals(List.of(), rich().lost());
  }

  @Test
  void readsInTheOrderOfTheText() {
    // A zero-width space ends a line and no word.
    String text = rich().text().replace("\n", "");
    assertTrue(text.contains("H2O and halfway, microneedling, ½ tablet, 3–6 weeks."), text);
  }

  @Test
  void keepsPageFurnitureOutOfWhatIsReadAloud() {
    assertFalse(rich().text().contains("Page 1 of"), "running foot is tagged");
    assertFalse(rich().text().contains("Example Skin Clinic"), "running head is tagged");
  }

  @Test
  void showsBrandAndPageNumbersOnPaper() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(rich().pdf())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      String page = stripper.getText(pdf);
      assertTrue(page.contains("Example Skin Clinic"), page);
      assertTrue(page.contains("(555) 555-0142"), page);
      assertTrue(page.contains("Page 2 of " + pdf.getNumberOfPages()), page);
    }
  }

  @Test
  void saysWhatItIsAndWhoWroteIt() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(rich().pdf())) {
      PDDocumentInformation information = pdf.getDocumentInformation();
      assertEquals("A title", information.getTitle());
      assertEquals("Ann Author", information.getAuthor());
      assertEquals("What it is about.", information.getSubject());
      assertEquals("skin, care", information.getKeywords());
      assertEquals(Handout.CLOCK, information.getCreationDate().toInstant());
      assertEquals(Handout.CLOCK, information.getModificationDate().toInstant());
      assertEquals("en-US", pdf.getDocumentCatalog().getLanguage());
      String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8);
      assertTrue(xmp.contains("<xmp:CreateDate>2026-03-04T05:06:07Z</xmp:CreateDate>"), xmp);
      assertTrue(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), xmp);
    }
  }

  @Test
  void hasABookmarkForEachSection() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(rich().pdf())) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        item.children().forEach(child -> titles.add("> " + child.getTitle()));
      }
      assertEquals(
          List.of("1. Care at home", "> A level is skipped on the way here", "Notes"), titles);
    }
  }

  @Test
  void linksOnlyWhereAReaderMayGo() throws IOException {
    Handout handout = rich();
    List<String> targets = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            targets.add(uri.getURI());
          }
        }
      }
    }
    assertEquals(List.of("tel:5550142", "https://example.org/x"), targets);
    assertTrue(
        handout.rules().stream().filter("TF-HANDOUT-008"::equals).count() == 2,
        handout.lines().toString());
  }

  @Test
  void isTheSameToTheByteInAnyZoneAndLocale() {
    byte[] first = rich().pdf();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertArrayEquals(first, rich().pdf());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, auto, 612, 792",
    "es-MX, auto, 612, 792",
    "de-DE, auto, 595, 842",
    "en-GB, auto, 595, 842",
    "en-GB, letter, 612, 792",
    "en-US, a5, 420, 595"
  })
  void isAsLargeAsThePaperOfItsRegionOrTheSetting(String lang, String paper, int width, int height)
      throws IOException {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication(lang, "<p>Text.</p>"),
            "default",
            "",
            Map.of("handout.paper", paper));
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertEquals(width, Math.round(box.getWidth()));
      assertEquals(height, Math.round(box.getHeight()));
    }
  }

  @Test
  void comesOnEachPaperAskedForAndTheFirstHasNoSuffix() {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("en", "<p>Text.</p>"),
            "default",
            "",
            Map.of("handout.paper", "a4,letter"));
    assertEquals(
        List.of(".pdf", "-letter.pdf"),
        handout.rendition().files().stream().map(f -> f.suffix()).toList());
    assertEquals("1", handout.rendition().figures().get("pages"));
  }

  @Test
  void namesEachCharacterWithoutAGlyphAndItsPlace() {
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("ar", "<p data-line=\"7\">سلام 5</p><p data-line=\"9\">中</p>"),
            "default",
            "",
            Map.of());
    assertTrue(
        handout
            .lines()
            .contains(
                "manuscript/a.adoc:9: No font has the character U+4E2D 中 (Chinese (simplified))."
                    + " Add a TrueType font for Chinese (simplified), such as Noto Sans SC, to a"
                    + " folder named by handout.fonts, or allow the machine's own by"
                    + " handout.system-fonts=true."),
        handout.lines().toString());
    for (String letter : List.of("U+0633", "U+0644", "U+0627", "U+0645")) {
      assertEquals(
          1,
          handout.lines().stream()
              .filter(l -> l.startsWith("manuscript/a.adoc:7: ") && l.contains(letter))
              .count(),
          letter);
    }
  }

  @Test
  void findsAGlyphInAnyFontOfTheTheme() {
    Handout handout =
        Handout.of(
            "<p>≤ ≥ ° µ μ → ← ↔ ☐ ☑ ✓ ✗ ⅓ ½ № € α Ω Ж й ∑ √ ∞ <b>☐ →</b> <code>→</code></p>");
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), handout.lost());
    assertFalse(handout.text().contains("#"), handout.text());
  }

  @Test
  void tellsRepeatedHeadsOfALongTableOnce() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      rows.append("<tr><td>row ").append(i).append("</td><td>x</td></tr>");
    }
    Handout handout =
        Handout.of(
            "<table data-line=\"3\"><thead><tr><th scope=\"col\">Heading</th><th"
                + " scope=\"col\">Second</th></tr></thead><tbody>"
                + rows
                + "</tbody><tfoot><tr><td>Footing</td><td>y</td></tr></tfoot></table>");
    try (PDDocument pdf = Loader.loadPDF(handout.pdf())) {
      String onPaper = new PDFTextStripper().getText(pdf);
      assertEquals(pdf.getNumberOfPages(), count(onPaper, "Heading"));
    }
    assertEquals(1, count(handout.text(), "Heading"));
    assertEquals(1, count(handout.text(), "Footing"));
    assertEquals(List.of(), handout.lost());
    assertEquals(List.of(), PdfConformance.check(handout.pdf(), Standard.UA_1, Standard.A_2A));
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void keepsWideTablesLongWordsAndDeepListsOnThePage() {
    StringBuilder body = new StringBuilder("<table data-line=\"3\"><tbody><tr>");
    for (int i = 0; i < 14; i++) {
      body.append("<td>Hydroxychloroquine").append(i).append("</td>");
    }
    body.append("</tr></tbody></table><p>").append("long".repeat(200)).append("</p><pre><code>");
    body.append("code".repeat(100)).append("</code></pre>");
    body.append("<ul><li>level".repeat(20)).append("</li></ul>".repeat(20));
    Handout handout = Handout.of(body.toString());
    assertEquals(List.of(), handout.lines());
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void reportsWhatCanNotBeKeptOnThePage() {
    String row = "<tr data-line=\"5\">" + "<td>cell</td>".repeat(900) + "</tr>";
    Handout handout = Handout.of("<table data-line=\"5\"><tbody>" + row + "</tbody></table>");
    assertTrue(
        handout.lines().stream().anyMatch(l -> l.startsWith("manuscript/a.adoc:5: This is wider")),
        handout.lines().toString());
  }

  @Test
  void leavesOutWhatIsNoReadingMatterAndSaysSo() {
    Handout handout =
        Handout.of(
            "<p data-line=\"4\">Before<script>alert('x')</script><input type=\"checkbox\"><font"
                + " color=\"red\"> after</font></p>");
    assertEquals(List.of("TF-HANDOUT-007", "TF-HANDOUT-007"), handout.rules());
    assertTrue(handout.text().contains("Before after"), handout.text());
  }

  @Test
  void carriesTheColourProfileToTheByteWhateverTheJdk() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(rich().pdf())) {
      PDOutputIntent intent = pdf.getDocumentCatalog().getOutputIntents().get(0);
      assertArrayEquals(
          SrgbProfile.bytes(), new PDStream(intent.getDestOutputIntent()).toByteArray());
    }
  }

  @Test
  void countsLostWords() {
    assertEquals(List.of("five"), LostWords.missing(List.of("take", "five"), List.of("take", "5")));
  }
}
