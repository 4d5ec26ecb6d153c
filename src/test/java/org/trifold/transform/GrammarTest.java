package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.gate.Gate;
import org.trifold.model.Content;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;
import org.trifold.theme.Brand;

/** What the roles of a patient's sheet say in every edition. */
class GrammarTest {
  private static final Path PROJECT = Path.of(System.getProperty("trifold.basedir", "."));

  @TempDir Path root;

  private Document made(Content content, String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    Brand brand =
        Brand.load(Gate.at(PROJECT.toAbsolutePath(), java.util.List.of()), "example-clinic");
    return Transforms.shared(
            "ebook",
            Set.of("handout", "ebook"),
            content,
            Optional.of(brand),
            Labels.of(publication.metadata().lang()),
            new Findings())
        .apply(publication);
  }

  private Element box(String role, String... lines) throws IOException {
    return made(Content.WHOLE, lines).body().selectFirst("div." + role);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Call us if",
    "de, 'Rufen Sie uns an, wenn'",
    "fr, Appelez-nous si",
    "es, Llámenos si",
    "ar, اتصل بنا إذا",
    "zh, 出现以下情况请联系我们"
  })
  void aCallBoxHasItsLabelInTheTextsLanguageAndTheBrandsPhone(String lang, String label)
      throws IOException {
    Element box = box("call-us", "= T", ":lang: " + lang, "", "[.call-us]", "* A", "* B");
    assertEquals(label, box.selectFirst("> .box-label").text());
    assertEquals("(555) 555-0142", box.selectFirst("a[href=tel:5555550142] > bdi").text());
  }

  @ParameterizedTest
  @CsvSource({"ar, 2", "en, 0"})
  void hoursFromTheLeftKeepTheirOrderInTextFromTheRight(String lang, int isolated)
      throws IOException {
    Element box = box("call-us", "= T", ":lang: " + lang, "", "[.call-us]", "* A", "* B");
    assertEquals(isolated, box.select(".call-hours > bdi[dir=ltr]").size());
  }

  @Test
  void aCallBoxWithItsOwnNumberGetsNoOther() throws IOException {
    Element box = box("call-us", "= T", "", "[.call-us]", "Call brand:phone[].");
    assertEquals(1, box.select("a[href^=tel:]").size());
    assertEquals("Call us", box.selectFirst("> .box-label").text());
  }

  @Test
  void theAuthorsTitleIsTheLabel() throws IOException {
    Element box = box("dont", "= T", "", ".Keep away from", "[.dont]", "* Sun", "* Salt");
    assertEquals("Keep away from ☐ Sun ☐ Salt", box.text());
  }

  @Test
  void timesMakeNumberedSteps() throws IOException {
    Document document =
        made(Content.WHOLE, "= T", "", "[.steps]", "Today:: Rest.", "Day 2:: Wash.");
    assertEquals(
        java.util.List.of("Today Rest.", "Day 2 Wash."),
        document.select("ol.steps > li").eachText());
  }

  @Test
  void anExampleOrOpenBlockIsTheBoxItself() throws IOException {
    Document document =
        made(
            Content.WHOLE,
            "= T",
            "",
            ".First",
            "[.main-message]",
            "====",
            "Rest.",
            "====",
            "",
            ".Another",
            "====",
            "Numbered one.",
            "====");
    assertEquals("First Rest.", document.selectFirst("div.main-message").text());
    assertTrue(document.selectFirst("figure.example").text().contains("Example 1."));
  }

  @Test
  void whatIsForTheSheetAloneIsInNoOtherFile() throws IOException {
    String[] lines = {
      "= Whole", ":sheet-title: Sheet: Sub", "", "Text.", "", "[.only-sheet]", "Short."
    };
    assertEquals("Whole Text.", made(Content.WHOLE, lines).body().text());
    assertEquals("Sheet Sub Short.", made(Content.SHEET, lines).body().text());
  }
}
