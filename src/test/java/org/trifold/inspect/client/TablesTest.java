package org.trifold.inspect.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What stands beside caniemail's data agrees with it, so that a newer file can be put in. */
class TablesTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));

  private final SupportData data = SupportData.load();

  @Test
  void eachNoteIsOneOfTheData() {
    for (Notes.Line line : Notes.load().all()) {
      Set<String> notes = new TreeSet<>();
      data.features()
          .get(line.slug())
          .support()
          .values()
          .forEach(seen -> seen.forEach(support -> notes.addAll(support.notes())));
      assertTrue(
          notes.stream().anyMatch(note -> note.contains(line.words())),
          () -> line.slug() + ": " + line.words() + " not in " + notes);
    }
  }

  @Test
  void eachClientOfTheDataBelongsToAFamilyAndToOneOnly() {
    Set<String> clients = new TreeSet<>();
    data.features().values().forEach(feature -> clients.addAll(feature.support().keySet()));
    List<String> named =
        ClientFamily.all().stream().flatMap(f -> f.clients().stream()).sorted().toList();
    assertEquals(List.copyOf(clients), named);
  }

  @Test
  void theDocumentsSayHowOldTheDataAreAndTheNoticeGoesWithThem() throws IOException {
    for (String page : List.of("user-guide.md", "decisions/dependencies/caniemail.md")) {
      assertTrue(
          Files.readString(BASE.resolve("src/docs").resolve(page)).contains(data.date()), page);
    }
    String notice = TabTable.text("caniemail.LICENSE.txt");
    assertTrue(notice.contains("MIT License") && notice.contains("Avi Goldman"));
    assertEquals(notice, Files.readString(BASE.resolve("src/main/licences/caniemail-MIT.txt")));
  }
}
