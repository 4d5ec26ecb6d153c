package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.report.format.Schemas;

/** A program that follows what SARIF says comes to the words that a finding is about. */
class ProgramFormatsTest {
  @TempDir Path root;

  private String checked(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    String[] line = {"check", "--root", root.toString(), "--profile", "clinic", "--format", format};
    assertEquals(1, SharedRun.run(print, print, line), () -> out.toString(UTF_8));
    return out.toString(UTF_8);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void uriAndRegionLeadToTheWords() throws IOException {
    write(
        "manuscript/Übung #1 100% [a].adoc", "= Rest\n:lang: en\n\n😀 Take take rest 3-5 days.\n");
    write("manuscript/_parts/天 气.adoc", "🏥🏥 Drink a lot  of water.\n");
    write(
        "manuscript/b.adoc",
        "\ufeff= Water and a  walk\n:lang: en\n\ninclude::_parts/天 气.adoc[]\n");
    String log = checked("sarif");
    assertEquals(List.of(), Schemas.sarif(log));
    JsonObject run =
        JsonParser.parseString(log)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    assertEquals("utf16CodeUnits", run.get("columnKind").getAsString());
    Set<String> meant = new TreeSet<>();
    for (JsonElement each : run.getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      JsonObject place =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      String uri = place.getAsJsonObject("artifactLocation").get("uri").getAsString();
      Path file = Path.of(root.toUri().resolve(uri));
      List<String> lines = Files.readAllLines(file);
      JsonObject region = place.getAsJsonObject("region");
      if (region == null || !region.has("endColumn")) {
        continue;
      }
      String text = lines.get(region.get("startLine").getAsInt() - 1).replace("\ufeff", "");
      meant.add(
          result.get("ruleId").getAsString()
              + " "
              + file.getFileName()
              + " "
              + text.substring(
                  region.get("startColumn").getAsInt() - 1,
                  region.get("endColumn").getAsInt() - 1));
    }
    assertEquals(
        Set.of(
            "TF-EDIT-031 Übung #1 100% [a].adoc Take take",
            "TF-EDIT-037 b.adoc   ",
            "TF-EDIT-037 天 气.adoc   ",
            "TF-EDIT-039 Übung #1 100% [a].adoc -"),
        meant);
  }

  @Test
  void jsonIsWhatItsSchemaSaysOfAllVerbs() throws IOException {
    write("manuscript/a.adoc", "= Rest\n:lang: xx\n\nTake take rest, see <<nowhere>>.\n");
    assertEquals(List.of(), Schemas.findings(checked("json")));
    String rendered =
        run(0, "render", "--editions", "newsletter", "--fail-on", "never", "--format", "json");
    assertEquals(List.of(), Schemas.findings(rendered));
    String report = Files.readString(root.resolve("output/a/report.json"));
    assertEquals(List.of(), Schemas.report(report));
    assertNotEquals(
        List.of(), Schemas.report(report.replace("\"edition\": \"newsletter\"", "\"edition\": 7")));
    assertNotEquals(List.of(), Schemas.report(report.replace("\"sha256\"", "\"md5\"")));
  }

  private String run(int code, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream aside = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(List.of("--root", root.toString()));
    assertEquals(
        code,
        SharedRun.run(new PrintStream(out, true, UTF_8), aside, line.toArray(String[]::new)),
        () -> out.toString(UTF_8));
    return out.toString(UTF_8);
  }

  @Test
  void buildServersReadWhatIsFound() throws Exception {
    write("manuscript/a & \"b\".adoc", "= Rest & <rest>\n:lang: en\n\nTake take rest.\n");
    Schemas.junit(checked("junit"));
  }
}
