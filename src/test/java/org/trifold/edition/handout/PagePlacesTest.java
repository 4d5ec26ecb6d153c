package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;

/** Where things stand on the page. */
class PagePlacesTest {
  private static final String BULLET = "\u2022";

  @TempDir Path root;

  /** A character and its distance from the page's left and upper edge, in points. */
  private record Placed(int page, String text, double x, double y) {}

  private static List<Placed> placed(byte[] pdf) throws IOException {
    List<Placed> placed = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition t) {
            placed.add(
                new Placed(getCurrentPageNo(), t.getUnicode(), t.getXDirAdj(), t.getYDirAdj()));
          }
        };
    try (PDDocument document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    return placed;
  }

  private static Placed first(List<Placed> placed, String text) {
    return placed.stream().filter(p -> p.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void anItemAtTheHeadOfAPageHasOneMark() throws IOException {
    String filler = "<p>Filler.</p>".repeat(14);
    for (int lines = 1; lines < 16; lines++) {
      String items = "<li>Item that takes a line.</li>".repeat(30);
      String body = filler + "<p>x</p>".repeat(lines) + "<ul>" + items + "</ul>";
      Handout handout =
          Handout.of(Handout.PROJECT, Handout.publication("en", body), "almanac", "", Map.of());
      long marks = placed(handout.pdf()).stream().filter(p -> p.text().equals(BULLET)).count();
      assertEquals(30, marks, lines + " lines before the list");
    }
  }

  @Test
  void theMarksOfRightToLeftListsStandAtTheirList() throws IOException {
    ScriptTheme.write(root);
    String list = "<ul><li>سلام</li></ul>";
    Handout handout =
        Handout.of(
            root,
            Handout.publication(
                "ar",
                "<table><tr><td>5</td><td>5</td></tr><tr><td>5</td><td>"
                    + list
                    + "</td></tr></table>"),
            ScriptTheme.NAME,
            "",
            Map.of());
    List<Placed> placed = placed(handout.pdf());
    Placed mark = first(placed, BULLET);
    double word =
        placed.stream()
            .filter(
                p ->
                    Math.abs(p.y() - mark.y()) < 1
                        && p.text().codePoints().anyMatch(c -> c > 0x600))
            .filter(p -> !p.text().equals(BULLET))
            .mapToDouble(Placed::x)
            .max()
            .orElseThrow();
    assertTrue(mark.x() > word, mark + " is not right of the words at " + word);
    assertTrue(mark.x() < word + 60, mark + " is far from the words at " + word);
  }

  @Test
  void whatIsReadIsAnnouncedAndWhatIsLookedAtIsExplained() {
    String text =
        Handout.of(
                "<figure class=\"example\"><p>Inside.</p><figcaption>A sample</figcaption></figure>"
                    + "<figure class=\"listing\"><pre><code>run()</code></pre>"
                    + "<figcaption>A listing</figcaption></figure>")
            .text();
    assertTrue(text.indexOf("A sample") < text.indexOf("Inside."), text);
    assertTrue(text.indexOf("A listing") < text.indexOf("run()"), text);
  }

  @Test
  void aLargeCallBoxHasThePhoneUnderTheReasons() throws IOException {
    String body = "<div class=\"call-us\"><p>Zebra.</p></div>";
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("en", body),
            "default",
            "example-clinic",
            Map.of("handout.large-print", "true"));
    Rendition.File large =
        handout.rendition().files().stream()
            .filter(file -> file.suffix().contains("large-print"))
            .findFirst()
            .orElseThrow();
    List<Placed> placed = placed(large.content());
    Placed reason = first(placed, "Z");
    Placed phone =
        placed.stream()
            .filter(p -> p.text().equals("(") && p.y() > reason.y() && p.y() < reason.y() + 120)
            .findFirst()
            .orElseThrow();
    assertEquals(reason.x(), phone.x(), 4);
  }

  @Test
  void datesAreWrittenTheSameUnderTheTitleAndAtTheEnd() {
    String dated =
        Handout.publication("en", "<p>Text.</p>")
            .toHtml()
            .replace(
                "</head>", "<meta name=\"trifold:revision-date\" content=\"2026-02-01\"></head>");
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Publication.parse(dated),
            "default",
            "",
            Map.of("handout.trust", "true"));
    assertTrue(handout.text().contains("Ann Author · February 1, 2026"), handout.text());
  }
}
