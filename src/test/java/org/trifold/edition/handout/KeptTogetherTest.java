package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.inspect.print.PrintLintInspection;
import org.trifold.model.Finding;

/** What belongs together stays on one page in each theme, wherever in a text its pages end. */
class KeptTogetherTest {
  /** A call box, a heading, a single line, a row, a caption that a page break parts. */
  private static final Set<String> PARTED =
      Set.of("TF-PRINT-005", "TF-PRINT-006", "TF-PRINT-007", "TF-PRINT-008", "TF-PRINT-009");

  private static final int UNITS = 24;
  private static final int QUESTIONS = 3;

  private static final String DRAWING =
      "data:image/svg+xml;base64,"
          + Base64.getEncoder()
              .encodeToString(
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"90\"><rect width=\"300\" height=\"90\"/></svg>"
                      .getBytes(StandardCharsets.UTF_8));

  /** Sentences, of another number each time, so that pages end at every kind of place. */
  private static String words(int i) {
    return "Plain words of a text that fill a line or two. ".repeat(1 + i * 7 % 11).strip();
  }

  private static String unit(int i) {
    StringBuilder html = new StringBuilder();
    html.append("<section data-level=\"1\" id=\"s").append(i).append("\"><h2>Heading ");
    html.append(i).append("</h2><p>").append(words(i)).append("</p><dl class=\"qanda\">");
    for (int q = 0; q < QUESTIONS; q++) {
      String name = i + "n" + q;
      html.append("<div class=\"entry\"><dt>Asked").append(name).append("?</dt><dd><p>");
      html.append(words(i + q)).append("</p><p>Told").append(name).append(".</p></dd></div>");
    }
    html.append("</dl><div class=\"open call-us\"><p>Reason ").append(i);
    html.append(" to call.</p><ul><li>It hurts.</li><li>It is hot.</li></ul></div><p>");
    html.append(words(i + 5)).append("</p><table><tbody>");
    for (int row = 0; row < 12; row++) {
      html.append("<tr><td>Row ").append(row).append("</td><td>").append(words(i + row));
      html.append("</td></tr>");
    }
    html.append("</tbody></table><p>").append(words(i + 3));
    html.append("</p><figure class=\"image\"><img alt=\"Drawing ").append(i).append("\" src=\"");
    html.append(DRAWING).append("\"><figcaption>Shown ").append(i);
    return html.append("</figcaption></figure></section>").toString();
  }

  @ParameterizedTest
  @CsvSource({"default, letter", "almanac, a4"})
  void boxesHeadingsRowsFiguresAndAnswersAreNotParted(String theme, String paper)
      throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < UNITS; i++) {
      body.append(unit(i));
    }
    Handout handout =
        Handout.of(
            Handout.PROJECT,
            Handout.publication("en", body.toString()),
            theme,
            "example-clinic",
            Map.of("handout.paper", paper));
    assertEquals(
        List.of(),
        new PrintLintInspection()
            .inspect(handout.job(), handout.rendition()).stream()
                .filter(finding -> PARTED.contains(finding.rule()))
                .map(Finding::line)
                .toList());
    assertEquals(List.of(), parted(handout));
  }

  /** The questions whose answer ends on another page. */
  private static List<String> parted(Handout handout) throws IOException {
    Map<String, Integer> pages = new HashMap<>();
    try (PDDocument document = Loader.loadPDF(handout.pdf())) {
      assertTrue(document.getNumberOfPages() >= UNITS, "pages end in many places");
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        for (String word : stripper.getText(document).split("[\\s.?]+")) {
          pages.put(word, page);
        }
      }
    }
    List<String> parted = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      for (int q = 0; q < QUESTIONS; q++) {
        String name = i + "n" + q;
        int asked = pages.get("Asked" + name);
        int told = pages.get("Told" + name);
        if (asked != told) {
          parted.add(name + ": " + asked + ", " + told);
        }
      }
    }
    return parted;
  }
}
