package org.trifold.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.report.RulePages;
import org.xml.sax.InputSource;

/** Findings as people and programs get them. */
class FindingsFormatTest {
  private static final String LONG =
      "A line that goes on, ".repeat(8)
          + "and teh end of it is far, far away"
          + " as ever".repeat(9);

  private static final Map<String, List<String>> FILES =
      Map.of(
          "manuscript/a b.adoc", List.of("= Title", "", LONG, "", "天气 <b> 很好"),
          "manuscript/clean.adoc", List.of("= Clean"));

  private static final Finding SLIP =
      new Finding(
          "TF-CHECK-001",
          Severity.WARNING,
          new SourceLocation("manuscript/a b.adoc", 3, LONG.indexOf("teh") + 1),
          "\"teh\" is a slip.",
          "Write \"the\".",
          new Passage(3, Optional.of("the")));

  private static final Finding WIDE =
      new Finding(
          "TF-CHECK-002",
          Severity.ERROR,
          new SourceLocation("manuscript/a b.adoc", 5, 4),
          "Raw <b>.",
          "",
          Passage.of(3));

  private static final Finding NOWHERE =
      Finding.info("TF-RUN-001", SourceLocation.ofFile(""), "Bell \u0007 rang.", "");

  private static Checked checked(Finding... findings) {
    return new Checked(
        List.of("manuscript/a b.adoc", "manuscript/clean.adoc"),
        List.of(findings),
        List.of(WIDE),
        RulePages.load(),
        file -> FILES.getOrDefault(file, List.of()),
        "");
  }

  @Test
  void aQuotedLineNeitherSteersNorTurnsRound() {
    assertEquals(
        new Quote("a [2J b  c  d", "  ^"), Quote.of("a\u001b[2J b\u202e c\u2066\u2028d", 3, 1, 96));
  }

  @Test
  void aWriterSeesTheLineAndWhatIsMeantUnderIt() {
    List<String> lines = FindingsText.lines(checked(SLIP, WIDE), false);
    assertEquals("manuscript/a b.adoc: 1 error, 1 warning", lines.get(0));
    assertEquals(
        "warning manuscript/a b.adoc:3:173: \"teh\" is a slip. Write \"the\". [TF-CHECK-001]",
        lines.get(2).replaceAll(":3:\\d+:", ":3:173:"));
    String shown = lines.get(3);
    String marks = lines.get(4);
    assertTrue(shown.startsWith("    …") && shown.endsWith("…"), shown);
    assertEquals("teh", shown.substring(marks.indexOf('^'), marks.lastIndexOf('^') + 1));
    int wide = lines.indexOf("    天气 <b> 很好");
    // Two wide characters take four cells, and the blank one.
    assertEquals("    " + " ".repeat(5) + "^^^", lines.get(wide + 1));
    assertTrue(lines.get(lines.size() - 1).startsWith("1 error, 1 warning."));
  }

  @Test
  void nobodyIsSentToAPageThatThereIsNot() {
    Finding own = Finding.error("OWN-001", SourceLocation.ofFile(""), "No.", "");
    List<String> lines = FindingsText.lines(checked(own, SLIP), false);
    assertTrue(
        lines
            .get(lines.size() - 1)
            .startsWith("1 error, 1 warning. \"trifold explain TF-CHECK-001"),
        lines::toString);
    lines = FindingsText.lines(checked(own), false);
    assertEquals("1 error.", lines.get(lines.size() - 1));
  }

  @Test
  void aBuildsLogIsToldHowBadEachLineIsAndNotInWordsToo() {
    List<FindingsText.Line> lines = FindingsText.logged(checked(SLIP, WIDE), false);
    List<String> errors =
        lines.stream()
            .filter(line -> line.severity() == Severity.ERROR)
            .map(FindingsText.Line::text)
            .toList();
    assertEquals("manuscript/a b.adoc:5:4: Raw <b>. [TF-CHECK-002]", errors.get(0));
    assertEquals("    天气 <b> 很好", errors.get(1));
    assertEquals("    " + " ".repeat(5) + "^^^", errors.get(2));
    assertTrue(errors.size() > 3, "why it matters");
    assertEquals(
        "1 error, 1 warning. \"mvn trifold:explain -Dtrifold.topic=TF-CHECK-002\" shows a bad and a"
            + " good example.",
        lines.get(lines.size() - 1).text());
    assertEquals(
        FindingsText.lines(checked(SLIP, WIDE), false).size(), lines.size(), "the same report");
  }

  @Test
  void coloursAreThereOnlyWhereTheyAreAskedFor() {
    assertTrue(
        FindingsText.lines(checked(SLIP), false).stream().noneMatch(l -> l.contains("\u001b")));
    assertTrue(
        FindingsText.lines(checked(SLIP), true).stream().anyMatch(l -> l.contains("\u001b[33m")));
  }

  @Test
  void buildServersGetASuiteForEachManuscriptAndAFailureForWhatFails() throws Exception {
    String xml = JUnitXml.write(checked(SLIP, WIDE, NOWHERE));
    var factory = DocumentBuilderFactory.newInstance();
    var root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    var suites = root.getElementsByTagName("testsuite");
    assertEquals(3, suites.getLength());
    assertEquals("1", suites.item(0).getAttributes().getNamedItem("failures").getNodeValue());
    assertEquals("0", suites.item(1).getAttributes().getNamedItem("failures").getNodeValue());
    assertEquals(4, root.getElementsByTagName("testcase").getLength());
  }

  @Test
  void codeHostsGetRegionsInCodeUnitsAndWhatCouldStandThere() {
    JsonObject log =
        JsonParser.parseString(Sarif.write(checked(SLIP, NOWHERE), "1.2")).getAsJsonObject();
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
    JsonObject place =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    assertEquals(
        "manuscript/a%20b.adoc",
        place.getAsJsonObject("artifactLocation").get("uri").getAsString());
    int start = LONG.indexOf("teh") + 1;
    assertEquals(start, place.getAsJsonObject("region").get("startColumn").getAsInt());
    assertEquals(start + 3, place.getAsJsonObject("region").get("endColumn").getAsInt());
    assertTrue(result.has("fixes"));
    assertEquals(
        0,
        run.getAsJsonArray("results").get(1).getAsJsonObject().getAsJsonArray("locations").size());
  }

  @Test
  void thePageHasEachLineWithWhatIsFoundBesideIt() {
    Document page = Jsoup.parse(FindingsHtml.write(checked(SLIP, WIDE, NOWHERE)));
    assertEquals("teh", page.select("mark.warning").text());
    assertEquals("<b>", page.select("mark.error").text());
    assertEquals(6, page.select("tbody tr").size());
    assertEquals(LONG, page.select("tbody tr").get(2).select("td.text").first().wholeText());
    assertTrue(page.select("script, link, img").isEmpty());
    assertTrue(page.select("#file-3 .whole").text().contains("Bell"));
  }

  /** A paragraph of a megabyte is one line, with thousands of findings. */
  @Test
  void aLineIsReadOnceForAllItsFindings() {
    AtomicInteger reads = new AtomicInteger();
    Checked checked =
        new Checked(
            List.of(),
            Collections.nCopies(100, SLIP),
            List.of(),
            RulePages.load(),
            file -> {
              reads.incrementAndGet();
              return FILES.getOrDefault(file, List.of());
            },
            "");
    assertTrue(FindingsText.lines(checked, false).size() > 300);
    assertEquals(1, reads.get());
  }
}
