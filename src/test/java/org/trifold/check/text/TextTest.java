package org.trifold.check.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.read.SharedReader;

/** A publication as blocks, sentences and words, and where they stand in the manuscript. */
class TextTest {
  @TempDir Path root;

  private Text text(String... lines) throws IOException {
    Files.writeString(root.resolve("a.adoc"), String.join("\n", lines) + "\n");
    return Text.of(SharedReader.read(root, "a.adoc").publication().orElseThrow());
  }

  private List<String> sentences(String paragraph) throws IOException {
    return text("= T", "", paragraph).prose().stream().map(Sentence::text).toList();
  }

  private String place(Text text, String words) {
    Places places =
        new Places(
            file -> {
              try {
                return Files.readAllLines(root.resolve(file));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    for (Block block : text.blocks()) {
      int start = block.text().indexOf(words);
      if (start >= 0) {
        Places.Place place = places.of(block, new Span(start, start + words.length()));
        return place.where() + "+" + place.passage().length();
      }
    }
    return "none";
  }

  @Test
  void eachBlockIsKnownForWhatItIs() throws IOException {
    Text text =
        text(
            "= Title: Sub",
            "",
            "Before.footnote:[A *note*.]",
            "",
            "== Heading",
            "",
            "* item",
            "+",
            "More of it.",
            "",
            "term:: meaning",
            "",
            ".Caption",
            "|===",
            "|head",
            "",
            "|cell",
            "|===",
            "",
            "[quote,Ann]",
            "Quoted.",
            "",
            "----",
            "code",
            "----");
    assertEquals(
        List.of(
            "TITLE Title",
            "SUBTITLE Sub",
            "PARAGRAPH Before.",
            "NOTE A note.",
            "HEADING Heading",
            "ITEM item",
            "ITEM More of it.",
            "TERM term",
            "PARAGRAPH meaning",
            "CAPTION Caption",
            "HEAD_CELL head",
            "CELL cell",
            "PARAGRAPH Quoted.",
            "ATTRIBUTION Ann"),
        text.blocks().stream().map(block -> block.kind() + " " + block.text()).toList());
    assertEquals(2, text.sections().size());
    assertEquals("Heading", text.sections().get(1).heading().orElseThrow().text());
    assertEquals(9, text.sections().get(1).blocks().size());
    assertTrue(text.blocks().get(12).isQuoted());
  }

  @Test
  void aSentenceEndsAtItsMarkAndNotAtAnAbbreviation() throws IOException {
    assertEquals(
        List.of("Dr. Lee, e.g. J. Lee, says so.", "“Is it?”", "Yes!", "It costs 3.50 today."),
        sentences("Dr. Lee, e.g. J. Lee, says so. “Is it?” Yes! It costs 3.50 today."));
    assertEquals(List.of("你好。", "再见！"), sentences("你好。再见！"));
    assertEquals(
        List.of("It stops … and goes on.", "Then"), sentences("It stops … and goes on. Then"));
    assertEquals(
        List.of("Il dort.", "«\u00a0dodo\u00a0» est un mot."),
        sentences("Il dort. «\u00a0dodo\u00a0» est un mot."));
    assertEquals(
        List.of("See vol.\u00a0II.", "Then go."), sentences("See vol.\u00a0II.\u00a0 Then go."));
  }

  @Test
  void aPlaceIsFoundBehindMarkup() throws IOException {
    Text text =
        text(
            "= T",
            ":who: the nurse",
            "",
            "Call *{who}* at once, or",
            "read https://example.org/at-once[what to do] at once.",
            "",
            "|===",
            "|one |at home",
            "|===");
    assertEquals("a.adoc:4:17+4", place(text, "once"));
    assertEquals("a.adoc:5:34+10", place(text, "what to do"));
    assertEquals("a.adoc:8:7+7", place(text, "at home"));
    assertEquals("a.adoc:4:1+24", place(text, "Call the nurse at once, or read"));
  }

  @Test
  void whatNoReaderSeesTogetherDoesNotMeet() throws IOException {
    List<Block> blocks =
        text(
                "= T",
                "",
                "all",
                "",
                "[.only-handout]",
                "paper",
                "",
                "[.only-newsletter]",
                "mail",
                "",
                "[.not-handout]",
                "others",
                "",
                "[.only-sheet]",
                "sheet")
            .blocks(BlockKind.PARAGRAPH);
    assertTrue(blocks.get(0).mayMeet(blocks.get(1)));
    assertFalse(blocks.get(1).mayMeet(blocks.get(2)));
    assertFalse(blocks.get(1).mayMeet(blocks.get(3)));
    assertTrue(blocks.get(2).mayMeet(blocks.get(3)));
    assertFalse(blocks.get(0).mayMeet(blocks.get(4)));
  }

  @Test
  void aCommentIsNotTakenForTheWordsItSpeaksOf() throws IOException {
    Text text = text("= T", "", "Before.", "// our bad words", "Bad words, our words.");
    assertEquals("a.adoc:5:12+3", place(text, "our"));
    Text verse = text("= T", "", "[verse]", "____", "One", "// our verse", "our end", "____");
    assertEquals("a.adoc:6:4+3", place(verse, "our"));
  }
}
