package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one manuscript says that another of the run says already (TF-EDIT-040). */
class AcrossRunTest {
  private static final String CARE =
      "Keep the wound dry for two days after the operation, and change the dressing each evening"
          + " before you go to bed.";

  private static final String FEVER =
      "Take your temperature in the morning and in the evening for a whole week, and write it into"
          + " the table on the back.";

  private static final String NEARLY =
      "Take your temperature in the morning and in the evening for one whole week, and write it"
          + " into the table on the back.";

  @TempDir Path root;

  @BeforeEach
  void profile() throws IOException {
    write("themes/profiles/only/profile.toml", "parent = \"off\"\nTF-EDIT-040 = \"warning\"\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** A manuscript with these paragraphs; the first is in line 4. */
  private void manuscript(String name, String... paragraphs) throws IOException {
    write("manuscript/" + name, "= Title\n:lang: en\n\n" + String.join("\n\n", paragraphs) + "\n");
  }

  /** Rule, place and message of each finding of this rule and of suppressions. */
  private List<String> found(int code, String verb, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    List<String> line =
        new ArrayList<>(List.of(verb, "--root", root.toString(), "--profile", "only"));
    line.addAll(List.of(more));
    line.addAll(List.of("--report-file", "found.json", "--format", "json"));
    assertEquals(
        code, SharedRun.run(print, print, line.toArray(String[]::new)), () -> out.toString(UTF_8));
    List<String> found = new ArrayList<>();
    try {
      for (JsonElement each :
          JsonParser.parseString(Files.readString(root.resolve("found.json")))
              .getAsJsonObject()
              .getAsJsonArray("findings")) {
        JsonObject finding = each.getAsJsonObject();
        if (finding.get("rule").getAsString().startsWith("TF-EDIT-")) {
          found.add(
              finding.get("severity").getAsString()
                  + " "
                  + finding.get("file").getAsString().replace("manuscript/", "")
                  + ":"
                  + finding.get("line").getAsString()
                  + ":"
                  + finding.get("column").getAsString()
                  + " "
                  + finding.get("message").getAsString().replace("manuscript/", ""));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }

  @Test
  void bothPlacesAreNamedAndTheLaterOneHasTheFinding() throws IOException {
    manuscript("a.adoc", "Hello.", CARE + " Rest well.", "== More\n\n" + FEVER);
    manuscript("b.adoc", NEARLY, "Good day to you. " + CARE);
    manuscript("c.adoc", "Nothing of that kind stands in this text.", CARE);
    assertEquals(
        List.of(
            "warning b.adoc:4:1 This sentence, 23 words, says nearly what a.adoc:10 says,"
                + " 83\u00a0% of it in the same words: \"Take your temperature in the morning and in"
                + " the evening for…\".",
            "warning b.adoc:6:18 This sentence, 21 words, stands word for word in a.adoc:6:"
                + " \"Keep the wound dry for two days after the operation, and…\".",
            "warning c.adoc:6:1 This sentence, 21 words, stands word for word in a.adoc:6:"
                + " \"Keep the wound dry for two days after the operation, and…\"."),
        found(0, "check"));
    assertEquals(List.of(), found(0, "check", "manuscript/a.adoc"));
  }

  @Test
  void whatFollowsInBothIsOnePassage() throws IOException {
    String third = "Eat what you like, but drink two litres of water each day until you come back.";
    String fourth =
        "On the third day you may take a shower, as long as you leave the dressing where it is now"
            + " and dry it.";
    manuscript("a.adoc", CARE + " " + FEVER, third + " " + fourth, "== End\n\nThat is all of it.");
    manuscript("b.adoc", "Another beginning.", "== Care", CARE + " " + FEVER, third + " " + fourth);
    assertEquals(1, found(0, "check").size(), () -> found(0, "check").toString());
    assertTrue(
        found(0, "check").get(0).startsWith("warning b.adoc:8:1 This section, 83 words, stands"),
        () -> found(0, "check").toString());
  }

  @Test
  void aFileThatSeveralIncludeIsOneText() throws IOException {
    write("manuscript/_care.adoc", CARE + " " + FEVER + "\n");
    for (String name : List.of("a.adoc", "b.adoc", "c.adoc")) {
      manuscript(name, "This is " + name + " by itself.", "include::_care.adoc[]");
    }
    assertEquals(List.of(), found(0, "check"));
    manuscript("d.adoc", CARE + " " + FEVER);
    assertEquals(
        List.of("d.adoc:4:1", "_care.adoc:1"),
        found(0, "check").stream()
            .flatMap(f -> List.of(f.split(" ")[1], f.replaceAll(".* in (.*): \".*", "$1")).stream())
            .toList());
  }

  @Test
  void sourcesTablesQuotationsAndParallelSentencesAreNoPassages() throws IOException {
    for (String name : List.of("a", "b")) {
      manuscript(
          name + ".adoc",
          "You can put your weight on the "
              + (name.equals("a") ? "left" : "right")
              + " leg again after two weeks at home if it does not hurt you when you stand.",
          "____\n" + CARE + "\n____",
          "|===\n|" + FEVER + "\n|===",
          "Note.footnote:[" + CARE + "]",
          "[bibliography]\n== Sources\n\n* " + FEVER);
    }
    assertEquals(List.of(), found(0, "check"));
  }

  @Test
  void aBookSaysNothingTwiceThatItGathers() throws IOException {
    manuscript("a.adoc", CARE + " " + FEVER);
    manuscript("b.adoc", "Nothing of that kind.");
    write(
        "manuscript/all.book.toml",
        "title = \"All\"\nlang = \"en\"\narticles = [\"a.adoc\", \"b.adoc\"]\n");
    assertEquals(List.of(), found(0, "check"));
    manuscript("b.adoc", "Something new.", CARE + " " + FEVER);
    assertEquals(
        List.of("b.adoc:6:1"), found(0, "check").stream().map(f -> f.split(" ")[1]).toList());
  }

  @Test
  void suppressionsBaselineAndProjectHold() throws IOException {
    manuscript("a.adoc", CARE);
    manuscript("b.adoc", "// trifold-ignore TF-EDIT-040: the sheet is given alone\n" + CARE);
    manuscript("c.adoc", "// trifold-ignore TF-EDIT-040: for no reason at all\nNothing like it.");
    assertEquals(
        List.of("warning c.adoc:4:0 This suppresses nothing: TF-EDIT-040 finds nothing there."),
        found(0, "check"));
    assertEquals(List.of(), found(0, "check", "manuscript/b.adoc", "manuscript/c.adoc"));
    manuscript("b.adoc", CARE);
    Files.delete(root.resolve("manuscript/c.adoc"));
    assertEquals(1, found(0, "check").size());
    assertEquals(List.of(), found(0, "check", "--set", "ignore-rules=TF-EDIT-040"));
    found(0, "check", "--baseline", "known.toml", "--write-baseline");
    assertEquals(List.of(), found(0, "check", "--baseline", "known.toml"));
    assertEquals(1, found(1, "check", "--fail-on", "warning").size());
  }

  @Test
  void whatIsRenderedOfOneDependsOnNoOther() throws IOException {
    manuscript("a.adoc", CARE);
    manuscript("b.adoc", CARE);
    write("themes/profiles/only/profile.toml", "parent = \"off\"\nTF-EDIT-040 = \"error\"\n");
    List<String> found = found(1, "render", "--editions", "newsletter");
    assertEquals(1, found.size());
    for (String name : List.of("a", "b")) {
      Path output = root.resolve("output/" + name);
      assertTrue(Files.exists(output.resolve(name + ".html")));
      assertFalse(Files.readString(output.resolve("report.json")).contains("TF-EDIT-040"));
    }
  }
}
