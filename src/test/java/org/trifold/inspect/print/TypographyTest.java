package org.trifold.inspect.print;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.read.SharedReader;

/** The lines of a handout's text as a reader meets them. */
class TypographyTest {
  /** Bringhurst, The Elements of Typographic Style, 2.1.2. */
  private static final double LONGEST = 70;

  private static final Set<String> NARROWED = Set.of("Table", "LI", "BlockQuote", "Caption");

  /** Lines of running text, but for the last of each paragraph. */
  private static List<Line> full(Printed printed) {
    return printed.blocks().stream()
        .filter(block -> block.tag().type().equals("P"))
        .filter(block -> block.tag().nearest(tag -> NARROWED.contains(tag.type())).isEmpty())
        .filter(block -> block.lines().size() > 2)
        .flatMap(block -> block.lines().subList(0, block.lines().size() - 1).stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"default, letter", "default, a4", "almanac, letter", "almanac, a4"})
  void linesAreOfAReadableLengthAndEndWhereTheirWordsDo(String theme, String paper) {
    var article =
        SharedReader.read(Printout.PROJECT, "manuscript/microneedling.adoc")
            .publication()
            .orElseThrow();
    List<Line> lines = full(Printed.read(Printout.pdf(article, theme, paper)));
    assertTrue(lines.size() > 60, "the article has many lines: " + lines.size());
    double characters =
        lines.stream()
            .mapToInt(line -> line.text().codePointCount(0, line.text().length()))
            .average()
            .orElse(0);
    assertTrue(characters >= 60 && characters <= LONGEST, theme + " " + paper + ": " + characters);
    double column = lines.stream().mapToDouble(TypographyTest::right).max().orElse(0);
    long ragged = lines.stream().filter(line -> right(line) < column - 4).count();
    assertTrue(ragged > lines.size() / 2, "only " + ragged + " of " + lines.size() + " are ragged");
    assertTrue(lines.stream().allMatch(line -> line.size() >= 11.9), "12 pt or more");
  }

  private static double right(Line line) {
    return line.runs().stream().mapToDouble(Run::right).max().orElse(0);
  }
}
