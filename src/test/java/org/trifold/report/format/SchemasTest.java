package org.trifold.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.report.FindingsJson;
import org.trifold.report.RulePages;
import org.xml.sax.SAXException;

/** What is written for programs is what their schemas say. */
class SchemasTest {
  private static Checked checked(List<Finding> findings) {
    return new Checked(
        List.of("manuscript/clean.adoc"),
        findings,
        findings.stream().filter(f -> f.severity() == Severity.ERROR).toList(),
        RulePages.load(),
        file -> List.of("A line, and a second."),
        "");
  }

  /** A finding of every rule that there is, in every form that a finding has. */
  private static List<Finding> ofEveryKind() {
    List<SourceLocation> places =
        List.of(
            SourceLocation.ofFile(""),
            SourceLocation.ofFile("manuscript/a.adoc"),
            SourceLocation.ofLine("manuscript/a b.adoc", 1),
            new SourceLocation("C:/fonts/ä.toml", 2, 1),
            new SourceLocation("/etc/x", 1, 2147483000));
    List<Passage> passages =
        List.of(Passage.UNKNOWN, Passage.of(7), new Passage(3, Optional.of("{x} [y](z)")));
    List<Finding> findings = new ArrayList<>();
    for (String rule : new TreeSet<>(RulePages.load().ids())) {
      Severity severity = Severity.values()[findings.size() % 3];
      SourceLocation where = places.get(findings.size() % 5);
      Passage passage =
          where.column() == 0 ? Passage.UNKNOWN : passages.get(findings.size() % passages.size());
      String hint = findings.size() % 2 == 0 ? "" : "Write \"[text](link)\" & <b>\u0000\u001b.";
      findings.add(new Finding(rule, severity, where, "Bad {0} \ud83d\ude00.", hint, passage));
    }
    return findings.stream().sorted().toList();
  }

  @Test
  void sarifIsWhatItsSchemaSays() {
    assertEquals(List.of(), Schemas.sarif(Sarif.write(checked(ofEveryKind()), "1.2.3")));
    assertEquals(List.of(), Schemas.sarif(Sarif.write(checked(List.of()), "1.2.3")));
  }

  @Test
  void theSchemaOfSarifRefusesWhatIsWrong() {
    String log = Sarif.write(checked(ofEveryKind()), "1.2.3");
    assertFalse(Schemas.sarif(log.replace("\"startLine\": 1,", "\"startLine\": 0,")).isEmpty());
    assertFalse(Schemas.sarif(log.replace("\"note\"", "\"info\"")).isEmpty());
    assertFalse(Schemas.sarif(log.replace("a%20b.adoc", "a b.adoc")).isEmpty());
  }

  @Test
  void jsonIsWhatItsSchemaSays() {
    assertEquals(List.of(), Schemas.findings(FindingsJson.write(ofEveryKind())));
    assertEquals(List.of(), Schemas.findings(FindingsJson.write(List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"severity\": \"info\"|\"severity\": \"note\"",
        "\"rule\": |\"id\": ",
        "\"line\": 1|\"line\": -1",
        "\"line\": 1|\"line\": \"1\"",
        "\"findings\"|\"results\"",
      })
  void theSchemaOfJsonRefusesWhatIsWrong(String right, String wrong) {
    String json = FindingsJson.write(ofEveryKind());
    assertTrue(json.contains(right));
    assertFalse(Schemas.findings(json.replaceFirst(right, wrong)).isEmpty());
  }

  @Test
  void bothSchemasSayTheSameOfAFinding() throws IOException {
    assertEquals(ofAFinding("findings"), ofAFinding("report"));
  }

  private static JsonElement ofAFinding(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            FindingsJson.class.getResourceAsStream("schema/" + name + ".schema.json"))) {
      return JsonParser.parseString(new String(in.readAllBytes(), UTF_8))
          .getAsJsonObject()
          .getAsJsonObject("$defs")
          .get("finding");
    }
  }

  @Test
  void junitsXmlIsWhatSurefiresSchemaSays() throws Exception {
    Schemas.junit(JUnitXml.write(checked(ofEveryKind())));
    Schemas.junit(JUnitXml.write(checked(List.of())));
    String xml = JUnitXml.write(checked(ofEveryKind()));
    org.junit.jupiter.api.Assertions.assertThrows(
        SAXException.class, () -> Schemas.junit(xml.replace(" time=\"0\"", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "manuscript/a b.adoc, manuscript/a%20b.adoc",
    "manuscript/Übung #1?.adoc, manuscript/%C3%9Cbung%20%231%3F.adoc",
    "manuscript/100%.adoc, manuscript/100%25.adoc",
    "manuscript/[x]{y}^|\\.adoc, manuscript/%5Bx%5D%7By%7D%5E%7C%5C.adoc",
    "re:mark.adoc, re%3Amark.adoc",
    "天气/😀.adoc, %E5%A4%A9%E6%B0%94/%F0%9F%98%80.adoc",
    "C:/My Fonts/a.ttf, file:///C:/My%20Fonts/a.ttf",
    "/etc/trifold/x y.toml, file:///etc/trifold/x%20y.toml",
    "//server/share/a.adoc, file://server/share/a.adoc",
  })
  void pathsAreUriReferencesThatLeadBack(String path, String uri) {
    FileUri made = FileUri.of(path);
    assertEquals(uri, made.text());
    URI parsed = URI.create(made.text());
    assertEquals(made.absolute(), parsed.isAbsolute());
    String host = parsed.getHost() == null ? "" : "//" + parsed.getHost();
    assertTrue((host + parsed.getPath()).endsWith(path), parsed.getPath());
  }

  @Test
  void bracesAndLinksInMessagesStandForThemselves() {
    Finding finding =
        Finding.warning(
            "TF-X-001",
            SourceLocation.ofLine("C:/a.adoc", 1),
            "\"{docdir}\" in \"[a](b)\".",
            "Write \"[.x]\".");
    JsonObject run =
        JsonParser.parseString(Sarif.write(checked(List.of(finding)), "1"))
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals(
        "\"{{docdir}}\" in \"\\[a\\](b)\". Write \"\\[.x\\]\".",
        result.getAsJsonObject("message").get("text").getAsString());
    JsonObject artifact =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation")
            .getAsJsonObject("artifactLocation");
    assertFalse(artifact.has("uriBaseId"), "3.4.4: not beside an absolute URI");
  }
}
