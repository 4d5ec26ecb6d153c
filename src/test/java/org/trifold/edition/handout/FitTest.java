package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;

/** No page that is nearly empty where closer or wider lines avoid it. */
class FitTest {
  private static final PageFill GOOD = new PageFill(List.of(1.0, 0.6));
  private static final PageFill POOR = new PageFill(List.of(1.0, 0.1));

  private static String css(Document page) {
    return page.head().select("style").last().wholeText();
  }

  @Test
  void aGoodLayoutIsLeftAsItIs() {
    Document page = Document.createShell("");
    assertFalse(new Fit(page, 1.45).adjust(GOOD));
    assertEquals("", css(page));
  }

  @Test
  void theFirstLeadingThatHelpsIsTaken() {
    Document page = Document.createShell("");
    Fit fit = new Fit(page, 1.5);
    assertTrue(fit.adjust(POOR));
    assertEquals("body { line-height: 1.470 }", css(page));
    assertFalse(fit.adjust(GOOD));
    assertFalse(fit.adjust(POOR), "it is settled");
  }

  @Test
  void whereNoneHelpsTheThemesOwnIsTakenAfterAFewRounds() {
    Document page = Document.createShell("");
    Fit fit = new Fit(page, 1.45);
    int rounds = 0;
    while (fit.adjust(POOR)) {
      rounds++;
      assertTrue(rounds < 10);
    }
    assertEquals("body { line-height: 1.450 }", css(page));
  }

  @Test
  void linesAreNeverCloserThanTheRuleAllows() {
    Document page = Document.createShell("");
    Fit fit = new Fit(page, 1.28);
    while (fit.adjust(POOR)) {
      String leading = css(page).replaceAll("[^0-9.]", "");
      assertTrue(Double.parseDouble(leading) >= 1.25, leading);
    }
  }

  private static List<Integer> linesOfPages(byte[] pdf) throws IOException {
    List<Integer> lines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        lines.add((int) stripper.getText(document).lines().filter(l -> !l.isBlank()).count());
      }
    }
    return lines;
  }

  @Test
  void aLastPageOfAFewLinesIsSaved() throws IOException {
    // Some lengths of text end just after a page's end: whichever do, none is left with few lines.
    for (int paragraphs = 14; paragraphs < 19; paragraphs++) {
      Handout handout =
          Handout.of(
              "<p>Some words of a paragraph in the text of it. Enough of them.</p>"
                  .repeat(paragraphs));
      List<Integer> lines = linesOfPages(handout.pdf());
      int last = lines.get(lines.size() - 1);
      assertTrue(lines.size() == 1 || last > 6, paragraphs + " paragraphs: " + lines);
    }
  }

  @Test
  void nothingAfterTheLastLineStartsAPage() throws IOException {
    for (int paragraphs = 20; paragraphs < 24; paragraphs++) {
      Handout handout = Handout.of("<p>Words.</p>".repeat(paragraphs));
      List<Integer> lines = linesOfPages(handout.pdf());
      assertTrue(lines.get(lines.size() - 1) > 2, paragraphs + " paragraphs: " + lines);
    }
  }

  @ParameterizedTest
  @CsvSource({"default, letter", "almanac, a4"})
  void noPageOfTheArticleIsNearlyEmpty(String theme, String paper) throws IOException {
    assertPagesOfTheArticleAreFull(theme, paper);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @CsvSource({"default, a4", "almanac, letter"})
  void norIsOneOnTheOtherPaper(String theme, String paper) throws IOException {
    assertPagesOfTheArticleAreFull(theme, paper);
  }

  private static void assertPagesOfTheArticleAreFull(String theme, String paper)
      throws IOException {
    Publication publication =
        SharedReader.read(Handout.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow();
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            publication,
            theme,
            "example-clinic",
            Map.of("handout.paper", paper, "handout.sheet", "off"));
    for (int lines : linesOfPages(handout.pdf())) {
      assertTrue(lines > 10, theme + " " + paper + ": " + linesOfPages(handout.pdf()));
    }
    assertFalse(Jsoup.parse(handout.text()).text().isEmpty());
  }
}
