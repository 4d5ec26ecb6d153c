package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.inspect.LostWords;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.model.Finding;

/** The words of the finished PDF are those of the page, not joined and not torn. */
class HandoutWordsTest {
  private static final Path FONTS =
      Handout.PROJECT.resolve("src/test/resources/org/trifold/edition/handout/fonts");

  @TempDir Path root;

  private static void assertHolds(Handout handout, String words) {
    String text = String.join(" ", LostWords.words(handout.text()));
    assertTrue(text.contains(words), text);
  }

  @Test
  void aLineOfCodeOrVerseEndsItsLastWord() {
    Handout handout =
        Handout.of(
            "<pre data-line=\"3\">$ run --help\nBitcoin Core\n  Usage</pre>"
                + "<p data-line=\"9\">a rose<br>is <b>a</b><br><b>rose</b></p>");
    assertHolds(handout, "run help Bitcoin Core Usage");
    assertHolds(handout, "a rose is a rose");
  }

  @Test
  void aRaisedOrLoweredSignStaysInItsLine() {
    Handout handout = Handout.of("<p data-line=\"3\">H<sub>2</sub>O on the 1<sup>st</sup></p>");
    assertTrue(handout.text().contains("H2O on the 1st"), handout.text());
  }

  @Test
  void aPartOfAWordInOtherTypeKeepsItsHyphen() {
    assertHolds(Handout.of("<p data-line=\"3\"><b>anti-</b>histamine</p>"), "anti histamine");
  }

  @Test
  void chineseGoesOnInTheNextLine() throws IOException {
    Path fonts = Files.createDirectories(root.resolve("fonts"));
    try (var files = Files.list(FONTS)) {
      for (Path file : files.toList()) {
        Files.copy(file, fonts.resolve(file.getFileName().toString()));
      }
    }
    String water = "\u6C34\u76AE\u819A\u597D".repeat(40);
    Handout handout =
        Handout.of(
            root,
            Handout.publication("zh", "<p data-line=\"3\">" + water + "</p>"),
            "default",
            "",
            Map.of("handout.fonts", "fonts"));
    assertHolds(handout, water);
    assertEquals(List.of(), handout.lost());
  }

  @Test
  void wordsThatAreBrokenForWantOfRoomAreThereHoweverMany() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 280; row++) {
      rows.append("<tr>");
      for (int cell = 0; cell < 8; cell++) {
        rows.append("<td data-line=\"").append(row + 1).append("\">classloaderunloadedclasses");
        rows.append((char) ('a' + row / 26)).append((char) ('a' + row % 26));
        rows.append((char) ('a' + cell)).append("</td>");
      }
      rows.append("</tr>");
    }
    Handout handout = Handout.of("<table><tbody>" + rows + "</tbody></table>");
    assertEquals(
        List.of(),
        new LostWordsInspection()
            .inspect(handout.job(), handout.rendition()).stream().map(Finding::line).toList());
  }

  @Test
  void aCharacterMadeOfLettersThatNoFontHasIsToldAsThatOnly() {
    Handout handout = Handout.of("<p data-line=\"3\">Some 5 \u338F of flour, 7\u338F of salt.</p>");
    assertEquals(
        List.of("TF-HANDOUT-002"),
        handout.rendition().findings().stream().map(Finding::rule).toList());
    assertEquals(List.of(), new LostWordsInspection().inspect(handout.job(), handout.rendition()));
  }
}
