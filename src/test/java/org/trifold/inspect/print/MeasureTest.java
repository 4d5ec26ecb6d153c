package org.trifold.inspect.print;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;

/** The built-in themes' columns have as many characters as read best. */
class MeasureTest {
  /** Bringhurst, The Elements of Typographic Style, 2.1.2. */
  private static final double LEAST = 60;

  private static final double MOST = 70;

  private static final int FULL_LINES = 2;

  /** Characters that a line beside others has at most. */
  private static final int IN_A_CELL = 45;

  @ParameterizedTest
  @CsvSource({"default, handout", "almanac, print-book"})
  void aFullLineHasSixtyToSeventyCharactersOnAverage(String theme, String style)
      throws IOException {
    assertMeasure(theme, style);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @CsvSource({"almanac, handout", "default, print-book"})
  void soItHasInTheOtherStyle(String theme, String style) throws IOException {
    assertMeasure(theme, style);
  }

  private static void assertMeasure(String theme, String style) throws IOException {
    Publication article =
        SharedReader.read(Printout.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow();
    for (Rendition.File file :
        Printout.files(
            article, theme, Map.of("handout.paper", "letter,a4", "handout.style", style))) {
      double average = average(Printed.read(file.content()));
      String told = theme + " " + style + " " + file.suffix() + ": " + average;
      assertTrue(average >= LEAST && average <= MOST, told);
    }
  }

  /** Of all lines but the last of the paragraphs outside lists, tables and boxes. */
  private static double average(Printed printed) {
    List<Line> lines =
        printed.blocks().stream()
            .filter(block -> block.tag().type().equals("P"))
            .filter(
                block ->
                    block
                        .tag()
                        .nearest(t -> List.of("LI", "TD", "TH", "Figure").contains(t.type()))
                        .isEmpty())
            .filter(block -> block.lines().size() > FULL_LINES)
            .filter(block -> block.lines().get(0).text().length() > IN_A_CELL)
            .filter(block -> block.lines().get(0).size() < 14)
            .flatMap(block -> block.lines().subList(0, block.lines().size() - 1).stream())
            .toList();
    assertTrue(lines.size() > FULL_LINES, "too few lines to tell");
    return lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
  }
}
