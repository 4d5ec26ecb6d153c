package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.inspect.EpubConformance;
import org.trifold.model.Finding;
import org.trifold.model.Publication;

/** What catalogues, shops and readers are told, as it stands in the package document. */
class PackageMetadataTest {
  private static final Map<String, String> WHOLE = new LinkedHashMap<>();

  static {
    WHOLE.put("isbn-ebook", "978-3-16-148410-0");
    WHOLE.put("isbn-print", "0-306-40615-2");
    WHOLE.put("title-file-as", "Quiet Garden, The");
    WHOLE.put("edition", "Second edition");
    WHOLE.put("author-file-as", "Fern, Ada");
    WHOLE.put("translator", "Clara Maria Stone; 村上 春樹");
    WHOLE.put("contributor-ctb", "Harbor Press");
    WHOLE.put("publisher", "Harbor Press");
    WHOLE.put("series-name", "Gardens & Paths");
    WHOLE.put("series-volume", "2.1");
    WHOLE.put("bisac", "GAR000000 GARDENING / General; MED017000");
    WHOLE.put("copyright", "© 2026 Ada Fern");
    WHOLE.put("rights", "All rights reserved.");
    WHOLE.put("licence", "CC BY 4.0");
    WHOLE.put("publication-date", "March 1, 2026");
  }

  private static Epub with(Map<String, String> attributes) {
    try {
      Document html = org.jsoup.Jsoup.parse(Files.readString(Epub.VALID.resolve("article.html")));
      attributes.forEach(
          (name, value) ->
              html.head()
                  .appendElement("meta")
                  .attr("name", "trifold:attribute")
                  .attr("data-attribute", name)
                  .attr("data-line", "5")
                  .attr("content", value));
      return Epub.of(Publication.of(html), Epub.VALID, "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The text of an element and all that refines it. */
  private static String told(Document opf, Element element) {
    String refined =
        opf.getElementsByAttributeValue("refines", "#" + element.id()).stream()
            .map(meta -> meta.attr("property") + "=" + meta.text())
            .collect(Collectors.joining(" "));
    return (element.text() + " " + refined).strip();
  }

  private static List<String> told(Epub epub, String name) {
    Document opf = epub.opf();
    return opf.getElementsByTag("dc:" + name).stream().map(e -> told(opf, e)).toList();
  }

  @Test
  void everythingThatTheHeaderSaysIsThereInTheFormThatEpubHasForIt() {
    Epub epub = with(WHOLE);
    assertEquals(List.of("urn:isbn:9783161484100"), told(epub, "identifier"));
    assertEquals(List.of("urn:isbn:0306406152"), told(epub, "source"));
    assertEquals(
        List.of(
            "The Quiet Garden: a Guide & More title-type=main display-seq=1"
                + " file-as=Quiet Garden, The",
            "What to plant, and when title-type=subtitle display-seq=2",
            "Second edition title-type=edition display-seq=3"),
        told(epub, "title"));
    assertEquals(
        List.of("Ada Fern role=aut file-as=Fern, Ada", "Bo O’Reed role=aut file-as=O’Reed, Bo"),
        told(epub, "creator"));
    assertEquals(
        List.of(
            "Clara Maria Stone role=trl file-as=Stone, Clara Maria",
            "村上 春樹 role=trl",
            "Harbor Press role=ctb"),
        told(epub, "contributor"));
    assertEquals(List.of("Harbor Press"), told(epub, "publisher"));
    assertEquals(
        List.of(
            "GARDENING / General authority=BISAC term=GAR000000",
            "MED017000 authority=BISAC term=MED017000"),
        told(epub, "subject").subList(0, 2));
    assertEquals(
        List.of("© 2026 Ada Fern", "All rights reserved.", "CC BY 4.0"), told(epub, "rights"));
    assertEquals(List.of("2026-03-01"), told(epub, "date"));
    assertEquals(
        "Gardens & Paths collection-type=series group-position=2.1",
        told(epub.opf(), epub.opf().getElementById("series")));
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "whole.epub"));
    assertEquals(List.of(), epub.findingsButOfTheDrawing());
  }

  @ParameterizedTest
  @CsvSource({
    "isbn-ebook, 978-3-16-148410-1, TF-EBOOK-005",
    "isbn-print, 12, TF-EBOOK-005",
    "series-volume, two, TF-EBOOK-021",
    "bisac, Gardening, TF-EBOOK-022",
    "publication-date, soon, TF-EBOOK-023",
    "accessibility-conforms-to, everything, TF-EBOOK-024"
  })
  void whatIsWrongIsAFindingWithItsLineAndIsLeftOut(String name, String value, String rule) {
    Epub epub = with(Map.of(name, value));
    assertEquals(
        List.of(rule), epub.findingsButOfTheDrawing().stream().map(Finding::rule).toList());
    assertTrue(epub.findingsButOfTheDrawing().get(0).where().toString().endsWith(":5"));
    assertTrue(!epub.text("package.opf").contains(">" + value + "<"));
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "wrong.epub"));
  }

  private static Epub asserting(String standard, String body) {
    String html =
        "<html lang='en' dir='ltr' data-doctype='article' data-source='a.adoc' data-name='a'>"
            + "<head><title>T</title>"
            + "<meta name='trifold:attribute' data-attribute='accessibility-conforms-to'"
            + " content='%s'>"
            + "<meta name='trifold:attribute' data-attribute='accessibility-certified-by'"
            + " content='Ada Fern'></head><body>%s</body></html>";
    return Epub.of(Publication.parse(html.formatted(standard, body)), Epub.VALID, "");
  }

  @Test
  void conformanceIsClaimedOnlyByTheAuthorAndOnlyWhereNothingSpeaksAgainstIt() {
    assertEquals(List.of(), with(Map.of()).meta("dcterms:conformsTo"));
    Epub sound = asserting("WCAG 2.2 aa", "<p>Words, and <a href='#a' id='a'>a place</a>.</p>");
    assertEquals(
        List.of("EPUB Accessibility 1.1 - WCAG 2.2 Level AA"), sound.meta("dcterms:conformsTo"));
    assertEquals(List.of("Ada Fern"), sound.meta("a11y:certifiedBy"));
    assertEquals(List.of(), EpubConformance.check(sound.bytes(), "sound.epub"));
  }

  @ParameterizedTest
  @CsvSource({
    "<p><img src='images/dot.png' alt=''></p>, 1.1.1",
    "<table><tr><td>a</td><td>b</td></tr></table>, 1.3.1",
    "<p><a href='https://example.org'></a></p>, 2.4.4",
    "<p><a href='#gone'>gone</a></p>, an error or warning"
  })
  void aClaimThatDoesNotHoldIsLeftOutAndSaysWhy(String body, String reason) {
    Epub epub = asserting("WCAG 2.1 A", body);
    assertEquals(List.of(), epub.meta("dcterms:conformsTo"));
    Finding last =
        epub.rendition().findings().stream()
            .filter(finding -> finding.rule().equals("TF-EBOOK-025"))
            .findFirst()
            .orElseThrow();
    assertTrue(last.message().contains(reason), last::message);
  }
}
