package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes of authors that the AsciiDoc processor was tried with. Of these 26 it tells 10 with
 * file and line, 4 without, and 12 not at all; each must be told here, in its file and line, by
 * {@code check} as by {@code render}, in a manuscript as in a file that it includes.
 */
class MistakesTest {
  /** What opens the text of each manuscript; its mistake begins in the line after. */
  private static final String HEAD = "= A title\n:lang: en\n:description: D.\n\nWords.\n\n";

  private static final int HEAD_LINES = 6;

  /**
   * A mistake.
   *
   * @param name of the manuscript
   * @param line of the mistake, counted from 1 in the text
   * @param rule that tells it
   */
  private record Mistake(String name, int line, String rule, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Mistake> TOLD_WITH_A_PLACE =
      List.of(
          new Mistake("missing-include", 1, "TF-GATE-003", "include::nowhere.adoc[]\n"),
          new Mistake("skipped-level", 3, "TF-READ-010", "== One\n\n==== Three\n\nText.\n"),
          new Mistake("duplicate-id", 4, "TF-READ-011", "[#a]\nOne.\n\n[#a]\nTwo.\n"),
          new Mistake(
              "missing-cell", 4, "TF-READ-012", "|===\n|A |B\n\n|only\n|===\n\nMore words.\n"),
          new Mistake("open-block", 1, "TF-READ-013", "****\nText.\n"),
          new Mistake("open-condition", 1, "TF-READ-014", "ifdef::lang[]\nText.\n"),
          new Mistake("number-out-of-order", 2, "TF-READ-015", "1. One\n3. Three\n"),
          new Mistake(
              "unmatched-callout", 4, "TF-READ-016", "----\ncode\n----\n<1> What is this?\n"),
          new Mistake("level-zero", 1, "TF-READ-017", "= Another\n\nText.\n"),
          new Mistake("unknown-block-macro", 1, "TF-READ-050", "imgae::photo.png[]\n"));

  private static final List<Mistake> TOLD_WITHOUT_A_PLACE =
      List.of(
          new Mistake("unresolved-reference", 2, "TF-READ-040", "One\nsee <<nowhere>> two.\n"),
          new Mistake("unknown-footnote", 2, "TF-READ-019", "One\ntwofootnote:nowhere[] three.\n"),
          new Mistake("undefined-in-include", 1, "TF-READ-005", "include::{nowhere}/a.adoc[]\n"),
          new Mistake("outside", 1, "TF-GATE-004", "include::../../../../outside.adoc[]\n"));

  private static final List<Mistake> NOT_TOLD =
      List.of(
          new Mistake("missing-image", 1, "TF-GATE-003", "image::nowhere.png[A scar]\n"),
          new Mistake("missing-inline-image", 2, "TF-GATE-003", "One\nimage:nowhere.png[] two.\n"),
          new Mistake("missing-video", 1, "TF-GATE-003", "video::nowhere.mp4[]\n"),
          new Mistake("missing-manuscript", 2, "TF-READ-043", "One\nxref:nowhere.adoc[two].\n"),
          new Mistake("bad-scheme", 2, "TF-READ-041", "One\nlink:javascript:alert(1)[two].\n"),
          new Mistake(
              "remote-include", 1, "TF-READ-001", "include::https://example.org/a.adoc[]\n"),
          new Mistake("open-quote", 3, "TF-READ-012", ",===\nA,B\n\"one,two\n,===\n\nText.\n"),
          new Mistake("unknown-inline-macro", 2, "TF-READ-055", "One\nbarnd:phone[] two.\n"),
          new Mistake("open-attributes", 1, "TF-READ-051", "[NOTE\nText.\n"),
          new Mistake("undefined-attribute", 2, "TF-READ-018", "One\n{nowhere} two.\n"));

  /** Marks that swallow as much as a row needs, so that the parser has nothing to object to. */
  private static final List<Mistake> MORE_QUOTES =
      List.of(
          new Mistake("quote-row", 2, "TF-READ-012", ",===\nA,\"one\nB,two\n,===\n\nText.\n"),
          new Mistake("quote-two", 2, "TF-READ-012", ",===\nA,\"one\nB,\"two\n,===\n\nText.\n"),
          new Mistake(
              "quote-last",
              5,
              "TF-READ-012",
              ".Title\n[format=csv]\n|===\nA,B\nC,\"D\n|===\n\nText.\n"),
          new Mistake(
              "quote-semicolon",
              4,
              "TF-READ-012",
              "[format=csv,separator=;]\n|===\nA;\"B, \"\"C\"\" D\"\nC;\"D\nE;F\n|===\n\nText.\n"));

  @TempDir static Path root;
  private static final List<String> CHECKED = new ArrayList<>();
  private static final List<String> RENDERED = new ArrayList<>();

  static Stream<Mistake> mistakes() {
    return Stream.of(TOLD_WITH_A_PLACE, TOLD_WITHOUT_A_PLACE, NOT_TOLD, MORE_QUOTES)
        .flatMap(List::stream);
  }

  @BeforeAll
  static void run() throws IOException {
    Path folder = Files.createDirectories(root.resolve("manuscript"));
    Files.createDirectories(folder.resolve("_parts"));
    for (Mistake mistake : mistakes().toList()) {
      Files.writeString(folder.resolve(mistake.name() + ".adoc"), HEAD + mistake.text());
      Files.writeString(folder.resolve("_parts/" + mistake.name() + ".adoc"), mistake.text());
      Files.writeString(
          folder.resolve(mistake.name() + "-in.adoc"),
          HEAD + "include::_parts/" + mistake.name() + ".adoc[]\n\nLast words.\n");
    }
    Files.writeString(folder.resolve("line-ends.adoc"), "= A title\r\rOne.\r\rTwo.\r");
    Files.writeString(folder.resolve("_parts/_line-ends.adoc"), "Part one.\r\rPart two.\r");
    Files.writeString(
        folder.resolve("line-ends-in.adoc"), HEAD + "include::_parts/_line-ends.adoc[]\n");
    // U+0D05: half of it looks like a carriage return.
    Files.write(folder.resolve("_parts/_utf-16.adoc"), "\u0d05".getBytes(UTF_16LE));
    Files.writeString(
        folder.resolve("utf-16.adoc"), HEAD + "include::_parts/_utf-16.adoc[encoding=UTF-16LE]\n");
    Files.writeString(folder.resolve("_parts/_told.adoc"), "The words of the part.\n");
    Files.writeString(
        folder.resolve("include.adoc"), HEAD + "include::_parts/_told.adoc[]\n\nLast words.\n");
    Files.writeString(
        folder.resolve("quotes.adoc"),
        HEAD
            + ",===\nA,\"one\ntwo, three\"\n\"say \"\"so\"\"\",5\" nails\n"
            + " \"B\" , \"\"\n\"\"\"C\"\"\",D\n,===\n");
    CHECKED.addAll(told("check", "--profile", "off"));
    RENDERED.addAll(
        told("render", "--profile", "off", "--editions", "newsletter", "--fail-on", "never"));
  }

  private static List<String> told(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json", "--root", root.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream aside = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    SharedRun.run(new PrintStream(out, true, UTF_8), aside, all.toArray(String[]::new));
    List<String> told = new ArrayList<>();
    for (JsonElement element :
        JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      int line = finding.has("line") ? finding.get("line").getAsInt() : 0;
      told.add(
          finding.get("file").getAsString()
              + ":"
              + line
              + ": "
              + finding.get("rule").getAsString()
              + " "
              + finding.get("message").getAsString());
    }
    return told;
  }

  private static void isTold(List<String> told, Mistake mistake, String file, int line) {
    String start = "manuscript/" + file + ":" + line + ": " + mistake.rule() + " ";
    assertTrue(
        told.stream().anyMatch(finding -> finding.startsWith(start)),
        () ->
            start
                + "is not among\n"
                + String.join(
                    "\n", told.stream().filter(f -> f.contains("/" + mistake.name())).toList()));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsToldInItsFileAndLine(Mistake mistake) {
    String file = mistake.name() + ".adoc";
    isTold(CHECKED, mistake, file, HEAD_LINES + mistake.line());
    isTold(RENDERED, mistake, file, HEAD_LINES + mistake.line());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeInAnIncludedFileIsToldThere(Mistake mistake) {
    String file = "_parts/" + mistake.name() + ".adoc";
    isTold(CHECKED, mistake, file, mistake.line());
    isTold(RENDERED, mistake, file, mistake.line());
  }

  @Test
  void readingFindsTheSameInBoth() {
    List<String> kinds = List.of(" TF-READ-", " TF-GATE-");
    assertEquals(
        new TreeSet<>(CHECKED.stream().filter(f -> kinds.stream().anyMatch(f::contains)).toList()),
        new TreeSet<>(
            RENDERED.stream().filter(f -> kinds.stream().anyMatch(f::contains)).toList()));
  }

  /** A processor in its strictest mode makes a link of it and says nothing. */
  @Test
  void whatIsIncludedIsThere() throws IOException {
    assertEquals(
        List.of(), CHECKED.stream().filter(f -> f.contains("manuscript/include.adoc")).toList());
    String text = Files.readString(root.resolve("output/include/include.txt"));
    assertTrue(text.contains("The words of the part."), text);
  }

  /** A processor that knows no line ends of carriage returns alone sees one line, a title. */
  @Test
  void carriageReturnsAreLineEndsAndTold() throws IOException {
    for (List<String> told : List.of(CHECKED, RENDERED)) {
      for (String file : List.of("line-ends.adoc", "_parts/_line-ends.adoc")) {
        String start = "manuscript/" + file + ":1: TF-READ-028 ";
        assertEquals(1, told.stream().filter(f -> f.startsWith(start)).count(), told::toString);
      }
    }
    assertTrue(
        Files.readString(root.resolve("output/line-ends-in/line-ends-in.txt"))
            .contains("Part two."));
    String text = Files.readString(root.resolve("output/line-ends/line-ends.txt"));
    assertTrue(text.contains("One.") && text.contains("Two."), text);
  }

  @Test
  void halfOfAWiderCharacterIsNoLineEnd() {
    assertEquals(List.of(), CHECKED.stream().filter(f -> f.contains("utf-16")).toList());
  }

  /** RFC 4180: a quoted value may hold line ends, commas, and marks that are doubled. */
  @Test
  void quotationMarksThatAreClosedAreFine() {
    assertEquals(List.of(), CHECKED.stream().filter(f -> f.contains("/quotes.adoc")).toList());
  }

  @Test
  void thereAreTwentySixWithTheLineEndsAndTheIncludeThatIsNoMistakeHere() {
    assertEquals(26, mistakes().count() - MORE_QUOTES.size() + 2);
  }
}
