package org.trifold.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.cli.SharedRun;

/**
 * The page of findings of the project's article on a desk and on the narrowest phone, light, dark
 * and on paper: nothing is wider than the window, axe finds nothing, no finding is left out.
 */
@Tag("browser")
class FindingsPageBrowserTest {
  private static final Path PROJECT = Path.of(System.getProperty("trifold.basedir", "."));
  private static final Path LOOK =
      PROJECT.resolve("src/test/resources/org/trifold/report/format/look.mjs");

  @TempDir Path temp;

  @Test
  void thePageIsReadOnPhoneDeskAndPaperLightAndDark() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    String[] line = {
      "check", "--root", PROJECT.toString(), "--profile", "clinic", "--format", "html"
    };
    assertEquals(1, SharedRun.run(print, print, line));
    Path page = temp.resolve("found.html");
    Files.write(page, out.toByteArray());
    assertEquals("", look(page));
  }

  private String look(Path page) throws IOException, InterruptedException {
    Path told = temp.resolve("told");
    Path log = temp.resolve("log");
    Process run =
        new ProcessBuilder(
                List.of(
                    "node",
                    LOOK.toString(),
                    PROJECT.resolve(System.getProperty("trifold.browser.modules")).toString(),
                    System.getProperty("trifold.browser.executable", "/usr/bin/chromium"),
                    page.toString()))
            .redirectOutput(told.toFile())
            .redirectError(log.toFile())
            .start();
    if (!run.waitFor(5, TimeUnit.MINUTES)) {
      run.destroyForcibly();
    }
    assertEquals(0, run.waitFor(), Files.readString(log));
    return Files.readString(told);
  }
}
