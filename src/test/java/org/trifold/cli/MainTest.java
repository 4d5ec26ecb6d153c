package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.Edition;
import org.trifold.pipeline.Fakes;
import org.trifold.pipeline.Project;
import org.trifold.pipeline.Providers;

class MainTest {
  @TempDir Path temp;
  private Project project;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();
  private String input = "";

  @BeforeEach
  void project() {
    project = new Project(temp);
  }

  private int run(String... args) {
    return run(Fakes.providers(), args);
  }

  private int run(Providers providers, String... args) {
    out.reset();
    err.reset();
    Streams streams =
        new Streams(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            false,
            false);
    List<String> all = new ArrayList<>(List.of(args));
    if (!all.isEmpty()
        && List.of("render", "check", "inspect", "send", "explain").contains(all.get(0))) {
      all.addAll(1, List.of("--root", temp.toString()));
    }
    return new Main(streams, environment, providers, Fakes.FakeReader::new)
        .run(all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  @Test
  void renderEndsWithATableOnStandardOutputAndNothingElse() {
    project.with("manuscript/a.adoc", "Title");
    assertEquals(0, run("render"));
    List<String> lines = out().lines().toList();
    assertEquals(3, lines.size(), out());
    assertTrue(lines.get(0).matches("manuscript +edition +file +size +content +time"));
    assertTrue(lines.get(1).matches("a +paper +output/a/a\\.pap +\\d+ B +1 page +\\d\\.\\d\\d s"));
    assertEquals("", err());
  }

  @Test
  void findingsAreLinesOnStandardErrorAndTheExitCodeIsOne() {
    project.with("manuscript/a.adoc", "Title\n!error");
    assertEquals(1, run("render"));
    assertEquals("manuscript/a.adoc:3: Bad. Mend it. [error TF-X-002]", err().strip());
    assertEquals("", out());
  }

  @Test
  void ofSeveralFindingsTheSumAndWhatIsNotWrittenStandBelow() {
    project.with("manuscript/a.adoc", "Title\n!error !warning").with("manuscript/b.adoc", "Title");
    assertEquals(1, run("render"));
    assertEquals(
        List.of(
            "manuscript/a.adoc:2: So so. Mend it. [warning TF-X-001]",
            "manuscript/a.adoc:3: Bad. Mend it. [error TF-X-002]",
            "1 error, 1 warning. Not written: manuscript/a.adoc."),
        err().lines().toList());
  }

  @Test
  void checkPrintsFindingsAsOneJsonObject() {
    project.with("manuscript/a.adoc", "Title\n!error");
    assertEquals(1, run("check", "--format", "json"));
    JsonArray findings = JsonParser.parseString(out()).getAsJsonObject().getAsJsonArray("findings");
    assertEquals(1, findings.size());
    assertEquals(
        JsonParser.parseString(
            """
            {"rule": "TF-X-002", "severity": "error", "file": "manuscript/a.adoc", "line": 3,
             "column": 0, "message": "Bad.", "hint": "Mend it."}
            """),
        findings.get(0));
    assertEquals("", err());
  }

  @Test
  void aFaultOfUsageIsToldInTheFormatThatWasAskedFor() {
    assertEquals(2, run("check", "--format", "json", "nix.adoc"));
    assertEquals(
        "TF-RUN-002",
        JsonParser.parseString(out())
            .getAsJsonObject()
            .getAsJsonArray("findings")
            .get(0)
            .getAsJsonObject()
            .get("rule")
            .getAsString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rendr|Unknown verb \"rendr\". Did you mean \"render\"?",
        "render --thme=x|Unknown option \"--thme\". Did you mean \"--theme\"?",
        "render --theme|Missing required parameter for option '--theme' (NAME)."
            + " Say \"trifold help render\" for what can be said.",
        "render --set x|Value for option '--set' (KEY=VALUE) should be in KEY=VALUE format"
            + " but was x. Say \"trifold help render\" for what can be said.",
        "render --theme defalt|There is no theme \"defalt\". Did you mean \"default\"?",
        "render --read-root nowhere|The folder \"nowhere\" does not exist or can't be read. Name an"
            + " existing folder.",
        "explain TF-RUN-999|There is no rule \"TF-RUN-999\". Did you mean \"TF-RUN-009\"?",
        "explain them|There is no setting \"them\". Did you mean \"theme\"?",
      })
  void aWrongCommandLineIsOneLineAndExitCodeTwo(String args, String line) {
    assertEquals(2, run(args.split(" ")));
    assertEquals(line, err().strip());
    assertEquals("", out());
  }

  @Test
  void withoutAVerbTheVerbsAreNamed() {
    assertEquals(2, run());
    assertEquals(
        "Name a verb: render, check, inspect, send, explain or help. Say \"trifold --help\" for"
            + " what can be said.",
        err().strip());
  }

  @Test
  void aBadClockIsAFaultOfUsage() {
    environment = Map.of("SOURCE_DATE_EPOCH", "soon");
    assertEquals(2, run("render"));
    assertEquals(
        "SOURCE_DATE_EPOCH can't be \"soon\". Set it to seconds since 1970, or unset it.",
        err().strip());
  }

  @Test
  void theClockOfTheEnvironmentReachesTheEditions() {
    environment = Map.of("SOURCE_DATE_EPOCH", "1700000000");
    project.with("manuscript/a.adoc", "Title");
    assertEquals(0, run("render"));
    assertTrue(project.output().get("a/a.pap").contains("2023-11-14T22:13:20Z"));
  }

  @Test
  void settingsAreSetByOptionAndByKeyAndKeepTheirCommas() {
    project.with("a.adoc", "Title");
    assertEquals(0, run("render", "a.adoc", "--editions", "paper", "--set", "paper.size=1,2=3"));
    assertEquals(List.of("a/a.pap", "a/report.json"), List.copyOf(project.output().keySet()));
    assertTrue(project.output().get("a/a.pap").contains("\n1,2=3\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "", "output/.."})
  void theOutputFolderMayBeTheProjectsOwn(String output) {
    project.with("manuscript/a.adoc", "Title");
    assertEquals(0, run("render", "--output", output));
    List<String> lines = out().lines().toList();
    assertTrue(lines.get(1).matches("a +paper +a/a\\.pap .*"), out());
    assertTrue(Files.isRegularFile(temp.resolve("a/a.pap")));
    assertTrue(Files.isRegularFile(temp.resolve("a/report.json")));
    assertFalse(Files.exists(temp.resolve("output")));
    assertEquals(0, run("inspect", "--output", output), this::err);
  }

  @Test
  void manuscriptsCanBeNamedOnStandardInput() {
    project.with("x/a.adoc", "Title").with("x/b.adoc", "Title").with("x/c.adoc", "Title");
    input = "x/a.adoc\n\n x/b.adoc\n";
    assertEquals(0, run("render", "-"));
    assertEquals(6, project.output().size());
  }

  @Test
  void aBugIsExitCodeThreeWithItsStackTrace() {
    project.with("manuscript/a.adoc", "Title\n!bug");
    assertEquals(3, run("render"));
    assertTrue(err().startsWith("manuscript/a.adoc: read: This is a bug in Trifold"), err());
    assertTrue(err().contains("\tat org.trifold.pipeline.Fakes"), err());
  }

  @Test
  void stackTracesOfFindingsAreForThoseWhoAsk() {
    assertEquals(2, run("render", "--theme", "defalt"));
    assertFalse(err().contains("\tat "));
    assertEquals(2, run("render", "--theme", "defalt", "--stacktrace"));
    assertTrue(err().contains("\tat org.trifold."));
  }

  @Test
  void whatLibrariesLogStaysAwayUnlessAskedForAndIsPutBack() {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      project.with("manuscript/a.adoc", "Title");
      Edition noisy =
          new Fakes.FakeEdition(
              "paper",
              job -> {
                Logger.getLogger("org.apache.noisy").warning("Font list is empty");
                return Fakes.FakeEdition.plain("paper", ".pap").render(job);
              });
      Providers providers = new Providers(List.of(noisy), List.of());
      assertEquals(0, run(providers, "render"));
      assertEquals(List.of(), logged);
      assertEquals(0, run(providers, "render", "--stacktrace"));
      assertEquals(List.of("Font list is empty"), logged);
    } finally {
      root.removeHandler(handler);
    }
  }

  @Test
  void explainTellsValueLayerAndPlaceOfEachSetting() {
    project
        .with("trifold.toml", "[paper]\nsize = \"14pt\"")
        .with("manuscript/a.adoc", "Title\n:paper-size: 20pt");
    assertEquals(0, run("explain"));
    assertTrue(
        out()
            .contains(
                "paper.size = \"14pt\" (project file, trifold.toml:2:1)\n    How large the type"
                    + " is.\n"),
        out());
    assertTrue(out().contains("theme = \"default\" (built-in)\n"));
    assertEquals(0, run("explain", "paper.size", "manuscript/a.adoc"));
    assertEquals(
        """
        manuscript/a.adoc
        paper.size = "20pt" (document attributes, manuscript/a.adoc)
            How large the type is.
        """,
        out());
  }

  @Test
  void explainShowsARuleWithBothExamplesAndListsAllRules() {
    assertEquals(0, run("explain", "tf-run-002"));
    assertTrue(out().startsWith("TF-RUN-002: "), out());
    assertTrue(out().contains("\nBad:\n    ") && out().contains("\nGood:\n    "), out());
    assertEquals(0, run("explain", "rules"));
    assertTrue(out().lines().count() > 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "help render", "render --help", "help explain"})
  void helpIsOnStandardOutputAndDescribesEachOption(String args) {
    assertEquals(0, run(args.split(" ")));
    assertTrue(out().startsWith("Usage: trifold"), out());
    assertEquals("", err());
  }

  @Test
  void theVersionIsTheProjects() {
    assertEquals(0, run("--version"));
    assertTrue(out().matches("trifold \\d+\\.\\d+\\.\\d+\\S*\\s*"), out());
  }

  @Test
  void noColorIsHonoured() {
    assertFalse(Terminal.allowsColor(Map.of("NO_COLOR", "1")));
    assertTrue(Terminal.allowsColor(Map.of("NO_COLOR", "")));
    assertTrue(Terminal.allowsColor(Map.of()));
  }
}
