package org.trifold.edition.ebook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifold.gate.Gate;
import org.trifold.theme.Lettering;
import org.trifold.theme.Theme;

final class CoverLinesTest {
  private static Lettering bold() {
    Theme theme =
        Theme.load(
            Gate.at(
                Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath(), List.of()),
            Theme.DEFAULT);
    return Lettering.of(theme.file("fonts/NotoSans-Bold.ttf"));
  }

  @Test
  void aWordWithoutEndIsPartedInTimeAndWhole() {
    CoverDesign.Line word = new CoverDesign.Line("T".repeat(20_000), bold());
    CoverLines lines =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> CoverLines.of(word, word.width(0) / 1000, true));
    assertEquals("T".repeat(20_000), String.join("", lines.texts()).replace("-", ""));
  }

  @Test
  void aLetterWiderThanItsRoomStandsAlone() {
    CoverDesign.Line word = new CoverDesign.Line("\uD835\uDC00TT", bold());
    assertEquals(
        List.of("\uD835\uDC00-", "T-", "T-"),
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CoverLines.of(word, 0.01, true))
            .texts()
            .stream()
            .filter(text -> !text.isEmpty())
            .toList());
  }

  @Test
  void nobodysNameIsPartedOverTwoLines() {
    CoverDesign.Line names =
        new CoverDesign.Line("Ada Finch, Ben van der Wren, Cora Q. Teal", bold());
    assertEquals(
        List.of("Ada Finch, Ben van der Wren,", "Cora Q. Teal"),
        CoverLines.ofNames(names, names.width(0) * 0.8).texts());
  }
}
