package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.inspect.EpubConformance;
import org.trifold.inspect.LostWords;
import org.trifold.inspect.PdfConformance;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;

/** From manuscript to the finished files, which are opened and held against their standards. */
class WholeWayTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));
  private static final Path STRESS = BASE.resolve("src/test/resources/stress");
  private static final Path CONSTRUCTS = BASE.resolve("src/test/resources/org/trifold/read");

  @TempDir Path temp;

  private static String run(int expected, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int code = SharedRun.run(stream, stream, args);
    String text = out.toString(UTF_8);
    assertEquals(expected, code, text);
    return text;
  }

  private static void assertConforming(Path folder, String name) throws IOException {
    byte[] pdf = Files.readAllBytes(folder.resolve(name + ".pdf"));
    assertEquals(List.of(), PdfConformance.check(pdf, PdfConformance.Standard.values()));
    byte[] epub = Files.readAllBytes(folder.resolve(name + ".epub"));
    assertEquals(List.of(), EpubConformance.check(epub, name + ".epub"));
  }

  private static List<String> words(Path file, String mediaType) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return LostWords.words(
        RenditionText.of(new Rendition.File("", mediaType, content)).orElseThrow());
  }

  /**
   * The words of the article as it was posted, without what the manuscript leaves out on purpose.
   */
  private static List<String> articleAsPosted() throws IOException {
    Path source = BASE.resolve("src/test/resources/org/trifold/article/article.txt");
    List<String> kept = new ArrayList<>();
    boolean named = false;
    for (String line : Files.readAllLines(source)) {
      String text = line.strip();
      boolean doubledName = text.equals("Annie Williamson") && !named;
      named |= doubledName;
      if (!doubledName && !text.equals("Avatar") && !text.equals("Author Profile")) {
        kept.add(text.replaceFirst("^[QA]: ", ""));
      }
    }
    return LostWords.words(String.join("\n", kept));
  }

  @Test
  void theArticleIsWholeInEveryEditionAndMeetsEveryStandard() throws IOException {
    run(
        0,
        "render",
        "--root",
        BASE.toString(),
        "--brand",
        "example-clinic",
        "--profile",
        "off",
        "--output",
        temp.toString());
    Path folder = temp.resolve("microneedling");
    assertConforming(folder, "microneedling");
    List<String> posted = articleAsPosted();
    assertTrue(posted.size() > 1900, "the article has about two thousand words");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      List<String> found = words(folder.resolve("microneedling" + file.getKey()), file.getValue());
      assertEquals(List.of(), LostWords.missing(posted, found), file.getKey());
    }
    var report = JsonParser.parseString(Files.readString(folder.resolve("report.json")));
    assertEquals(1, report.getAsJsonObject().getAsJsonObject("run").get("parses").getAsInt());
  }

  @ParameterizedTest
  @CsvSource({"stress, almanac", "stress-book, default"})
  void manuscriptsOfEveryConstructLoseNothing(String name, String theme) throws IOException {
    assertNothingOfTheStressIsLost(name, theme);
  }

  @ParameterizedTest
  @Tag("exhaustive")
  @CsvSource({"stress, default", "stress-book, almanac"})
  void manuscriptsOfEveryConstructLoseNothingInTheOtherTheme(String name, String theme)
      throws IOException {
    assertNothingOfTheStressIsLost(name, theme);
  }

  private void assertNothingOfTheStressIsLost(String name, String theme) throws IOException {
    String told =
        run(
            0,
            "render",
            name + ".adoc",
            "--root",
            STRESS.toString(),
            "--brand",
            "example-clinic",
            "--theme",
            theme,
            "--profile",
            "off",
            "--fail-on",
            "never",
            "--output",
            temp.toString());
    assertFalse(told.contains("missing from"), told);
    // Too long for Gmail only; and nobody sends a book.
    List<String> expected = name.equals("stress") ? List.of("TF-NEWS-013") : List.of();
    assertEquals(expected, errors(temp.resolve(name)));
    assertConforming(temp.resolve(name), name);
    Map<String, List<String>> words = wordsOf(temp.resolve(name), name);
    assertNothingIsLost(words, name);
    if (name.equals("stress")) {
      assertChosen(words);
    }
  }

  /** The rules of the errors that a report tells of. */
  private static List<String> errors(Path folder) throws IOException {
    List<String> rules = new ArrayList<>();
    var report = JsonParser.parseString(Files.readString(folder.resolve("report.json")));
    for (var finding : report.getAsJsonObject().getAsJsonArray("findings")) {
      if (finding.getAsJsonObject().get("severity").getAsString().equals("error")) {
        rules.add(finding.getAsJsonObject().get("rule").getAsString());
      }
    }
    return rules;
  }

  /** Each file that is for reading, with its media type. */
  private static final Map<String, String> FILES =
      Map.of(
          ".pdf", "application/pdf",
          ".epub", "application/epub+zip",
          ".txt", "text/plain",
          ".html", "text/html");

  /**
   * What was read, before any pass over it, and without what is chosen by a role: all of it is for
   * every edition.
   */
  private static List<String> wordsForAll(String manuscript) {
    Document document =
        SharedReader.read(STRESS, manuscript).publication().orElseThrow().document();
    document.select("[data-file$=selection.adoc], [class*=only-], [class*=not-]").remove();
    // A note gets its number between the word before it and its own.
    document.select("span.note").before(" ");
    return LostWords.words(document);
  }

  /** The words of each file, by its ending. */
  private static Map<String, List<String>> wordsOf(Path folder, String name) throws IOException {
    Map<String, List<String>> words = new HashMap<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      words.put(file.getKey(), words(folder.resolve(name + file.getKey()), file.getValue()));
    }
    return words;
  }

  private static void assertNothingIsLost(Map<String, List<String>> words, String name) {
    List<String> written = wordsForAll(name + ".adoc");
    assertTrue(written.size() > 1000, name + " has " + written.size() + " words");
    words.forEach(
        (suffix, found) ->
            assertEquals(List.of(), LostWords.missing(written, found), name + suffix));
  }

  /** The words of the part about choosing stand in their editions and nowhere else. */
  private static void assertChosen(Map<String, List<String>> found) {
    for (String line :
        """
        hearth handout ebook newsletter
        hobnail handout
        ember ebook
        nutmeg newsletter
        nectar ebook newsletter
        elder handout newsletter
        eglantine ebook
        hawser handout
        halter handout
        quire handout ebook
        epilogue handout ebook newsletter
        hemlock handout
        elecampane ebook
        nettle newsletter
        houseleek handout
        hazelnut handout
        filbert handout ebook
        beechnut handout ebook newsletter
        pecan handout ebook newsletter
        hickory handout
        nutgall handout ebook
        elm handout ebook newsletter
        beeches handout ebook
        mallow newsletter
        lantern newsletter
        void
        """
            .lines()
            .toList()) {
      List<String> parts = List.of(line.split(" "));
      for (String file : FILES.keySet()) {
        List<String> words = found.getOrDefault(file, List.of());
        String edition =
            switch (file) {
              case ".pdf" -> "handout";
              case ".epub" -> "ebook";
              default -> "newsletter";
            };
        assertEquals(parts.contains(edition), words.contains(parts.get(0)), line + " in " + file);
      }
    }
  }

  /** Fixtures in scripts that the default theme has no font for; its handout refuses them. */
  private static boolean isInAnotherScript(String fixture) {
    return fixture.startsWith("direction-") || fixture.startsWith("scripts-emoji");
  }

  /**
   * One in so many is tried in each build; they are small, and all stand in the manuscripts above.
   */
  private static final int FEW = 8;

  @Test
  void aConstructAloneLosesNothingInAnyEdition() throws IOException {
    List<String> all = constructs();
    List<String> few =
        IntStream.range(0, all.size()).filter(i -> i % FEW == 0).mapToObj(all::get).toList();
    assertTrue(few.size() > 10, "there are " + few.size());
    assertNothingOfConstructsIsLost(few);
  }

  @Test
  @Tag("exhaustive")
  void eachConstructAloneLosesNothingInAnyEdition() throws IOException {
    assertNothingOfConstructsIsLost(constructs());
  }

  private static List<String> constructs() throws IOException {
    try (Stream<Path> files = Files.list(CONSTRUCTS.resolve("constructs"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".adoc") && !isInAnotherScript(file))
          .map(file -> file.replace(".adoc", ""))
          .sorted()
          .toList();
    }
  }

  private void assertNothingOfConstructsIsLost(List<String> names) throws IOException {
    List<String> args = new ArrayList<>(List.of("render", "--root", CONSTRUCTS.toString()));
    args.addAll(List.of("--brand", "plain", "--output", temp.toString()));
    names.forEach(name -> args.add("constructs/" + name + ".adoc"));
    run(0, args.toArray(String[]::new));
    for (String name : names) {
      for (String suffix : FILES.keySet()) {
        assertTrue(Files.exists(temp.resolve(name).resolve(name + suffix)), name + suffix);
      }
    }
  }

  @Test
  void aPictureThatStandsInTheManuscriptItselfIsInEveryEdition() throws IOException {
    Path project = Files.createDirectories(temp.resolve("project"));
    Files.createDirectories(project.resolve("manuscript"));
    String dot =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg"
            + "GAWjR9awAAAABJRU5ErkJggg==";
    Files.writeString(
        project.resolve("manuscript/dot.adoc"), "= Dot\n\nimage::" + dot + "[a dot]\n\nWords.\n");
    run(0, "render", "--root", project.toString());
    assertConforming(project.resolve("output/dot"), "dot");
    assertTrue(Files.exists(project.resolve("output/dot/dot-images/picture.png")));
  }

  @Test
  void aWordThatAThemeHidesIsAnErrorWithItsLineAndNothingIsWritten() throws IOException {
    Path project = Files.createDirectories(temp.resolve("project"));
    Files.createDirectories(project.resolve("manuscript"));
    Files.writeString(
        project.resolve("manuscript/dose.adoc"),
        "= Dose\n\nTake care.\n\n[.dose]\nTwo drops at bedtime.\n");
    Path style = project.resolve("themes/default/handout/handout.css");
    Files.createDirectories(style.getParent());
    String css = Files.readString(BASE.resolve("themes/default/handout/handout.css"));
    Files.writeString(style, css + "\n.dose { display: none }\n");
    String told = run(1, "render", "--root", project.toString(), "--editions", "handout");
    assertTrue(told.contains("manuscript/dose.adoc:6: 4 words are missing from the .pdf"), told);
    assertTrue(told.contains("Two drops at bedtime"), told);
    assertFalse(Files.exists(project.resolve("output/dose/dose.pdf")));
  }
}
