package org.trifold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/** What manuscripts written for other tools brought to light, beside the golden fixtures. */
class RealManuscriptsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("trifold.basedir", "."), "src/test/resources/org/trifold/read");

  @TempDir Path root;

  @Test
  void textOfAPassthroughThatStandsInNoElementHasItsLine() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        "= Title\n\n++++\nRaw <b>words</b> here.\n<p>Elsewhere.</p>\n<i>More</i> of them.\n++++\n");
    Document document = SharedReader.read(root, "a.adoc").publication().orElseThrow().document();
    assertEquals(
        List.of("Raw words here.", "Elsewhere.", "More of them."),
        document.body().select("> [data-line=3]").eachText());
  }

  private static Document broken(String name) {
    Reading reading = SharedReader.read(ROOT, "broken/" + name + "-error.adoc");
    return reading.publication().orElseThrow().document();
  }

  @Test
  void theParsersWordsForAMissingIncludeAreNotPrinted() {
    Document document = broken("include-attribute-missing");
    assertFalse(document.text().contains("Unresolved directive"), document.text());
    assertTrue(document.text().contains("buckthorn"), document.text());
    assertEquals("shown before", document.selectFirst("pre").wholeText().strip());
  }

  @Test
  void anIdStandsOnceAndLeadsToItsFirstPlace() {
    Document document = broken("id-duplicate-in-heading");
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      assertTrue(ids.add(element.id()), () -> element.id() + " stands twice");
    }
    assertEquals("section", document.getElementById("beds").normalName());
  }

  @Test
  void theParserAndTheReaderTellOfADuplicateIdOnce() {
    Reading reading = SharedReader.read(ROOT, "broken/id-duplicate-error.adoc");
    long told = reading.findings().stream().filter(f -> f.rule().equals("TF-READ-011")).count();
    assertEquals(2, told);
  }

  @Test
  void aBlockOfUnknownStyleKeepsItsText() {
    Document document = broken("block-style-unknown");
    assertEquals("gardener -> seed : sows", document.selectFirst("pre").wholeText().strip());
    assertEquals(0, document.select("[data-unknown-style]").size());
    assertEquals(1, document.select("aside").size());
  }

  @Test
  void bracesInCodeAreNoWarning() {
    Reading reading = SharedReader.read(ROOT, "constructs/attribute-in-code-valid.adoc");
    List<Severity> severities =
        reading.findings().stream()
            .filter(f -> f.rule().equals("TF-READ-018"))
            .map(Finding::severity)
            .distinct()
            .toList();
    assertEquals(List.of(Severity.INFO), severities);
  }

  @Test
  void aReferenceToAFileOfAnotherSuffixNamesThatFilesTitle() {
    Document document =
        SharedReader.read(ROOT, "constructs/xref-document-suffix-valid.adoc")
            .publication()
            .orElseThrow()
            .document();
    assertEquals(
        List.of("The neighbour's garden", "its beds", "The cousin's cellar"),
        document.select("a[data-xref-file]").eachText());
    assertEquals(
        List.of("constructs/_parts/neighbour.asc", "constructs/_parts/cousin.asciidoc"),
        document.select("a[data-xref-file]").eachAttr("data-xref-file").stream()
            .distinct()
            .map(file -> "constructs/" + file)
            .toList());
  }

  @Test
  void aRaisedNumberIsNotReadAsDigitsOfTheOneBefore() {
    Document document =
        SharedReader.read(ROOT, "constructs/mathml-valid.adoc")
            .publication()
            .orElseThrow()
            .document();
    Element formula = document.selectFirst(".stem");
    assertEquals("256", formula.selectFirst("sup").text());
    assertTrue(formula.text().endsWith("(a + b)/c \u221a(d)"), formula.text());
  }
}
