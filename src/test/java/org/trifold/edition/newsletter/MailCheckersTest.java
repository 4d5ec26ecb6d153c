package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.cli.SharedRun;

/**
 * What others' programs make of mails: W3C's Nu HTML Checker of their HTML, SpamAssassin of whole
 * messages. Neither asks the network; where one is not installed the test fails.
 */
@Tag("browser")
class MailCheckersTest {
  private static final List<String> THEMES = List.of("default", "almanac");

  /** Not CSS to W3C, but to Word: the one kind of fault that is allowed. */
  private static final Pattern FOR_WORD =
      Pattern.compile(
          "CSS: \u201cmso-[a-z-]+\u201d: Property \u201cmso-[a-z-]+\u201d doesn't exist");

  private static final Pattern SCORE = Pattern.compile("X-Spam-Status: .*?score=(-?[0-9.]+)");

  /** What a message that is text and HTML alike gets at most. */
  private static final double HIGHEST = 0.1;

  @TempDir static Path temp;

  @BeforeAll
  static void render() throws IOException {
    for (String theme : THEMES) {
      for (String manuscript :
          List.of("manuscript/microneedling.adoc", "src/test/resources/stress/stress.adoc")) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        SharedRun.run(
            stream,
            stream,
            "render",
            "--root",
            Rendered.PROJECT.toString(),
            "--brand",
            Rendered.BRAND,
            "--profile",
            "off",
            "--fail-on",
            "never",
            "--editions",
            "newsletter",
            "--theme",
            theme,
            "--output",
            temp.resolve(theme).toString(),
            manuscript);
      }
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (var files = Files.walk(temp)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void theNuHtmlCheckerFindsNoErrorButWhatIsForWord() throws Exception {
    Path checker =
        Rendered.PROJECT
            .resolve(System.getProperty("trifold.browser.modules"))
            .resolve("vnu-jar/build/dist/vnu.jar");
    List<Path> pages = files(".html");
    assertEquals(8, pages.size(), "a mail and a page for the web, twice, in each theme");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                checker.toString(),
                "--errors-only",
                "--stdout",
                "--exit-zero-always",
                "--format",
                "gnu"));
    pages.forEach(page -> command.add(page.toString()));
    List<String> told = run(command, Path.of("/dev/null")).lines().toList();
    assertTrue(told.stream().anyMatch(line -> line.contains("mso-hide")), "it looked: " + told);
    assertEquals(List.of(), told.stream().filter(line -> !FOR_WORD.matcher(line).find()).toList());
  }

  @Test
  void spamAssassinHasNothingAgainstTheArticle() throws Exception {
    List<Path> messages = files("microneedling.eml");
    assertEquals(THEMES.size(), messages.size());
    for (Path message : messages) {
      String told = run(List.of("spamassassin", "--local", "--test-mode"), message);
      Matcher score = SCORE.matcher(told);
      assertTrue(score.find(), told);
      assertTrue(Double.parseDouble(score.group(1)) <= HIGHEST, told);
    }
  }

  private static String run(List<String> command, Path input)
      throws IOException, InterruptedException {
    Path told = Files.createTempFile(temp, "told", "");
    Process run =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(told.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!run.waitFor(3, TimeUnit.MINUTES)) {
      run.destroyForcibly();
    }
    assertEquals(0, run.waitFor(), () -> String.join(" ", command));
    return Files.readString(told);
  }
}
