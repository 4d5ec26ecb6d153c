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
import org.trifold.model.Content;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;

/** What an author marks {@code [.sheet]}, and what stands on the sheet for it. */
class SheetSelectionTest {
  private static final Set<String> EDITIONS = Set.of("handout", "ebook", "newsletter");

  @TempDir Path root;

  private final Findings findings = new Findings();

  private Publication read(String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    return SharedReader.read(root, "a.adoc").publication().orElseThrow();
  }

  private Document cut(Content content, Publication publication) {
    return Transforms.shared(
            "handout",
            EDITIONS,
            content,
            Optional.empty(),
            Labels.of(publication.metadata().lang()),
            findings)
        .apply(publication);
  }

  private String sheet(String... lines) throws IOException {
    return cut(Content.SHEET, read(lines)).body().text();
  }

  @Test
  void markedBlocksStandInOrderUnderTheTitleWithoutTheHeadingsAroundThem() throws IOException {
    Publication publication =
        read(
            "= T",
            "",
            "Before.",
            "",
            "== One",
            "",
            "[.sheet]",
            "A paragraph.",
            "",
            "Another.",
            "",
            "[.sheet]",
            ".A list",
            "* item",
            "",
            "[.sheet]",
            "== Two",
            "",
            "Text.",
            "",
            "=== Inside",
            "",
            "More.");
    assertEquals(
        "T A paragraph. A list item Two Text. Inside More.",
        cut(Content.SHEET, publication).body().text());
    assertEquals(
        "T Before. One A paragraph. Another. A list item Two Text. Inside More.",
        cut(Content.WHOLE, publication).body().text());
  }

  @Test
  void noRoleOfTheSheetIsLeftInAnyEdition() throws IOException {
    Publication publication = read("= T", "", "[.sheet]", "A [.not-sheet]#b# c.");
    for (Content content : Content.values()) {
      assertEquals(List.of(), cut(content, publication).body().select("[class*=sheet]"));
    }
    assertEquals("T A b c.", cut(Content.WHOLE, publication).body().text());
  }

  @Test
  void aMarkedPhraseCarriesItsItemTermRowOrJustItself() throws IOException {
    assertEquals(
        "T one Q A first 1 H1 H2 b 2 Second. Fourth.",
        sheet(
            "= T",
            "",
            "* [.sheet]#one#",
            "* two",
            "",
            "//-",
            "[.sheet]#Q#:: A",
            "R:: B",
            "",
            "//-",
            ". [.sheet]#first 1#",
            "",
            "[%header,cols=2*]",
            "|===",
            "|H1 |H2",
            "|a |1",
            "|[.sheet]#b# |2",
            "|===",
            "",
            "First. [.sheet]#Second.# Third. [.sheet]#Fourth.#"));
  }

  @Test
  void aMarkedBlockInABoxOrAnItemStandsWithoutTheRest() throws IOException {
    assertEquals(
        "T Boxed. In an item.",
        sheet(
            "= T",
            "",
            "****",
            "Not.",
            "",
            "[.sheet]",
            "Boxed.",
            "****",
            "",
            "* not",
            "+",
            "--",
            "[.sheet]",
            "In an item.",
            "",
            "Not.",
            "--"));
  }

  @Test
  void whatIsMarkedNotSheetIsLeftOutOfAMarkedSection() throws IOException {
    assertEquals(
        "T S Yes. one",
        sheet(
            "= T",
            "",
            "[.sheet]",
            "== S",
            "",
            "Yes.",
            "",
            "[.not-sheet]",
            "No.",
            "",
            "* one",
            "* [.not-sheet]#two#"));
  }

  @Test
  void numbersCountWhatTheSheetHas() throws IOException {
    Document sheet =
        cut(
            Content.SHEET,
            read(
                "= T",
                ":sectnums:",
                "",
                "== One",
                "",
                ".First",
                "|===",
                "|a",
                "|===",
                "",
                "=== Deep",
                "",
                "[.sheet]",
                "==== Deeper",
                "",
                "[#second]",
                ".Second",
                "|===",
                "|b",
                "|===",
                "",
                "See <<second>>.footnote:[A note.]"));
    assertEquals(
        "T 1. Deeper Table 1. Second b See Second.1 Notes A note. \u21a9", sheet.body().text());
    assertEquals("h2", sheet.selectFirst("section > h2").normalName());
  }

  @Test
  void aReferenceToWhatTheSheetLacksIsPlainTextWithoutAFinding() throws IOException {
    Publication publication =
        read(
            "= T",
            "",
            "[.sheet]",
            "See <<there>> and <<gone>>.",
            "",
            "[#there]",
            "== There",
            "",
            "Text.",
            "",
            "[#gone.not-handout]",
            "== Gone",
            "",
            "Text.");
    Document sheet = cut(Content.SHEET, publication);
    assertEquals("T See There and Gone.", sheet.body().text());
    assertEquals(List.of(), sheet.select("a"));
    assertEquals(List.of("TF-SELECT-001"), findings.list().stream().map(f -> f.rule()).toList());
    assertTrue(findings.list().get(0).message().contains("Gone"));
  }

  @Test
  void aNoteUsedAgainKeepsItsText() throws IOException {
    assertEquals(
        "T Again.1 Notes Text of it. \u21a9",
        sheet("= T", "", "First.footnote:n[Text of it.]", "", "[.sheet]", "Again.footnote:n[]"));
  }

  @Test
  void thereIsASheetOnlyWhereTheEditionSelectsSomethingMarked() throws IOException {
    Publication publication = read("= T", "", "[.sheet.only-handout]", "A.");
    assertTrue(Transforms.hasSheet(publication, "handout", EDITIONS));
    assertFalse(Transforms.hasSheet(publication, "ebook", EDITIONS));
    assertFalse(Transforms.hasSheet(read("= T", "", "A."), "handout", EDITIONS));
  }

  @Test
  void theDocumentsContentsAreNotOnTheSheet() throws IOException {
    Element body =
        cut(Content.SHEET, read("= T", ":toc:", "", "[.sheet]", "== One", "", "Text.")).body();
    assertEquals("T One Text.", body.text());
  }
}
