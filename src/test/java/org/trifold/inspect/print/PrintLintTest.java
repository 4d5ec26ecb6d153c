package org.trifold.inspect.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.raster.Raster;
import org.trifold.read.SharedReader;

/** What is wrong on a printed page is told with its place, and what is right is not. */
class PrintLintTest {
  private static final String CALL_BOX =
      "<div class=\"call-us\"><p>Call us if the skin hurts after two days.</p><ul><li>Or it is"
          + " hot and red all over the place.</li></ul><p>Or at any time.</p></div>";
  private static final String TORN_BOX =
      "div.call-us, .call-us div { display: block; page-break-inside: auto }"
          + " .call-us .box-label { page-break-after: auto }";

  @TempDir Path root;
  private Printout printout;

  @BeforeEach
  void printout() {
    printout = new Printout(root);
  }

  private static Finding only(List<Finding> findings) {
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }

  private static void assertLine(String expected, Finding finding) {
    assertTrue(finding.line().startsWith(expected), finding.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void theArticleHasNoFaultOnEitherPaper(String theme) {
    var article =
        SharedReader.read(Printout.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow();
    List<Finding> told =
        Printout.article(article, theme, "letter,a4").stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
    assertEquals(List.of(), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "almanac"})
  void aSignedSheetHasNoFaultOnSmallPaperEither(String theme) {
    var sheet =
        SharedReader.read(
                Printout.PROJECT.resolve("src/test/resources/grammar"), "manuscript/grammar.adoc")
            .publication()
            .orElseThrow();
    List<Finding> told =
        Printout.article(sheet, theme, "letter,a4,a5").stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
    assertEquals(List.of(), told);
  }

  @Test
  void smallTypeIsToldOnceForASizeWithItsPlace() {
    Finding finding =
        only(
            printout
                .style(".small { font-size: 9pt }")
                .of(
                    "TF-PRINT-001",
                    "<p>Text.</p>",
                    "<p class=\"small\">Small words.</p>".repeat(3)));
    assertEquals(Severity.WARNING, finding.severity());
    assertLine(
        "manuscript/a.adoc:3: In the .pdf file, page 1: \u201cSmall words.\u201d is printed in 9 pt"
            + " type, and so are 2 other pieces; for text, 12 pt is the least.",
        finding);
  }

  @Test
  void textOfTwelvePointsItsNoteNumbersAndCodeAreLargeEnough() {
    assertEquals(
        List.of(),
        printout.of(
            "TF-PRINT-001",
            "<p>Text<sup>1</sup> and H<sub>2</sub>O with <code>code</code>.</p>",
            "<ul><li>Item</li></ul><pre>a listing</pre>",
            "<table><caption>Caption</caption><tbody><tr><td>Cell</td></tr></tbody></table>"));
  }

  @Test
  void theWordsOfADrawingCountAsTheyArePrinted() throws IOException {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\" width=\"400\""
            + " height=\"100\"><style>.s { font-size: 10px }</style><g"
            + " transform=\"scale(2)\"><text class=\"s\" x=\"9\" y=\"20\">drawn</text></g></svg>";
    Files.writeString(root.resolve("a.svg"), svg);
    String figure =
        "<figure class=\"image\"><img alt=\"A drawing\" src=\"a.svg\" width=\"W\"></figure>";
    assertEquals(List.of(), printout.of("TF-PRINT-001", "<p>x</p>", figure.replace("W", "400")));
    Finding small = only(printout.of("TF-PRINT-001", "<p>x</p>", figure.replace("W", "200")));
    assertLine("manuscript/a.adoc:3: In the .pdf file, page 1: In a drawing", small);
    assertTrue(small.message().contains("\u201cdrawn\u201d is printed in 7.5 pt"), small.line());
    only(printout.of("TF-PRINT-001", figure.replace("W", "200").repeat(3)));
  }

  @Test
  void inLargePrintEverythingUnderEighteenPointsIsAnError() {
    printout.suffix("-large-print.pdf");
    List<Finding> small = printout.of("TF-PRINT-001", "<p>Text<sup>1</sup></p>");
    assertTrue(small.stream().allMatch(f -> f.severity() == Severity.ERROR), small.toString());
    assertTrue(small.toString().contains("the head and foot of a page"), small.toString());
    assertTrue(small.toString().contains("note numbers"), small.toString());
    printout.style("* { font-size: 18pt !important }");
    assertEquals(List.of(), printout.of("TF-PRINT-001", "<p>Text<sup>1</sup></p>"));
  }

  @Test
  void paleTextIsToldAndHardlyVisibleTextIsAnError() {
    printout.style(".a { color: #777777 } .b { color: #999999 } .c { color: #767676 }");
    Finding pale = only(printout.of("TF-PRINT-002", "<p>x</p>", "<p class=\"a\">Pale.</p>"));
    assertEquals(Severity.WARNING, pale.severity());
    assertLine("manuscript/a.adoc:3: In the .pdf file, page 1: \u201cPale.\u201d stands out", pale);
    Finding gone = only(printout.of("TF-PRINT-002", "<p class=\"b\">Pale.</p>"));
    assertEquals(Severity.ERROR, gone.severity());
    assertEquals(List.of(), printout.of("TF-PRINT-002", "<p class=\"c\">Fine.</p>"));
  }

  @Test
  void contrastIsThatWithTheGroundBehindTheText() {
    printout.style(
        ".dark { background-color: #0b5563; color: #ffffff }"
            + " .grey { background-color: #c0c0c0; color: #4f5b63 }"
            + " .light { background-color: #0b5563; color: #1d2327 }");
    assertEquals(List.of(), printout.of("TF-PRINT-002", "<p class=\"dark\">White on dark.</p>"));
    only(printout.of("TF-PRINT-002", "<p class=\"grey\">Grey on grey.</p>"));
    only(printout.of("TF-PRINT-002", "<p class=\"light\">Dark on dark.</p>"));
  }

  @Test
  void coloursThatAreAlikeInGreyAreTold() {
    printout.style(".red { background-color: #ff0000; color: #000000 }");
    Finding finding = only(printout.of("TF-PRINT-002", "<p class=\"red\">Black on red.</p>"));
    assertTrue(finding.message().contains("when it is printed in grey"), finding.line());
  }

  @Test
  void largeTypeMayBePaler() {
    printout.style(".a { color: #777777 } .a, .big { font-size: 18pt } .big { color: #999999 }");
    assertEquals(List.of(), printout.of("TF-PRINT-002", "<p class=\"a\">Large.</p>"));
    only(printout.of("TF-PRINT-002", "<p class=\"big\">Large.</p>"));
  }

  @Test
  void longLinesAreToldOnceForAFile() {
    String paragraph = "<p>" + Printout.lines(8) + "</p>";
    assertEquals(List.of(), printout.of("TF-PRINT-003", paragraph));
    Finding finding =
        only(
            printout
                .style("@page { margin: 1in 0.4in }")
                .of("TF-PRINT-003", "<p>First. " + paragraph.substring(3), paragraph));
    assertLine("manuscript/a.adoc:2: In the .pdf file, page 1: The lines of the", finding);
    assertTrue(finding.message().contains("and those of 1 others"), finding.message());
  }

  @Test
  void aSheetOfThreePagesSaysFromWhereItIsTooLong() {
    printout.style(".full { height: 560pt; page-break-inside: avoid }").suffix("-sheet-a4.pdf");
    String full = "<div class=\"full\"><p>Fill.</p></div>";
    assertEquals(List.of(), printout.of("TF-PRINT-004", full, full));
    Finding finding =
        only(printout.of("TF-PRINT-004", full, full, full.replace("Fill", "Overflowing words")));
    assertEquals(Severity.WARNING, finding.severity());
    assertLine("manuscript/a.adoc:4: In the -sheet-a4.pdf file, page 3: The sheet has 3", finding);
    assertTrue(finding.message().contains("Overflowing words"), finding.message());
    printout.suffix("-sheet-large-print.pdf");
    assertEquals(Severity.INFO, only(printout.of("TF-PRINT-004", full, full, full)).severity());
    printout.suffix(".pdf");
    assertEquals(List.of(), printout.of("TF-PRINT-004", full, full, full));
  }

  @Test
  void aCallBoxOverTwoPagesIsTold() {
    String spacer = "<div class=\"spacer\">.</div>";
    printout.style(".spacer { height: 530pt } .call-us { page-break-inside: avoid }");
    assertEquals(List.of(), printout.of("TF-PRINT-005", spacer, CALL_BOX));
    printout.style(".spacer { height: 530pt } " + TORN_BOX);
    Finding finding = only(printout.of("TF-PRINT-005", spacer, CALL_BOX));
    assertLine("manuscript/a.adoc:3: In the .pdf file, page 1: The box \u201cCall us", finding);
  }

  @Test
  void eachOfTwoCallBoxesOfTheSameWordsIsLookedAt() {
    List<Finding> findings = List.of();
    for (int height = 320; height <= 460 && findings.isEmpty(); height += 20) {
      printout.style(".spacer { height: " + height + "pt } " + TORN_BOX);
      findings = printout.of("TF-PRINT-005", CALL_BOX, "<div class=\"spacer\">.</div>", CALL_BOX);
    }
    assertTrue(only(findings).message().contains("page 1: The box"), findings.toString());
  }

  @Test
  void aHeadingAtAPagesFootIsTold() {
    String spacer = "<div class=\"spacer\">.</div>";
    String[] body = {spacer, "<h2 data-line=\"9\">Alone</h2><p>" + Printout.lines(3) + "</p>"};
    printout.style(".spacer { height: 515pt }");
    assertEquals(List.of(), printout.of("TF-PRINT-006", body));
    printout.style(".spacer { height: 515pt } .level-2 { page-break-after: auto }");
    Finding finding = only(printout.of("TF-PRINT-006", body));
    assertLine(
        "manuscript/a.adoc:9: In the .pdf file, page 1: The heading \u201cAlone\u201d", finding);
  }

  @Test
  void aSingleLineIsTold() {
    String[] body = {"<div class=\"spacer\">.</div>", "<p>" + Printout.lines(4) + "</p>"};
    printout.style(".spacer { height: 545pt }");
    assertEquals(List.of(), printout.of("TF-PRINT-007", body));
    printout.style(".spacer { height: 545pt } body { orphans: 1; widows: 1 }");
    Finding finding = only(printout.of("TF-PRINT-007", body));
    assertEquals(Severity.INFO, finding.severity());
    assertLine("manuscript/a.adoc:3: In the .pdf file, page 1: Of the paragraph", finding);
  }

  @Test
  void aTableRowOverTwoPagesIsTold() {
    String row = "<tr><td><p>One cell. " + Printout.lines(3) + "</p></td><td>x</td></tr>";
    String[] body = {
      "<div class=\"spacer\">.</div>", "<table><tbody>" + row.repeat(12) + "</tbody></table>"
    };
    printout.style(".spacer { height: 480pt }");
    assertEquals(List.of(), printout.of("TF-PRINT-008", body));
    printout.style(".spacer { height: 480pt } .text tr { page-break-inside: auto }");
    List<Finding> findings = printout.of("TF-PRINT-008", body);
    assertTrue(!findings.isEmpty());
    assertTrue(
        findings.get(0).message().contains("The table row that begins with \u201cOne cell."));
    assertLine("manuscript/a.adoc:3: ", findings.get(0));
  }

  @Test
  void aCaptionOnAnotherPageThanItsFigureIsTold() throws IOException {
    Files.writeString(
        root.resolve("a.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"100\"><rect width=\"300\""
            + " height=\"100\"/></svg>");
    String[] body = {
      "<div class=\"spacer\">.</div>",
      "<figure class=\"image\"><img alt=\"A drawing\" src=\"a.svg\"><figcaption>What it"
          + " shows</figcaption></figure>"
    };
    Finding finding = null;
    for (int height = 440; height <= 540 && finding == null; height += 5) {
      String spacer = ".spacer { height: " + height + "pt } ";
      assertEquals(List.of(), printout.style(spacer).of("TF-PRINT-009", body));
      printout.style(spacer + "figure { page-break-inside: auto }");
      finding = printout.of("TF-PRINT-009", body).stream().findFirst().orElse(null);
    }
    assertNotNull(finding, "no height at which the page ends between figure and caption");
    assertLine("manuscript/a.adoc:3: In the .pdf file, page 2: The caption \u201cWhat", finding);
  }

  @Test
  void aNearlyEmptyLastPageIsTold() {
    printout.style(".last { page-break-before: always } .half { height: 300pt }");
    String full = "<p>" + Printout.lines(20) + "</p>";
    Finding finding = only(printout.of("TF-PRINT-010", full, "<p class=\"last\">A last line.</p>"));
    assertEquals(Severity.INFO, finding.severity());
    assertLine("manuscript/a.adoc:3: In the .pdf file, page 2: The last page is only", finding);
    String half = "<div class=\"last\"><p>A.</p><div class=\"half\">.</div><p>End.</p></div>";
    assertEquals(List.of(), printout.of("TF-PRINT-010", full, half));
    assertEquals(List.of(), printout.of("TF-PRINT-010", "<p>A single page.</p>"));
  }

  @Test
  void textThatIsCutOffIsAnError() {
    assertEquals(List.of(), printout.of("TF-PRINT-011", "<p>Inside.</p>"));
    printout.style(
        ".out { margin-left: -30pt } .low { width: 60pt; overflow: hidden; white-space: nowrap }");
    Finding out = only(printout.of("TF-PRINT-011", "<p class=\"out\">Outside.</p>"));
    assertEquals(Severity.ERROR, out.severity());
    assertLine(
        "manuscript/a.adoc:2: In the .pdf file, page 1: \u201cOutside.\u201d is cut off", out);
    String hidden =
        "<p class=\"low\">Seen.</p>".repeat(2) + "<p class=\"low\">Longer than its box.</p>";
    assertTrue(only(printout.of("TF-PRINT-011", hidden)).message().contains("\u201cLonger than"));
  }

  @Test
  void textAtThePapersEdgeIsTold() {
    printout.style("@page { margin: 1in 3mm }");
    List<Finding> findings = printout.of("TF-PRINT-011", "<p>At the edge.</p>");
    assertTrue(findings.get(0).message().contains("the outer 5 mm"), findings.toString());
    assertEquals(Severity.WARNING, findings.get(0).severity());
  }

  @Test
  void aPictureWithTooFewPixelsIsTold() throws IOException {
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 200);
    graphics.dispose();
    Files.write(root.resolve("a.png"), Raster.png(image));
    String figure = "<figure class=\"image\"><img alt=\"Skin\" src=\"a.png\" width=\"W\"></figure>";
    assertEquals(List.of(), printout.of("TF-PRINT-012", "<p>x</p>", figure.replace("W", "256")));
    Finding coarse = only(printout.of("TF-PRINT-012", "<p>x</p>", figure.replace("W", "400")));
    assertLine(
        "manuscript/a.adoc:3: In the .pdf file, page 1: The picture \u201cSkin\u201d has 96 pixels",
        coarse);
    assertEquals(Severity.INFO, coarse.severity());
    printout.style("img { width: 5.5in !important; height: 2.75in !important }");
    Finding coarser = only(printout.of("TF-PRINT-012", "<p>x</p>", figure));
    assertEquals(Severity.WARNING, coarser.severity());
  }

  @Test
  void aPrintedBookIsHeldToABooksSizes() {
    printout.set("handout.style", "print-book");
    assertEquals(List.of(), printout.of("TF-PRINT-001", "<p>Text<sup>1</sup> and notes.</p>"));
    printout.style("p.tiny { font-size: 6pt }");
    only(printout.of("TF-PRINT-001", "<p class=\"tiny\">Text and notes.</p>"));
  }

  @Test
  void aBookletIsLeftAloneAndNoRuleFloodsTheReport() {
    String[] pale = new String[30];
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < pale.length; i++) {
      pale[i] = "<p class=\"c" + i + "\">Pale.</p>";
      css.append(".c")
          .append(i)
          .append(" { color: #90")
          .append(90 + i % 10)
          .append(60 + i)
          .append(" }\n");
    }
    printout.style(css.toString());
    List<Finding> findings = printout.of("TF-PRINT-002", pale);
    assertEquals(10, findings.size());
    assertTrue(findings.get(9).message().endsWith("There are 20 more like it."));
    printout.set("handout.imposition", "booklet");
    assertEquals(findings, printout.of("TF-PRINT-002", pale));
  }
}
