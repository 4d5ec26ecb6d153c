package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;
import org.trifold.theme.Brand;

class TransformsTest {
  private static final Set<String> EDITIONS = Set.of("handout", "ebook", "newsletter");

  @TempDir Path root;

  private final Findings findings = new Findings();

  private Publication read(String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    return SharedReader.read(root, "a.adoc").publication().orElseThrow();
  }

  private Document edition(String edition, Publication publication) {
    return edition(edition, publication, Optional.empty());
  }

  private Document edition(String edition, Publication publication, Optional<Brand> brand) {
    Labels labels = Labels.of(publication.metadata().lang());
    return Transforms.shared(edition, EDITIONS, brand, labels, findings).apply(publication);
  }

  @Test
  void aBlockIsKeptForTheEditionsItsRolesName() throws IOException {
    Publication p =
        read(
            "= T",
            "",
            "[.only-handout.only-ebook]",
            "Printed or bound.",
            "",
            "[.not-newsletter]",
            "Not mailed.",
            "",
            "[.only-handout.not-handout]",
            "Nowhere.");
    assertEquals("T Printed or bound. Not mailed.", edition("handout", p).body().text());
    assertEquals("T Printed or bound. Not mailed.", edition("ebook", p).body().text());
    assertEquals("T", edition("newsletter", p).body().text());
  }

  @Test
  void anotherRoleOnTheSameBlockStays() throws IOException {
    Publication p = read("= T", "", "[.lead.only-ebook]", "Words.", "", "[.only-child]", "Own.");
    Document ebook = edition("ebook", p);
    assertEquals("lead", ebook.select("p").get(0).className());
    assertEquals("only-child", ebook.select("p").get(1).className());
  }

  @Test
  void anItemIsChosenByThePhraseThatIsItsWholeText() throws IOException {
    Publication p =
        read(
            "= T",
            "",
            "* one",
            "* [.only-handout]#two#",
            "+",
            "attached to two",
            "* *[.only-handout]#four#*",
            "* three [.only-handout]#printed# end",
            "",
            "term:: first",
            "[.only-ebook]#bound term#:: second");
    assertEquals(
        "T one two attached to two four three printed end term first",
        edition("handout", p).body().text());
    assertEquals("T one three end term first bound term second", edition("ebook", p).body().text());
    assertEquals(2, edition("ebook", p).select("li").size());
    assertEquals(1, edition("newsletter", p).select("dl > div").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open [.not-ebook]#today# until 5                  | open until 5",
        "open until 5 [.not-ebook]#today#.                 | open until 5.",
        "open [.not-ebook]#today#, until 5                 | open, until 5",
        "[.not-ebook]#Today# open until 5                  | open until 5",
        "open until 5 [.not-ebook]#today#                  | open until 5",
        "([.not-ebook]#today# only)                        | (only)",
        "(only [.not-ebook]#today#)                        | (only)",
        "open *[.not-ebook]#today#* until 5                | open until 5",
        "_open_ [.not-ebook]#today# *until* 5              | <em>open</em> <strong>until</strong> 5",
        "_open [.not-ebook]#today#_ until 5                | <em>open</em> until 5",
        "a [.not-ebook]#b# [.not-ebook]#c# d               | a d",
        "a [.not-ebook]#b# [.not-ebook]#c#.                | a.",
        "say \"now [.not-ebook]#or never#\" again           | say \"now\" again",
        "say \"[.not-ebook]#or never# now\" again           | say \"now\" again",
        "ouvert [.not-ebook]#aujourd'hui# !                | ouvert !",
        "ouvert [.not-ebook]#demain#{nbsp}!                | ouvert\u00a0!",
        "micro[.not-ebook]##needle##ing                    | microing",
        "open [.not-ebook]#today#\u2014or not             | open\u2014or not",
        "word [.not-ebook]#gone# image:p.png[p] end        | word <i/> end",
        "word [.not-ebook]#gone# (((term)))end             | word end",
        "one +;[.not-ebook]#two# +;three                   | one<br>three",
        "one +;two [.not-ebook]#more# +;three              | one<br>two<br>three",
        "one +;[.not-ebook]#two#                           | one",
        "[.not-ebook]#one# +;two                           | two",
        "open;[.not-ebook]#today#;until 5                  | open until 5",
        "`open [.not-ebook]#today#` until 5                | <code>open</code> until 5",
        "50 [.not-ebook]#or 60#% and [.not-ebook]#so# on   | 50% and on",
        "\u0645\u0641\u062a\u0648\u062d [.not-ebook]#x#\u060c ok | \u0645\u0641\u062a\u0648\u062d\u060c ok",
      })
  void aPhraseThatIsLeftOutLeavesNoGap(String written, String left) throws IOException {
    Files.write(root.resolve("p.png"), java.util.Base64.getDecoder().decode("iVBORw0KGgo="));
    Publication p = read("= T", "", written.replace(";", "\n"));
    Element paragraph = edition("ebook", p).selectFirst("p");
    paragraph.select("span.image").forEach(image -> image.replaceWith(new Element("i")));
    paragraph.select(".index-term").remove();
    String html = paragraph.html().replace("\n", " ").replace("<br> ", "<br>");
    assertEquals(left.replace("<i/>", "<i></i>"), html.replace("&nbsp;", "\u00a0"));
  }

  @Test
  void aPhraseThatIsLeftOutLeavesNoGapBeforeANote() throws IOException {
    Publication p =
        read("= T", "", "open [.not-ebook]##today##footnote:[But [.not-ebook]#x# y.] on");
    assertEquals("open1 on", edition("ebook", p).select("p").get(0).text());
    assertTrue(edition("ebook", p).select("section.notes").text().contains("But y."));
  }

  @Test
  void aLineOfAVerseThatIsLeftOutGoesWhole() throws IOException {
    Publication p =
        read(
            "= T",
            "",
            "[verse]",
            "____",
            "  one [.not-ebook]#x#",
            "[.not-ebook]#gone#",
            "three [.not-ebook]#x# four",
            "____");
    assertEquals("  one\nthree four", edition("ebook", p).select("pre").get(0).wholeText());
  }

  @Test
  void aListThatLosesAllItsItemsGoes() throws IOException {
    Publication p = read("= T", "", ".Title", "* [.only-handout]#two#", "", "End.");
    assertEquals("T End.", edition("ebook", p).body().text());
    assertEquals(0, edition("ebook", p).select("ul, .titled").size());
  }

  @Test
  void aRowIsChosenByItsFirstCellAndSpansStayRight() throws IOException {
    Publication p =
        read(
            "= T",
            "",
            "|===",
            ".3+|tall |a1",
            "|[.only-handout]#b1#",
            "|c1",
            "|[.only-handout]#d0# |d1",
            "|e0 |e1",
            "|===");
    Document ebook = edition("ebook", p);
    assertEquals(3, ebook.select("tr").size());
    assertEquals("2", ebook.select("td").get(0).attr("rowspan"));
    assertEquals("T tall a1 c1 e0 e1", ebook.body().text());
    assertEquals("T tall a1 b1 c1 d0 d1 e0 e1", edition("handout", p).body().text());
  }

  @Test
  void numbersCountWhatIsLeft() throws IOException {
    Publication p =
        read(
            "= T",
            ":sectnums:",
            "",
            "== One",
            "",
            ".First",
            "====",
            "x",
            "====",
            "",
            "[.only-handout]",
            "== Two",
            "",
            ".Second",
            "====",
            "y.footnote:[Note of two.]",
            "====",
            "",
            "== Three",
            "",
            "=== Below",
            "",
            "[#third]",
            ".Third",
            "====",
            "z.footnote:[Note of three.] See <<third>> and xref:third[xrefstyle=short].",
            "====");
    Document handout = edition("handout", p);
    assertEquals(
        List.of("1. One", "2. Two", "3. Three", "3.1. Below", "Notes"),
        handout.select("h2, h3").eachText());
    Document ebook = edition("ebook", p);
    assertEquals(
        List.of("1. One", "2. Three", "2.1. Below", "Notes"), ebook.select("h2, h3").eachText());
    assertEquals(
        List.of("Example 1. First", "Example 2. Third"), ebook.select("figcaption").eachText());
    assertTrue(ebook.text().contains("See Third and Example 2."));
    assertEquals(List.of("1"), ebook.select("a.note-ref").eachText());
    assertEquals("Note of three. \u21a9", ebook.select("section.notes li").text());
  }

  @Test
  void aReferenceToRemovedContentIsTextAndAFinding() throws IOException {
    Publication p =
        read("= T", "", "Go to <<gone>>.", "", "[#gone.only-handout]", "== The lost part", "", "x");
    Document ebook = edition("ebook", p);
    assertEquals("Go to The lost part.", ebook.select("p").text());
    assertEquals(0, ebook.select("a").size());
    assertEquals(List.of("TF-SELECT-001"), findings.list().stream().map(Finding::rule).toList());
    assertEquals(3, findings.list().get(0).where().line());
    assertEquals("#gone", edition("handout", p).select("a").attr("href"));
  }

  @Test
  void aNoteDefinedInRemovedContentKeepsItsTextWhereItIsUsedAgain() throws IOException {
    Publication p =
        read("= T", "", "[.only-handout]", "A.footnote:n[The note.]", "", "B.footnote:n[]");
    Document ebook = edition("ebook", p);
    assertEquals("The note. \u21a9", ebook.select("section.notes li").text());
    Document handout = edition("handout", p);
    assertEquals(List.of("1", "1"), handout.select("a.note-ref").eachText());
    assertEquals(1, handout.select("section.notes li").size());
  }

  @Test
  void theContentsListHasNumbersAndNoNotes() throws IOException {
    Publication p =
        read(
            "= T",
            ":toc:",
            ":sectnums:",
            "",
            "== One footnote:[N]",
            "",
            "x",
            "",
            "=== Two",
            "",
            "y");
    Document d = edition("ebook", p);
    assertEquals(List.of("1. One", "1.1. Two"), d.select("nav.toc a").eachText());
    assertEquals("Contents", d.select(".toc-title").text());
  }

  @Test
  void theIndexIsSortedInItsLanguage() throws IOException {
    Publication p =
        read(
            "= T",
            ":lang: de",
            "",
            "== Eins",
            "",
            "((Zebra)) ((Äpfel)) ((Birne))(((Apfel,rot)))",
            "",
            "[index]",
            "== Stichwörter");
    Document d = edition("ebook", p);
    assertEquals(
        List.of("Apfel", "rot", "Äpfel", "Birne", "Zebra"), d.select(".index-entry").eachText());
    d.select("ul.index a").forEach(a -> assertEquals(1, d.select(a.attr("href")).size()));
  }

  @Test
  void brandFactsArePutInAndMissingOnesAreErrors() throws IOException {
    Path folder = Files.createDirectories(root.resolve("themes/brands/b"));
    Files.writeString(
        folder.resolve("brand.toml"),
        "name = \"B\"\nphone = \"(555) 555-0100\"\naddress = [\"1 St\", \"Town\"]\n");
    Publication p =
        read("= T", "", "Call brand:phone[] or see brand:web[].", "", "brand:address[]");
    Brand brand = Brand.load(Gate.at(root, List.of()), "b");
    Document d = edition("handout", p, Optional.of(brand));
    assertEquals("tel:5555550100", d.select("a").attr("href"));
    assertTrue(d.text().contains("Call (555) 555-0100 or see ."));
    assertEquals(1, d.select("p br").size());
    assertEquals(
        List.of("a.adoc:3: The brand \"b\" has no web. Add web to brand.toml."),
        findings.list().stream().map(Finding::line).toList());
    assertFalse(edition("handout", p).text().contains("555"));
  }

  @Test
  void labelsAreWrittenInTheTextsLanguage() throws IOException {
    Publication p =
        read(
            "= T",
            ":lang: de",
            "",
            "NOTE: Wörter.",
            "",
            ".Bild",
            "====",
            "x",
            "====",
            "",
            "* [x] a");
    String text = edition("handout", p).body().text();
    assertTrue(text.contains("Hinweis Wörter."), text);
    assertTrue(text.contains("Beispiel 1. Bild"), text);
    assertTrue(text.contains("\u2611 a"), text);
  }

  @Test
  void aRoleThatNamesNoEditionIsFound() throws IOException {
    Publication p = read("= T", "", "[.only-handuot]", "x", "", "[.not-pdf]", "y");
    List<Finding> found = EditionRoles.check(p, EDITIONS);
    assertEquals(
        List.of("Did you mean \"handout\"?", "Did you mean \"handout\"?"),
        found.stream().map(Finding::hint).toList());
  }

  @Test
  void aPassLeavesThePublicationAlone() throws IOException {
    Publication p = read("= T", "", "[.only-ebook]", "Words.footnote:[N]");
    String before = p.toHtml();
    edition("handout", p);
    edition("ebook", p);
    assertEquals(before, p.toHtml());
  }

  @Test
  void eachEditionKeepsWhatIsForASegmentWithoutItsRole() throws IOException {
    Publication p =
        read(
            "= T",
            "",
            "[.segment-patients]",
            "Your visit.",
            "",
            "[.lead.segment-staff]",
            "The rota.",
            "",
            "A [.segment-patients]#word# here.");
    for (String edition : EDITIONS) {
      Document document = edition(edition, p);
      assertEquals("T Your visit. The rota. A word here.", document.body().text());
      assertEquals(1, document.select("p.lead").size());
      assertFalse(document.outerHtml().contains("segment-"), edition);
    }
  }
}
