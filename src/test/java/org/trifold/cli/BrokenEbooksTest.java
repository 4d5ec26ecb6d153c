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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Rendition;

/**
 * What is broken is mended where that is certain, else told with its place; and what is written all
 * the same is an e-book that every reader opens, with the words around it. A fixture each, named by
 * its verdict; one run for all.
 */
class BrokenEbooksTest {
  private static final Path ROOT =
      Path.of(
          System.getProperty("trifold.basedir", "."),
          "src/test/resources/org/trifold/edition/ebook/broken");

  /** Pixels of a side of the large picture: 48 MB of three bytes each. */
  private static final int SIDE = 4100;

  @TempDir static Path strict;
  @TempDir static Path lenient;

  private static int code;
  private static List<String> told;

  @BeforeAll
  static void renderAll() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> manuscripts = fixtures().map(name -> name + ".adoc").toList();
    code = run(out, ROOT, manuscripts, strict, "error");
    told = told(out);
    run(new ByteArrayOutputStream(), ROOT, manuscripts, lenient, "never");
  }

  private static int run(
      ByteArrayOutputStream out, Path root, List<String> manuscripts, Path output, String failOn) {
    List<String> args = new ArrayList<>(List.of("render"));
    args.addAll(manuscripts);
    args.addAll(List.of("--root", root.toString(), "--output", output.toString()));
    args.addAll(List.of("--editions", "ebook", "--set", "ebook.page-list=false"));
    args.addAll(List.of("--format", "json", "--fail-on", failOn));
    PrintStream stream = new PrintStream(out, true, UTF_8);
    PrintStream aside = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return SharedRun.run(stream, aside, args.toArray(String[]::new));
  }

  private static List<String> told(ByteArrayOutputStream out) {
    List<String> told = new ArrayList<>();
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
    return told;
  }

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".adoc"))
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
    List<String> own =
        told.stream()
            .filter(line -> line.startsWith(fixture + ".adoc"))
            .distinct()
            .sorted()
            .toList();
    assertEquals(String.join("\n", expected(fixture)), String.join("\n", own));
    String worst =
        own.stream().anyMatch(line -> line.endsWith("(error)"))
            ? "error"
            : own.stream().anyMatch(line -> line.endsWith("(warning)")) ? "warning" : "valid";
    assertTrue(fixture.endsWith("-" + worst), worst);
  }

  @Test
  void everyFindingIsExpectedSomewhereAndTheExitCodeSaysSo() throws IOException {
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
    assertEquals(!error, Files.exists(strict.resolve(fixture).resolve(fixture + ".epub")));
    assertEquals(!error, Files.exists(strict.resolve(fixture)), "nothing half-written");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whatIsWrittenAllTheSameOpensEverywhereAndHasTheWords(String fixture) throws IOException {
    byte[] epub = Files.readAllBytes(lenient.resolve(fixture).resolve(fixture + ".epub"));
    assertEquals(List.of(), EpubConformance.check(epub, fixture + ".epub"));
    String text = text(epub);
    for (String words : List.of("Words before it.", "Words after it.")) {
      assertTrue(text.contains(words), text);
    }
    if (Files.readString(ROOT.resolve(fixture + ".adoc")).contains("[The dose is 5 mg a day]")) {
      assertTrue(text.contains("The dose is 5 mg a day") || shows(epub), text);
    }
  }

  private static String text(byte[] epub) {
    return RenditionText.of(new Rendition.File(".epub", "application/epub+zip", epub))
        .orElseThrow()
        .replaceAll("\\s+", " ");
  }

  /** Whether a picture says it, which reading aloud gives. */
  private static boolean shows(byte[] epub) throws IOException {
    try (java.util.zip.ZipInputStream zip =
        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(epub))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("text.xhtml")) {
          return new String(zip.readAllBytes(), UTF_8).contains("alt=\"The dose is 5 mg a day\"");
        }
      }
    }
    return false;
  }

  @Test
  @Tag("exhaustive")
  void aPictureOfFiftyMegabytesIsTakenAndItsWeightTold(@TempDir Path temp) throws IOException {
    Path project = Files.createDirectories(temp.resolve("project"));
    Files.write(project.resolve("huge.png"), noise());
    Files.writeString(
        project.resolve("heavy.adoc"), "= Heavy\n\nWords.\n\nimage::huge.png[All colours]\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path output = temp.resolve("out");
    assertEquals(0, run(out, project, List.of("heavy.adoc"), output, "error"));
    assertEquals(
        List.of("heavy.adoc: TF-SHOP-001 (warning)", "heavy.adoc:5: TF-SHOP-002 (warning)"),
        told(out).stream().sorted().toList());
    byte[] epub = Files.readAllBytes(output.resolve("heavy/heavy.epub"));
    assertEquals(List.of(), EpubConformance.check(epub, "heavy.epub"));
  }

  /** A PNG that nothing makes smaller. */
  private static byte[] noise() {
    byte[] rows = new byte[SIDE * (1 + 3 * SIDE)];
    new Random(7).nextBytes(rows);
    for (int row = 0; row < SIDE; row++) {
      rows[row * (1 + 3 * SIDE)] = 0;
    }
    Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[rows.length + rows.length / 100];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteBuffer png = ByteBuffer.allocate(length + 100);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE);
    header.put(new byte[] {8, 2, 0, 0, 0});
    chunk(png, "IHDR", header.array(), 13);
    chunk(png, "IDAT", packed, length);
    chunk(png, "IEND", new byte[0], 0);
    return java.util.Arrays.copyOf(png.array(), png.position());
  }

  private static void chunk(ByteBuffer png, String name, byte[] data, int length) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(UTF_8));
    crc.update(data, 0, length);
    png.putInt(length).put(name.getBytes(UTF_8)).put(data, 0, length).putInt((int) crc.getValue());
  }
}
