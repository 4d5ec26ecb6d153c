package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;

/** What a teaser keeps of an article. */
class OpeningTest {
  private static final Set<String> EDITIONS = Set.of("handout", "ebook", "newsletter");
  private static final String HEAD = "= Walking\n:canonical-url: https://example.org/walk\n";
  private static final String CUT = "\n[.cut]\n'''\n\n";
  private static final String MORE = "Read more: Walking";

  @TempDir Path root;

  private final Findings findings = new Findings();

  private Document document(Content content, String text) {
    try {
      Files.writeString(root.resolve("a.adoc"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    return Transforms.shared(
            "newsletter",
            EDITIONS,
            content,
            Optional.empty(),
            Labels.of(publication.metadata().lang()),
            findings)
        .apply(publication);
  }

  private Document opening(String text) {
    return document(Content.OPENING, text);
  }

  private List<String> told() {
    return findings.list().stream().map(Finding::line).toList();
  }

  private static String words(int number, String word) {
    return (word + " ").repeat(number - 1) + word + ".";
  }

  @ParameterizedTest
  @EnumSource(names = {"WHOLE", "SHEET", "FILLED"})
  void aMarkLeavesNoRuleAndNoFindingWhereNothingIsCut(Content content) {
    Document document =
        document(content, "= T\n\n[.sheet]\n====\nOne.\n" + CUT + "Two.\n====\n\n'''\n\nThree.\n");
    assertNull(document.selectFirst(".cut"));
    assertTrue(document.body().text().contains("One. Two."));
    assertEquals(content == Content.SHEET ? 0 : 1, document.select("hr").size());
    assertEquals(List.of(), told());
  }

  @Test
  void theOpeningEndsAtTheMarkAndLeadsToTheRest() {
    Document document =
        opening(HEAD + "\nOne.\n\n== Two\n\nThree:\n" + CUT + "Four.\n\n== Five\n\nSix.\n");
    assertEquals("Walking One. Two Three: " + MORE, document.body().text());
    Element link = document.selectFirst("body > p.read-more > a.button");
    assertEquals("https://example.org/walk", link.attr("href"));
    assertEquals(2, org.trifold.model.SourceLocation.of(link).line());
    assertEquals(List.of(), told());
  }

  @Test
  void aMarkInsideAListOrBoxCutsThere() {
    assertEquals(
        "Walking One. Two. " + MORE,
        opening(HEAD + "\n* One.\n* Two.\n+\n[.cut]\n'''\n+\nThree.\n* Four.\n\nFive.\n")
            .body()
            .text());
    assertEquals(
        "Walking One. " + MORE,
        opening(HEAD + "\n****\nOne.\n" + CUT + "Two.\n****\n\nThree.\n").body().text());
  }

  @Test
  void withoutAMarkTheOpeningIsWhatStandsBeforeTheFirstSection() {
    String long1 = words(150, "long");
    assertEquals(
        "Walking " + long1 + " Two. " + MORE,
        opening(HEAD + "\n" + long1 + "\n\nTwo.\n\n== Three\n\nFour.\n").body().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 50 words and 60 fit into 120, the third paragraph doesn't
        "50,60,20|1,2",
        // a block is never cut, so the first stays whatever its length
        "200,10|1",
        "60,60,10|1,2",
      })
  void withoutThatItIsWhatOfTheFirstSectionIsShort(String lengths, String kept) {
    StringBuilder text = new StringBuilder(HEAD + "\n== Start\n");
    StringBuilder wanted = new StringBuilder("Walking Start ");
    int number = 1;
    for (String length : lengths.split(",")) {
      String paragraph = words(Integer.parseInt(length), "w" + number);
      text.append("\n").append(paragraph).append("\n");
      if (List.of(kept.split(",")).contains(String.valueOf(number++))) {
        wanted.append(paragraph).append(' ');
      }
    }
    text.append("\n=== Deeper\n\nMore.\n\n== Next\n\nMore.\n");
    assertEquals(wanted + MORE, opening(text.toString()).body().text());
  }

  @Test
  void itEndsInNoHeadingAndInNoSentenceThatWaitsForAList() {
    String list = "\n* " + words(60, "item") + "\n* b\n";
    assertEquals(
        "Walking Start " + words(70, "a") + " " + MORE,
        opening(
                HEAD
                    + "\n== Start\n\n"
                    + words(70, "a")
                    + "\n\nDo this:\n"
                    + list
                    + "\n== B\n\nC.\n")
            .body()
            .text());
    String introduced = words(10, "a").replace(".", ":");
    assertTrue(
        opening(
                HEAD
                    + "\n== Start\n\n"
                    + introduced
                    + "\n"
                    + list.replace("item", "item item")
                    + "\nEnd.\n\n== B\n\nC.\n")
            .body()
            .text()
            .endsWith("b " + MORE));
    assertEquals(
        "Walking Start " + words(70, "a") + " " + MORE,
        opening(
                HEAD
                    + "\n== Start\n\n"
                    + words(70, "a")
                    + "\n\n[discrete]\n== Apart\n\n"
                    + words(70, "b")
                    + "\n")
            .body()
            .text());
    assertEquals(
        "Walking One. " + MORE,
        opening(HEAD + "\nOne.\n\n== Two\n" + CUT + "Three.\n").body().text());
  }

  @Test
  void chineseHasNoSpacesAndIsMeasuredAllTheSame() {
    String paragraph = "\u76ae\u80a4".repeat(45) + "\u3002";
    Document document =
        opening(
            "= \u6563\u6b65\n:lang: zh\n:canonical-url: https://example.org/zh\n\n== A\n\n"
                + (paragraph + "\n\n").repeat(4));
    assertEquals(2, document.select("section > p").size());
    assertEquals(
        "\u9605\u8bfb\u5168\u6587\uff1a\u6563\u6b65", document.select(".read-more").text());
  }

  @Test
  void nothingPointsToWhatIsNotThere() {
    Document document =
        opening(
            HEAD
                + ":toc:\n:sectnums:\n\nSee <<later>>, <<fig>>, <<smith>> and <<here,this>>."
                + "footnote:n[A note.]\n\n[#here]\nHere.\n"
                + CUT
                + "Again.footnote:n[]footnote:[Gone.]\n\n[#later]\n== Later\n\n[#fig]\n.A leaf\n====\nx\n====\n\n"
                + "[bibliography]\n== Sources\n\n* [[[smith]]] Smith.\n");
    assertEquals(
        "Walking See Later, A leaf, [smith] and this.1 Here. " + MORE + " Notes A note. \u21a9",
        document.body().text());
    assertEquals(
        List.of(
            "https://example.org/walk",
            "https://example.org/walk",
            "https://example.org/walk",
            "#here"),
        document.select("p:first-of-type > a:not(.note-ref, .button)").eachAttr("href"));
    assertEquals(List.of(), told());
  }

  @Test
  void rolesAreChosenBeforeTheCut() {
    assertEquals(
        "Walking Mail. " + MORE,
        opening(
                HEAD
                    + "\n[.only-handout]\nPaper.\n\n[.only-sheet]\nSheet.\n\nMail.\n\n== Two\n\nMore.\n")
            .body()
            .text());
  }

  @Test
  void aBookOpensWithItsFirstChaptersFirstWords() {
    assertEquals(
        "Walking One A. " + MORE,
        opening(HEAD + ":doctype: book\n\n== One\n\nA.\n\n=== Two\n\nB.\n\n== Three\n\nC.\n")
            .body()
            .text());
  }

  @Test
  void anOpeningThatIsTheWholeArticleSaysSoAndLeadsNowhere() {
    Document document = opening(HEAD + "\nOne.\n" + CUT);
    assertEquals("Walking One.", document.body().text());
    assertEquals(
        List.of(
            "a.adoc:7: The opening is the whole article, so there is no link to the rest. Mark where it"
                + " ends with [.cut] above '''."),
        told());
  }

  @Test
  void anEmptyOpeningAndASecondCutAreTold() {
    opening(HEAD + CUT + "One.\n" + CUT + "Two.\n");
    assertEquals(
        List.of("TF-NEWS-064", "TF-NEWS-063"),
        findings.list().stream().map(Finding::rule).toList());
    assertFalse(told().get(0).startsWith("a.adoc:4"), () -> told().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "<figure class='image'><img src='a.png' alt='A'></figure>,false",
    "<figure class='image'><img src='a.png' alt='A'><figcaption>Cap</figcaption></figure>,true",
    "<figure class='image'><img src='a.png' alt='A'></figure><figure class='image'><img src='b.png'></figure>,true",
  })
  void aPictureThatStandsAboveTheTitleOfAnIssuesArticleIsNotMissedBelowIt(
      String figures, boolean more) {
    Publication issue =
        Publication.parse(
            "<html data-doctype='issue' data-source='j'><head><title>J</title></head><body><header class='document-header'><h1>J</h1></header>"
                + "<section data-level=1 data-article='a.adoc' data-teaser='https://example.org/a'><h2>A <a href='/x'>b</a></h2>"
                + figures
                + "<p>One.</p></section></body></html>");
    Document document =
        Transforms.shared(
                "newsletter",
                EDITIONS,
                Content.OPENING,
                Optional.empty(),
                Labels.of("en"),
                findings)
            .apply(issue);
    assertEquals(
        "<a href=\"https://example.org/a\"><img src=\"a.png\" alt=\"A\"></a>",
        document
            .selectFirst("section.teaser > figure.teaser-picture:first-child")
            .html()
            .replaceAll(" data-[a-z]+=\"[^\"]*\"", ""));
    assertEquals("A b", document.select("h2 > a[href=https://example.org/a]").text());
    assertEquals(1, document.select("figure").size());
    assertEquals(more, document.select("p.read-more").size() == 1);
    assertEquals(more ? 0 : 1, findings.list().size());
  }

  @Test
  void aShortTitleNamesTheRest() {
    assertTrue(
        opening(HEAD + ":short-title: Paths\n\nOne.\n\n== Two\n\nB.\n")
            .body()
            .text()
            .endsWith("Read more: Paths"));
  }
}
