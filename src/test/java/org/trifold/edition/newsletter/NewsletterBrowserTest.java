package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.cli.SharedRun;

/**
 * What a browser makes of mails: none is wider than a phone, with pictures or without; axe finds
 * nothing in light or dark; all can be read where a program turns the colours round by itself.
 */
@Tag("browser")
class NewsletterBrowserTest {
  private static final Path LOOK =
      Rendered.PROJECT.resolve("src/test/resources/org/trifold/edition/newsletter/look.mjs");

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "default,manuscript,microneedling,full",
    "almanac,manuscript,microneedling,full",
    "default,src/test/resources/stress/stress.adoc,stress,full",
    "almanac,src/test/resources/stress/stress.adoc,stress,full",
    "default,src/test/resources/issue/manuscript/sun.adoc,sun,teaser",
    "almanac,src/test/resources/issue/manuscript/sun.adoc,sun,teaser",
    "default,src/test/resources/issue/manuscript/june.issue.toml,june,full",
    "almanac,src/test/resources/issue/manuscript/june.issue.toml,june,full",
  })
  void aMailIsReadOnPhoneAndDeskLightAndDark(
      String theme, String manuscript, String name, String mode) throws Exception {
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
        temp.toString(),
        "--set",
        "newsletter.mode=" + mode,
        manuscript);
    try (var files = Files.walk(temp)) {
      List<Path> mails = files.filter(f -> f.endsWith(name + ".html")).toList();
      assertEquals(1, mails.size(), out.toString(StandardCharsets.UTF_8));
      assertEquals("", look(mails));
    }
  }

  private String look(List<Path> mails) throws IOException, InterruptedException {
    Path told = temp.resolve("told");
    Path log = temp.resolve("log");
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(LOOK.toString());
    command.add(Rendered.PROJECT.resolve(System.getProperty("trifold.browser.modules")).toString());
    command.add(System.getProperty("trifold.browser.executable", "/usr/bin/chromium"));
    mails.forEach(mail -> command.add(mail.toString()));
    Process run =
        new ProcessBuilder(command)
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
