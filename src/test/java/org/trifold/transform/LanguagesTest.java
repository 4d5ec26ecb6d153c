package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;
import org.trifold.theme.ThemeFile;

/** Languages, directions and labels, in the document that all editions start from. */
class LanguagesTest {
  @TempDir Path root;

  private final Findings findings = new Findings();

  private Document document(String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    Labels labels = Labels.of(publication.metadata().lang());
    return Transforms.shared("ebook", Set.of("ebook"), Optional.empty(), labels, findings)
        .apply(publication);
  }

  private static Document html(String lang, String dir, String body) {
    return Publication.parse(
            "<html lang=\"" + lang + "\" dir=\"" + dir + "\"><body>" + body + "</body></html>")
        .document();
  }

  private List<String> lines() {
    return findings.list().stream().map(Finding::line).toList();
  }

  @Test
  void aPhraseOrBlockHasTheLanguageOfItsRoleOrAttribute() throws IOException {
    Document document =
        document(
            "= T",
            "",
            "Say [.lang-fr]#bonjour# or [lang=de]#hallo# or [.lang-ar]#سلام#.",
            "",
            "[.lang-zh-Hant.lead]",
            "字",
            "",
            "[lang=he]",
            "שלום",
            "",
            "[.lang-ar]",
            "== عنوان",
            "",
            "نص");
    assertEquals("bonjour", document.select("span[lang=fr]").text());
    assertEquals("hallo", document.select("span[lang=de]").text());
    assertEquals("rtl", document.select("span[lang=ar]").attr("dir"));
    assertEquals("lead", document.select("p[lang=zh-Hant]").attr("class"));
    assertEquals("rtl", document.select("p[lang=he]").attr("dir"));
    assertEquals("rtl", document.select("section[lang=ar]").attr("dir"));
    assertFalse(document.select("span[lang=fr]").hasAttr("dir"));
    assertFalse(document.html().contains("lang-fr"));
    assertEquals(List.of(), lines());
  }

  @Test
  void anUnknownLanguageIsAFindingWithItsLine() throws IOException {
    Document document = document("= T", "", "Words.", "", "[.lang-frr1]#x# and [.lang-qq]#y#");
    assertEquals(0, document.body().select("[lang]").size());
    assertEquals(
        List.of(
            "a.adoc:5: \"frr1\" is no language tag. Did you mean \"fr\"?",
            "a.adoc:5: \"qq\" is no language tag. Write a BCP 47 tag: en, en-GB, de, ar, zh-Hant."),
        lines());
  }

  @Test
  void aClassOfCodeNamesNoLanguageOfPeople() {
    Document document =
        new Languages(findings)
            .apply(html("en", "ltr", "<pre><code class=\"lang-java\">x</code></pre>"));
    assertEquals("lang-java", document.select("code").attr("class"));
    assertEquals(List.of(), lines());
  }

  @Test
  void codeRunsFromLeftToRight() {
    Document document =
        new Languages(findings).apply(html("ar", "rtl", "<pre class=\"listing\">a = 1</pre>"));
    assertEquals("ltr", document.select("pre").attr("dir"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "555-0142",
        "+1 (555) 555-0100",
        "(555) 555-0142",
        "\u2264 5 mg",
        "3\u20136",
        "2026-03-01",
        "10:30",
        "37.5 \u00B0C",
        "50%",
        "info@example.org",
        "https://example.org/a?b=c",
        "www.example.org"
      })
  void whatIsReadFromLeftToRightIsIsolated(String text) {
    Document document = new Isolation().apply(html("ar", "rtl", "<p>خذ " + text + " كل يوم.</p>"));
    assertEquals(text, document.select("bdi[dir=ltr]").text());
    assertEquals("خذ " + text + " كل يوم.", document.body().text());
  }

  @Test
  void whatNeedsNoIsolationStays() {
    for (String body :
        List.of(
            "<p>خذ 5 مرات (3) و ١٢-٣.</p>",
            "<p dir=\"ltr\">Call 555-0142</p>",
            "<p><code>1-2</code> <bdi dir=\"ltr\">555-0142</bdi></p>")) {
      Document document = html("ar", "rtl", body);
      String before = document.body().html();
      assertEquals(before, new Isolation().apply(document).body().html());
    }
    Document english = html("en", "ltr", "<p>Call 555-0142</p>");
    assertEquals(0, new Isolation().apply(english).select("bdi").size());
  }

  @Test
  void aBracketAroundANumberBelongsToTheSentence() {
    Document document = new Isolation().apply(html("ar", "rtl", "<p>الدواء (3\u20136 مرات)</p>"));
    assertEquals("3\u20136", document.select("bdi").text());
  }

  @Test
  void quotesHaveTheMarksOfTheirLanguage() {
    Document document =
        new Quotations()
            .apply(
                html(
                    "de",
                    "ltr",
                    "<p><q>a <q>b</q></q> <q lang=\"fr\">c</q> <q lang=\"ja\">d</q></p>"));
    assertEquals("„a ‚b‘“ «c» 「d」", document.body().text());
  }

  private Labels labels(String lang, String name, String text) {
    return Labels.of(
        lang,
        asked ->
            asked.equals(name)
                ? List.of(new ThemeFile("themes/x/" + name, text.getBytes(StandardCharsets.UTF_8)))
                : List.of(),
        findings);
  }

  @Test
  void aLanguageIsAddedByAFileOfTheTheme() {
    Labels labels =
        labels(
            "pl-PL",
            "labels_pl.properties",
            "# Polish\ncontents=Spis treści\npage-of=Strona {0} z {1}\n");
    assertTrue(labels.translated());
    assertEquals("Spis treści", labels.get("contents"));
    assertEquals("Strona 1 z 2", labels.get("page-of", 1, 2));
    assertEquals("Glossary", labels.get("glossary"));
    assertEquals(List.of(), lines());
    assertFalse(Labels.of("pl").translated());
    assertTrue(Labels.of("de-AT").translated());
  }

  @Test
  void aThemesLabelWinsOverTheBuiltInOne() {
    assertEquals(
        "Rufen Sie an",
        labels("de", "labels_de.properties", "call-us=Rufen Sie an").get("call-us"));
  }

  @Test
  void aBrokenLabelFileIsAFindingWithLineKeyAndNearestMatch() {
    labels("pl", "labels_pl.properties", "contents\ncontent=Spis\npage-of=Strona\nindex=Indeks\n");
    assertEquals(
        List.of(
            "themes/x/labels_pl.properties:1: This line is no label: \"contents\". Write key=text,"
                + " in UTF-8.",
            "themes/x/labels_pl.properties:2: There is no label \"content\". Did you mean"
                + " \"contents\"?",
            "themes/x/labels_pl.properties:3: The label \"page-of\" does not name what is put in."
                + " Use what the English one uses: Page {0} of {1}"),
        lines());
  }

  @Test
  void aTextInLettersThatItsLanguageIsNotWrittenInIsAWarning() throws IOException {
    String arabic = "قال الطبيب للمريض إن الدواء يؤخذ كل يوم بعد الطعام. ".repeat(10);
    document("= كتاب", "", arabic);
    assertEquals(
        List.of(
            "a.adoc: Most of the text is in the script Arabic, but its language is \"en\". Name the"
                + " language in the header, such as :lang: ar."),
        lines());
  }

  @Test
  void lettersOfTheLanguageOfAPartWithItsOwnLanguageOrOfCodeAreFine() throws IOException {
    String arabic = "قال الطبيب للمريض إن الدواء يؤخذ كل يوم بعد الطعام. ".repeat(10);
    document("= كتاب", ":lang: fa", "", arabic);
    document("= T", "", "[lang=ar]", arabic, "", "----", arabic, "----");
    document("= T", ":lang: ja", "", "漢字かな交じり文".repeat(50), "", "Words. ".repeat(50));
    document("= T", ":lang: ru", "", "Latin words. ".repeat(50));
    assertEquals(List.of(), lines());
  }
}
