package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reading engine, foliate-js, opens the e-book in a browser and reads it to the end: what a
 * reader does with thumb and finger.
 */
@Tag("browser")
class ReadingEngineBrowserTest {
  private static final Path READ =
      Epub.PROJECT.resolve("src/test/resources/org/trifold/edition/ebook/reader/read.mjs");

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({"STRESS_BOOK, 390, 844", "STRESS_BOOK, 820, 1180", "RIGHT_TO_LEFT, 390, 844"})
  void aReaderTurnsAllPagesFollowsANoteAndComesBackAndOpensAPrintedPage(
      SoundBook book, int width, int height) throws Exception {
    JsonObject read = read(book.file(temp), width, height);
    assertEquals("[]", read.get("faults").toString(), "no script error, nothing from the network");
    assertEquals(read.getAsJsonArray("sections").size(), read.getAsJsonArray("seen").size());
    assertTrue(read.get("turns").getAsInt() > 3, "pages are turned");

    JsonObject note = read.getAsJsonObject("note");
    assertTrue(note.get("referenceVisible").getAsBoolean());
    assertTrue(note.get("noteVisible").getAsBoolean(), "the link leads to the note");
    assertTrue(note.get("back").getAsBoolean(), "and the note back to the text");
    String words = note.get("note").getAsString();
    JsonElement popup = note.get("popup");
    assertTrue(popup.isJsonObject(), "the note opens over the page");
    assertTrue(words.contains(popup.getAsJsonObject().get("text").getAsString().strip()), words);

    assertFalse(read.getAsJsonArray("pages").isEmpty());
    for (JsonElement page : read.getAsJsonArray("pages")) {
      JsonObject p = page.getAsJsonObject();
      assertEquals(p.get("label"), p.get("marker"));
      assertTrue(p.get("visible").getAsBoolean(), () -> "page " + p);
    }
    for (JsonElement entry : read.getAsJsonArray("contents")) {
      assertTrue(entry.getAsJsonObject().get("visible").getAsBoolean(), entry::toString);
    }
  }

  private JsonObject read(Path epub, int width, int height)
      throws IOException, InterruptedException {
    Path json = temp.resolve("read.json");
    Path log = temp.resolve("log");
    Process run =
        new ProcessBuilder(
                "node",
                READ.toString(),
                Epub.PROJECT.resolve(System.getProperty("trifold.browser.modules")).toString(),
                System.getProperty("trifold.browser.executable", "/usr/bin/chromium"),
                epub.toString(),
                String.valueOf(width),
                String.valueOf(height))
            .redirectOutput(json.toFile())
            .redirectError(log.toFile())
            .start();
    if (!run.waitFor(5, TimeUnit.MINUTES)) {
      run.destroyForcibly();
    }
    assertEquals(0, run.waitFor(), Files.readString(log));
    return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
  }
}
