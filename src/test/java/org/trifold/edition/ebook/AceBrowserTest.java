package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Ace by DAISY finds in e-books, at any severity: nothing. */
@Tag("browser")
class AceBrowserTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource
  void aBookWithThePagesOfItsPdf(SoundBook book) throws Exception {
    assertAccessible(book.file(temp));
  }

  @ParameterizedTest
  @ValueSource(strings = {"article.html", "book.html", "right-to-left.html"})
  void theValidFixtures(String fixture) throws Exception {
    assertAccessible(Files.write(temp.resolve("book.epub"), Epub.of(fixture).bytes()));
  }

  private void assertAccessible(Path book) throws IOException, InterruptedException {
    Path report = temp.resolve("ace");
    ProcessBuilder ace =
        new ProcessBuilder(
            "node",
            BASE.resolve(System.getProperty("trifold.browser.modules"))
                .resolve("@daisy/ace-cli/bin/ace.js")
                .toString(),
            "--outdir",
            report.toString(),
            book.toString());
    ace.environment()
        .put(
            "PUPPETEER_EXECUTABLE_PATH",
            System.getProperty("trifold.browser.executable", "/usr/bin/chromium"));
    Process run =
        ace.redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile()).start();
    assertTrue(run.waitFor(10, TimeUnit.MINUTES), "Ace ends");
    Path json = report.resolve("report.json");
    assertTrue(Files.exists(json), Files.readString(temp.resolve("log")));
    assertEquals(List.of(), remarks(JsonParser.parseString(Files.readString(json))));
  }

  private static List<String> remarks(JsonElement report) {
    List<String> remarks = new ArrayList<>();
    for (JsonElement file : report.getAsJsonObject().getAsJsonArray("assertions")) {
      for (JsonElement remark : file.getAsJsonObject().getAsJsonArray("assertions")) {
        JsonObject test = remark.getAsJsonObject().getAsJsonObject("earl:test");
        JsonObject place = file.getAsJsonObject().getAsJsonObject("earl:testSubject");
        remarks.add(place.get("url").getAsString() + " " + test.get("dct:title").getAsString());
      }
    }
    return remarks;
  }
}
