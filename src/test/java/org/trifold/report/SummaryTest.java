package org.trifold.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trifold.config.Settings;
import org.trifold.model.Audience;
import org.trifold.model.Content;

class SummaryTest {
  private static Report report(List<Report.Made> made) {
    return new Report(
        "manuscript/größe.adoc",
        "größe",
        Optional.empty(),
        Settings.declare(List.of()),
        made,
        List.of(),
        new Report.Run(1, "17", "0.1", Instant.EPOCH, Map.of()));
  }

  @Test
  void aNameNeitherSteersTheTerminalNorBeginsALine() {
    Report.Made made =
        new Report.Made(
            "handout",
            Map.of(),
            List.of(new Report.MadeFile("a\nb\u202e/\u001b[2J.pdf", ".pdf", "text/plain", 1, "")),
            61);
    assertEquals(
        List.of(
            "manuscript  edition  file               size  content    time",
            "größe       handout  out/a?b?/?[2J.pdf   1 B           0.06 s"),
        Summary.lines(List.of(report(List.of(made))), "out"));
  }

  private static Report.MadeFile file(String suffix, long bytes) {
    return new Report.MadeFile("größe/größe" + suffix, suffix, "text/plain", bytes, "");
  }

  @Test
  void eachFileHasALineAndEachEditionItsFiguresOnce() {
    List<Report.Made> made =
        List.of(
            new Report.Made("handout", Map.of("pages", "1"), List.of(file(".pdf", 1_234_567)), 61),
            new Report.Made(
                "newsletter",
                Map.of("words", "1200"),
                List.of(file(".html", 999), file(".txt", 1000)),
                12_345));
    assertEquals(
        List.of(
            "manuscript  edition     file                    size  content        time",
            "größe       handout     out/größe/größe.pdf   1.2 MB  1 page       0.06 s",
            "größe       newsletter  out/größe/größe.html   999 B  1200 words  12.35 s",
            "größe       newsletter  out/größe/größe.txt   1.0 kB"),
        Summary.lines(List.of(report(made)), "out"));
  }

  @Test
  void aFileWithFiguresOfItsOwnTellsThem() {
    Report.MadeFile sheet =
        new Report.MadeFile(
            "a/a-sheet.pdf",
            "-sheet.pdf",
            "",
            9,
            "",
            Content.SHEET,
            Audience.EVERYBODY,
            pages("2"));
    List<Report.Made> made =
        List.of(new Report.Made("handout", pages("7"), List.of(file(".pdf", 9), sheet), 61));
    List<String> lines = Summary.lines(List.of(report(made)), "out");
    assertTrue(lines.get(1).contains("7 pages"), lines.get(1));
    assertTrue(lines.get(2).endsWith("2 pages"), lines.get(2));
  }

  private static Map<String, String> pages(String count) {
    return Map.of("pages", count);
  }

  @Test
  void whereNothingWasWrittenThereIsNoTable() {
    assertEquals(List.of(), Summary.lines(List.of(report(List.of())), "out"));
  }
}
