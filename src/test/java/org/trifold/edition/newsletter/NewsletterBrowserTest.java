package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.cli.SharedRun;

/** What a browser makes of the mail. */
@Tag("browser")
class NewsletterBrowserTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({"default,320", "default,375", "default,600", "almanac,320", "almanac,600"})
  void theArticleIsReadWithoutScrollingSideways(String theme, int width) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        SharedRun.run(
            stream,
            stream,
            "render",
            "--root",
            BASE.toString(),
            "--brand",
            "example-clinic",
            "--profile",
            "off",
            "--editions",
            "newsletter",
            "--theme",
            theme,
            "--output",
            temp.toString());
    assertEquals(0, code, out.toString(StandardCharsets.UTF_8));
    Path mail = temp.resolve("microneedling/microneedling.html");
    assertEquals(width, widthOfContent(mail, width));
  }

  /**
   * The width that the page takes in a frame, in CSS pixels. A frame, since a headless window can't
   * be narrower than 500.
   */
  private int widthOfContent(Path page, int frame) throws IOException, InterruptedException {
    Path measure = page.resolveSibling("measure.html");
    Files.writeString(
        measure,
        """
        <!DOCTYPE html><title>waiting</title>
        <iframe src="%s" style="width:%dpx;height:800px;border:0" onload="
          document.title = 'width=' + contentDocument.documentElement.scrollWidth"></iframe>
        """
            .formatted(page.getFileName(), frame));
    Path shown = temp.resolve("shown.html");
    Process browser =
        new ProcessBuilder(
                List.of(
                    System.getProperty("trifold.browser.executable", "/usr/bin/chromium"),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--allow-file-access-from-files",
                    "--virtual-time-budget=5000",
                    "--user-data-dir=" + temp.resolve("profile"),
                    "--dump-dom",
                    measure.toUri().toString()))
            .redirectOutput(shown.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(browser.waitFor(90, TimeUnit.SECONDS), "the browser hangs");
    Matcher width = Pattern.compile("width=(\\d+)").matcher(Files.readString(shown));
    assertTrue(width.find(), "the page was not measured");
    return Integer.parseInt(width.group(1));
  }
}
