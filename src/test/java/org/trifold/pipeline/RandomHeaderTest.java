package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.Chance;
import org.trifold.gate.Gate;

/** What holds of any manuscript that is looked at before the parse, by the front itself. */
@Tag("fuzz")
class RandomHeaderTest {
  private static final List<String> LINES =
      List.of(
          "= Title",
          "\n",
          "\n",
          "A. Author <a@example.org>",
          "v1.0, 2024-01-01: words",
          ":revdate:",
          ":!revdate:",
          " 2024-01-01",
          ":a: ",
          "{a}",
          "{b}",
          ":b: {a}{a}",
          " \\",
          "////",
          "//",
          "v",
          ",",
          ":",
          "include::",
          "b.adoc",
          "../",
          "[]",
          "[lines=1]",
          "a.adoc",
          "/",
          "ifdef::x[]");

  @TempDir Path temp;

  private static String manuscript(Chance chance, List<String> real) {
    return chance.below(2) == 0 ? chance.text(LINES) : chance.changed(chance.of(real), LINES);
  }

  @Test
  void aDateIsFoundOrNot() {
    List<String> real = Chance.files("src/test/resources/org/trifold/read/constructs", ".adoc");
    assertTrue(real.size() > 20);
    Chance.tries(
        chance -> {
          List<String> lines = manuscript(chance, real).lines().toList();
          HeaderDate.of(lines)
              .ifPresent(
                  date -> {
                    assertEquals(date.strip(), date);
                    assertTrue(lines.stream().anyMatch(line -> line.contains(date)), date);
                    BuildClock.date(date);
                  });
        });
  }

  @Test
  void whatIsIncludedIsAmongTheFiles() throws IOException {
    List<String> real = Chance.files("src/test/resources/org/trifold/read/broken", ".adoc");
    List<String> files = List.of("a.adoc", "b.adoc", "c/c.adoc");
    Files.createDirectories(temp.resolve("c"));
    Gate gate = Gate.at(temp, List.of());
    Chance.tries(
        chance -> {
          for (String file : files) {
            Files.writeString(
                temp.resolve(file), manuscript(chance, real).replaceAll("[\\ud800-\\udfff]", ""));
          }
          Set<String> included = IncludeScan.included(gate, files);
          assertTrue(included.size() <= 100, included.toString());
          IncludeScan.size(gate, files);
        });
  }

  @Test
  void attributesThatDoubleTakeNoMemory() throws IOException {
    List<String> lines = new ArrayList<>(List.of(":a0: xxxxxxxxxx"));
    for (int i = 1; i < 40; i++) {
      lines.add(":a" + i + ": " + ("{a" + (i - 1) + "}").repeat(10));
    }
    lines.add("include::{a39}[]");
    lines.add("include::b.adoc[]");
    Files.write(temp.resolve("a.adoc"), lines);
    Files.writeString(temp.resolve("b.adoc"), "Words.");
    Set<String> included =
        IncludeScan.included(Gate.at(temp, List.of()), List.of("a.adoc", "b.adoc"));
    assertTrue(included.contains("b.adoc"), included.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, ", " ", ", :", ",  :\u2028", "v", ": "})
  void aRevisionLineWithoutEndIsNoDate(String part) {
    HeaderDate.of(List.of("= Title", "Author", part.repeat(100_000) + "x"));
  }
}
