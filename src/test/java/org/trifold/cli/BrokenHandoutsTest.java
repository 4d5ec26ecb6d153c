package org.trifold.cli;

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
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Rendition;

/**
 * What is broken is told with its place, nothing is half-written, and where it is written all the
 * same, words stand for the pictures that can't. A fixture each; one run for all.
 */
class BrokenHandoutsTest {
  private static final Path ROOT =
      Path.of(
          System.getProperty("trifold.basedir", "."),
          "src/test/resources/org/trifold/edition/handout/broken");

  /** Milliseconds that no broken input may cost, on a machine that is busy with other tests. */
  private static final long LONGEST = 20_000;

  @TempDir static Path strict;
  @TempDir static Path lenient;

  private static int code;
  private static List<String> told;

  @BeforeAll
  static void renderAll() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    code = run(out, strict, "error");
    told = new ArrayList<>();
    JsonObject report = JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      int line = finding.has("line") ? finding.get("line").getAsInt() : 0;
      told.add(
          finding.get("file").getAsString()
              + (line == 0 ? "" : ":" + line)
              + ": "
              + finding.get("rule").getAsString()
              + " ("
              + finding.get("severity").getAsString().toLowerCase(Locale.ROOT)
              + ")");
    }
    run(new ByteArrayOutputStream(), lenient, "never");
  }

  private static int run(ByteArrayOutputStream out, Path output, String failOn) throws IOException {
    List<String> args = new ArrayList<>(List.of("render"));
    fixtures().map(name -> name + ".adoc").forEach(args::add);
    args.addAll(List.of("--root", ROOT.toString(), "--output", output.toString()));
    args.addAll(List.of("--editions", "handout", "--format", "json", "--fail-on", failOn));
    PrintStream stream = new PrintStream(out, true, UTF_8);
    PrintStream aside = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return SharedRun.run(stream, aside, args.toArray(String[]::new));
  }

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".adoc") && !file.startsWith("_"))
          .map(file -> file.replace(".adoc", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<String> expected(String fixture) throws IOException {
    Path file = ROOT.resolve(fixture + ".expected");
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void exactlyWhatIsBrokenIsTold(String fixture) throws IOException {
    List<String> expected = expected(fixture);
    String folder = fixture.replaceFirst("-(error|warning|valid)$", "/");
    String theme = "themes/" + folder;
    String brand = "themes/brands/" + folder;
    List<String> own =
        told.stream()
            .filter(
                line ->
                    line.startsWith(fixture + ".adoc")
                        || line.startsWith(theme)
                        || line.startsWith(brand)
                        || (line.startsWith("_") && expected.contains(line)))
            .sorted()
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", own));
  }

  @Test
  void everyFindingIsExpectedSomewhere() throws IOException {
    assertEquals(1, code);
    TreeSet<String> expected = new TreeSet<>();
    for (String fixture : fixtures().toList()) {
      expected.addAll(expected(fixture));
    }
    assertEquals(String.join("\n", expected), String.join("\n", new TreeSet<>(told)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void anErrorKeepsTheFileFromBeingWritten(String fixture) throws IOException {
    boolean error = expected(fixture).stream().anyMatch(line -> line.endsWith("(error)"));
    assertEquals(!error, Files.exists(strict.resolve(fixture).resolve(fixture + ".pdf")));
    assertEquals(!error, Files.exists(strict.resolve(fixture)), "nothing half-written");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whatIsWrittenAllTheSameHasTheWordsAndTheAlternativeText(String fixture) throws IOException {
    Path pdf = lenient.resolve(fixture).resolve(fixture + ".pdf");
    boolean refused =
        expected(fixture).stream()
            .anyMatch(line -> line.startsWith("themes/") || line.matches(".*TF-READ-0(60|87).*"));
    if (!Files.exists(pdf)) {
      assertTrue(refused, "only what can't be laid out is not written");
      return;
    }
    String text =
        RenditionText.of(new Rendition.File(".pdf", "application/pdf", Files.readAllBytes(pdf)))
            .orElseThrow()
            .replaceAll("\\s+", " ");
    boolean hidden = fixture.startsWith("css-hidden");
    assertEquals(!hidden, text.contains("Words before it.") && text.contains("Words after it."));
    boolean shown =
        List.of("svg-script-warning", "svg-foreign-object-error", "svg-picture-from-outside-error")
            .contains(fixture);
    if (Files.readString(ROOT.resolve(fixture + ".adoc")).contains("image::") && !shown) {
      assertTrue(text.contains("The dose is 5 mg a day"), text);
    }
    JsonObject report =
        JsonParser.parseString(Files.readString(pdf.resolveSibling("report.json")))
            .getAsJsonObject();
    long millis =
        report.getAsJsonObject("run").getAsJsonObject("millis").get("handout").getAsLong();
    assertTrue(millis < LONGEST, millis + " ms");
  }
}
