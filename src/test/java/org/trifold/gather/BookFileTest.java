package org.trifold.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

class BookFileTest {
  private static final String FILE = "manuscript/b.book.toml";

  @TempDir Path root;

  @BeforeEach
  void articles() throws IOException {
    Files.createDirectories(root.resolve("manuscript/deep"));
    for (String name : List.of("a", "b", "c", "deep/d")) {
      Files.writeString(root.resolve("manuscript/" + name + ".adoc"), "= " + name + "\n\nText.\n");
    }
  }

  private BookPlan plan(String text) {
    try {
      Files.writeString(root.resolve(FILE), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return BookFile.read(Gate.at(root, List.of()), FILE);
  }

  private List<String> refused(String text) {
    return assertThrows(FindingException.class, () -> plan(text)).findings().stream()
        .map(Finding::line)
        .map(line -> line.replace(FILE + ":", ""))
        .toList();
  }

  @Test
  void aDescriptionTellsTitleAuthorsLanguageAttributesAndArticlesInOrder() {
    BookPlan plan =
        plan(
            """
            title = "Title"
            subtitle = "Sub"
            authors = ["Ann Author <ann@example.org>", "Bo"]
            lang = "ar_EG"
            keywords = ["one", "two"]
            front = ["a.adoc"]
            index = true
            [attributes]
            isbn = "978-3-16-148410-0"
            revdate = 2026-05-01
            [settings]
            theme = "almanac"
            [settings.handout]
            large-print = true
            [[part]]
            title = "One"
            intro = '''
            First.

            Second.
            '''
            articles = ["deep/d.adoc", "./b.adoc"]
            [[back]]
            file = "c.adoc"
            kind = "glossary"
            """);
    assertEquals(
        List.of(new Author("Ann Author", Optional.of("ann@example.org")), author("Bo")),
        plan.described().authors());
    assertEquals("ar-EG", plan.described().lang().orElseThrow().tag());
    assertEquals("rtl", plan.described().lang().orElseThrow().direction());
    assertEquals(
        List.of(
            "manuscript/a.adoc preface",
            "manuscript/deep/d.adoc chapter",
            "manuscript/b.adoc chapter",
            "manuscript/c.adoc glossary"),
        plan.entries().stream().map(e -> e.path() + " " + e.kind()).toList());
    assertEquals(List.of("First.", "Second."), plan.chapters().get(0).intro());
    assertEquals("2026-05-01", plan.attribute("revdate").orElseThrow());
    assertEquals("almanac", plan.attribute("trifold-theme").orElseThrow());
    assertEquals("true", plan.attribute("handout-large-print").orElseThrow());
    assertEquals(FILE + ":14:1", plan.where("handout-large-print").toString());
  }

  private static Author author(String name) {
    return new Author(name, Optional.empty());
  }

  @Test
  void whatIsWrongIsToldAtItsPlaceAllAtOnce() {
    assertEquals(
        List.of(
            "3:1: Unknown key \"titel\". Did you mean \"title\"?",
            "1: The book has no title. Write title = \"…\" as its first line.",
            "4:1: \"English, mostly\" is not a language tag. Write a BCP 47 tag: en, en-GB, de, ar.",
            "1:22: The file \"manuscript/nix.adoc\" does not exist. Correct the name (upper and"
                + " lower case count) or add the file.",
            "1:34: \"a.adoc\" is in the book already (line 1). Name each article once.",
            "1:44: \"b.book.toml\" is a book, not an article of one. Name AsciiDoc files of doctype"
                + " article (.adoc).",
            "1:59: \"x.png\" is no article. Name AsciiDoc files of doctype article (.adoc).",
            "2:9: \"manuscript/../../x.adoc\" leads outside the project folder. Copy the file into the"
                + " project."),
        refused(
            """
            articles = ["a.adoc","nix.adoc", "a.adoc", "b.book.toml", "x.png"]
            back = ["../../x.adoc"]
            titel = "Title"
            lang = "English, mostly"
            """));
  }

  @Test
  void aValueOfTheWrongKindIsToldAtItsPlace() {
    assertEquals(
        List.of(
            "1:1: \"title\" is not of the kind that it must be. Write one text: title = \"…\".",
            "3:1: \"index\" is not of the kind that it must be. Known: true, false."),
        refused("title = [\"a\", \"b\"]\narticles = [\"a.adoc\"]\nindex = \"perhaps\"\n"));
    assertEquals(
        List.of(
            "3:1: \"part\" is not of the kind that it must be. Write [[part]] above each of them.",
            " The book has no articles. Name them in order: articles = [\"first.adoc\","
                + " \"second.adoc\"]."),
        refused("title = \"T\"\n[part]\ntitle = \"P\"\n"));
  }

  @Test
  void articlesInPartsAndInNoneDoNotMix() {
    assertEquals(
        List.of(
            "2:1: The book has articles in parts and others in none. Put these into a part, or list"
                + " them in front or back."),
        refused(
            "title = \"T\"\narticles = [\"a.adoc\"]\n[[part]]\ntitle = \"P\"\narticles ="
                + " [\"b.adoc\"]\n"));
  }

  @Test
  void aPartIsHeldToItsKeysAndNeedsTitleAndArticles() {
    assertEquals(
        List.of(
            "3:1: Unknown key \"artikles\". Did you mean \"articles\"?",
            "2:1: The part has no title. Write title = \"…\" below [[part]].",
            "2:1: The part has no articles. Name them in order: articles = [\"first.adoc\","
                + " \"second.adoc\"]."),
        refused("title = \"T\"\n[[part]]\nartikles = [\"a.adoc\"]\n"));
  }
}
