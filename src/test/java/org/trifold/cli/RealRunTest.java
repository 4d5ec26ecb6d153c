package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.inspect.PdfText;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;

/** The whole way with nothing but the real parts. */
class RealRunTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  @TempDir Path temp;

  private static String run(int expected, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int code = SharedRun.run(stream, stream, args);
    String text = out.toString(UTF_8);
    assertEquals(expected, code, text);
    return text;
  }

  /** With a reader and fonts of its own, as on a user's command line. */
  private static void runAfresh(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int code = new Main(stream, stream, InputStream.nullInputStream()).run(args);
    assertEquals(0, code, out.toString(UTF_8));
  }

  /** As a user's command line does, with a worker. */
  private static void runInWorker(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    Main main =
        new Main(
            new Streams(stream, stream, InputStream.nullInputStream(), false, false),
            Map.of(),
            Providers.load(Main.class.getClassLoader()),
            () -> {
              throw new AssertionError("the front opened a reader");
            },
            Optional.of(Launch.likeThis(WorkerMain.class.getName())));
    assertEquals(0, main.run(args), out.toString(UTF_8));
  }

  /** What two runs of the same must agree in, but for how they were asked for. */
  private static JsonObject report(Path output) throws IOException {
    JsonObject report =
        JsonParser.parseString(Files.readString(output.resolve("microneedling/report.json")))
            .getAsJsonObject();
    report.remove("run");
    report.getAsJsonObject("settings").remove("output");
    return report;
  }

  /** Of other manuscripts {@code MachinesTest} compares both in each build. */
  @Test
  @Tag("exhaustive")
  void aWorkerGivesTheSameBytesAndTheSameReport() throws Exception {
    run(0, article(temp.resolve("here")));
    runInWorker(article(temp.resolve("there")));
    assertEquals(hashes(temp.resolve("here")), hashes(temp.resolve("there")));
    assertEquals(report(temp.resolve("here")), report(temp.resolve("there")));
  }

  private static String[] article(Path output, String... more) {
    List<String> args = new ArrayList<>(List.of("render", "--root", BASE.toString()));
    args.addAll(
        List.of("--brand", "example-clinic", "--profile", "off", "--output", output.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static Map<String, String> hashes(Path folder)
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.endsWith("report.json")) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          hashes.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    return hashes;
  }

  @Test
  void theArticleGivesTheSameBytesAloneAndTogetherAndInAnotherZoneAndLocale() throws Exception {
    Path together = temp.resolve("together");
    Path alone = temp.resolve("alone");
    run(0, article(together));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      runAfresh(article(alone, "--editions", "newsletter", "--jobs", "1"));
      for (String edition : List.of("handout", "ebook")) {
        run(0, article(alone, "--editions", edition, "--jobs", "1"));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, String> expected = hashes(together);
    for (String suffix : List.of("pdf", "epub", "html", "txt", "eml")) {
      assertTrue(expected.containsKey("microneedling/microneedling." + suffix), suffix);
    }
    assertEquals(expected, hashes(alone));
    JsonObject report =
        JsonParser.parseString(Files.readString(together.resolve("microneedling/report.json")))
            .getAsJsonObject();
    assertEquals(1, report.getAsJsonObject("run").get("parses").getAsInt());
  }

  @Test
  void aManuscriptOfOneSentenceIsEnough() throws IOException {
    Files.createDirectories(temp.resolve("manuscript"));
    Files.writeString(temp.resolve("manuscript/one.adoc"), "= One\n\nA sentence.\n");
    runAfresh("render", "--root", temp.toString());
    assertTrue(Files.size(temp.resolve("output/one/one.pdf")) > 1000);
    assertTrue(Files.size(temp.resolve("output/one/one.epub")) > 1000);
  }

  @Test
  void aCharacterThatNoFontHasIsToldOnce() throws IOException {
    Files.createDirectories(temp.resolve("manuscript"));
    Files.writeString(temp.resolve("manuscript/nile.adoc"), "= Nile\n\nA sign: \ud80c\udc00.\n");
    String told = run(1, "render", "--root", temp.toString(), "--editions", "handout");
    assertEquals(1, told.lines().count(), told);
    assertTrue(told.startsWith("manuscript/nile.adoc:3: "), told);
    assertTrue(told.contains("U+13000"), told);
  }

  @Test
  void aManuscriptIsParsedOnceForTwoBrandsAndTwoPapers() throws IOException {
    Files.createDirectories(temp.resolve("manuscript"));
    Files.writeString(
        temp.resolve("manuscript/one.adoc"), "= One\n\nCall brand:phone[] in {counter:calls}.\n");
    for (String brand : List.of("north", "south")) {
      Path file = temp.resolve("themes/brands/" + brand + "/brand.toml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "name = \"" + brand + "\"\nphone = \"555-" + brand + "\"\n");
    }
    run(
        0,
        "render",
        "--root",
        temp.toString(),
        "--brand",
        "north,south",
        "--set",
        "handout.paper=letter,a4",
        "--editions",
        "handout,ebook");
    for (String brand : List.of("north", "south")) {
      Path folder = temp.resolve("output").resolve(brand).resolve("one");
      assertTrue(Files.exists(folder.resolve("one-a4.pdf")), brand);
      JsonObject report =
          JsonParser.parseString(Files.readString(folder.resolve("report.json"))).getAsJsonObject();
      assertEquals(1, report.getAsJsonObject("run").get("parses").getAsInt());
      for (String name : List.of("one.pdf", "one-a4.pdf")) {
        String text = PdfText.of(Files.readAllBytes(folder.resolve(name)));
        assertTrue(text.contains("Call 555-" + brand + " in 1."), text);
      }
    }
  }

  @Test
  void aBrokenManuscriptIsToldInLinesAndTheOthersAreRendered() throws IOException {
    Files.createDirectories(temp.resolve("manuscript"));
    Files.writeString(temp.resolve("manuscript/good.adoc"), "= Good\n\nA sentence.\n");
    Files.writeString(
        temp.resolve("manuscript/bad.adoc"),
        "= Bad\n\ninclude::nix.adoc[]\n\nimage::nix.png[Nothing]\n");
    String told =
        run(1, "render", "--root", temp.toString(), "--editions", "ebook", "--format", "text");
    List<String> lines = told.lines().filter(line -> line.contains("bad.adoc")).toList();
    assertEquals(3, lines.size(), told);
    assertTrue(lines.get(0).startsWith("manuscript/bad.adoc:3: The file \"manuscript/nix.adoc\""));
    assertTrue(lines.get(1).startsWith("manuscript/bad.adoc:5:8: The file \"manuscript/nix.png\""));
    assertEquals("2 errors. Not written: manuscript/bad.adoc.", lines.get(2));
    assertTrue(Files.exists(temp.resolve("output/good/good.epub")));
    assertTrue(!Files.exists(temp.resolve("output/bad")), "nothing half-written");
  }
}
