package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.gate.Gate;

/** What holds of any manuscript that is looked at before the parse, by the front itself. */
@Fuzz
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

  private static final List<String> FILES = List.of("a.adoc", "b.adoc", "c/c.adoc");

  /** Of the properties. */
  private static Path root;

  /** Of the tests. */
  @TempDir Path temp;

  private static Arbitrary<String> manuscripts(String folder) {
    List<String> real = AnyInput.files("src/test/resources/org/trifold/read/" + folder, ".adoc");
    assertTrue(real.size() > 20);
    return Arbitraries.oneOf(AnyInput.text(LINES), AnyInput.changed(real, LINES));
  }

  @Provide
  Arbitrary<String> constructs() {
    return manuscripts("constructs");
  }

  @Provide
  Arbitrary<List<String>> broken() {
    return manuscripts("broken").list().ofSize(FILES.size());
  }

  @BeforeContainer
  static void folder() throws IOException {
    root = Files.createTempDirectory("headers");
    Files.createDirectories(root.resolve("c"));
  }

  @AfterContainer
  static void noFolder() throws IOException {
    FileUtils.deleteDirectory(root.toFile());
  }

  @Property
  void aDateIsFoundOrNot(@ForAll("constructs") String manuscript) {
    List<String> lines = manuscript.lines().toList();
    HeaderDate.of(lines)
        .ifPresent(
            date -> {
              assertEquals(date.strip(), date);
              assertTrue(lines.stream().anyMatch(line -> line.contains(date)), date);
              BuildClock.date(date);
            });
  }

  @Property
  void whatIsIncludedIsAmongTheFiles(@ForAll("broken") List<String> manuscripts)
      throws IOException {
    Gate gate = Gate.at(root, List.of());
    for (int i = 0; i < FILES.size(); i++) {
      String text = manuscripts.get(i).replaceAll("[\\ud800-\\udfff]", "");
      Files.writeString(root.resolve(FILES.get(i)), text);
    }
    Set<String> included = IncludeScan.included(gate, FILES);
    assertTrue(included.size() <= 100, included.toString());
    IncludeScan.size(gate, FILES);
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
