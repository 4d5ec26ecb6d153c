package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.pipeline.Fakes.FakeEdition;

class PipelineTest {
  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void project() {
    project = new Project(temp);
  }

  private static String withoutRun(String report) {
    JsonObject object = JsonParser.parseString(report).getAsJsonObject();
    object.remove("run");
    return object.toString();
  }

  @Test
  void eachManuscriptBecomesAFolderOfEachEditionAndAReport() {
    project.with("manuscript/a.adoc", "Title").with("manuscript/deep/b.adoc", "Title");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.FINE, outcome.verdict());
    assertEquals(
        List.of(
            "a/a.mail",
            "a/a.pap",
            "a/report.json",
            "deep/b/b.mail",
            "deep/b/b.pap",
            "deep/b/report.json"),
        List.copyOf(project.output().keySet()));
  }

  @Test
  void aManuscriptIsParsedOnceWhateverTheNumberOfEditionsAndBrands() {
    project
        .with("manuscript/a.adoc", "Title")
        .with("themes/brands/one/brand.toml", "name = \"One\"")
        .with("themes/brands/two/brand.toml", "name = \"Two\"\n[settings]\npaper.size = \"18pt\"");
    project.run(Verb.RENDER, Map.of("brand", "one,two"));
    Map<String, String> output = project.output();
    assertEquals(
        List.of(
            "one/a/a.mail",
            "one/a/a.pap",
            "one/a/report.json",
            "two/a/a.mail",
            "two/a/a.pap",
            "two/a/report.json"),
        List.copyOf(output.keySet()));
    for (String brand : List.of("one", "two")) {
      JsonObject run =
          JsonParser.parseString(output.get(brand + "/a/report.json"))
              .getAsJsonObject()
              .getAsJsonObject("run");
      assertEquals(1, run.get("parses").getAsInt());
      assertEquals(Project.TODAY.toString(), run.get("started").getAsString());
    }
    assertTrue(output.get("one/a/a.pap").contains("12pt"));
    assertTrue(output.get("two/a/a.pap").contains("18pt"));
  }

  @Test
  void editionsAloneAndTogetherAndInAnyOrderGiveTheSameBytes() {
    for (int i = 0; i < 12; i++) {
      project.with("manuscript/m" + i + ".adoc", "Title " + i);
    }
    project.run(Verb.RENDER, Map.of("jobs", "1"));
    Map<String, String> together = project.output();
    List<String> editions = new ArrayList<>(Fakes.providers().names());
    Collections.reverse(editions);
    for (String edition : editions) {
      project.run(Verb.RENDER, Map.of("editions", edition, "jobs", "8"));
    }
    Map<String, String> alone = project.output();
    together.keySet().removeIf(name -> name.endsWith("report.json"));
    alone.keySet().removeIf(name -> name.endsWith("report.json"));
    assertEquals(together, alone);
  }

  @Test
  void reportsOfTwoRunsDifferInTheRunOnly() {
    project.with("manuscript/a.adoc", "Title\n!warning");
    project.run(Verb.RENDER, Map.of("jobs", "4"));
    String first = project.output().get("a/report.json");
    project.run(Verb.RENDER, Map.of("jobs", "4"));
    assertEquals(withoutRun(first), withoutRun(project.output().get("a/report.json")));
  }

  @Test
  void oneThatFailsWritesNothingAndDoesNotStopTheOthers() {
    project.with("manuscript/a.adoc", "Old").with("manuscript/b.adoc", "Old");
    project.run(Verb.RENDER, Map.of());
    Map<String, String> old = project.output();
    project
        .with("manuscript/a.adoc", "New\n!error")
        .with("manuscript/b.adoc", "New")
        .with("manuscript/c.adoc", "New\n!overflow")
        .with("manuscript/d.adoc", "New\n!memory")
        .with("manuscript/e.adoc", "New");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals(
        List.of(
            "manuscript/a.adoc:3: Bad. Mend it.",
            "manuscript/c.adoc: Its blocks are nested too deeply (read). Nest lists and blocks"
                + " less deeply.",
            "manuscript/d.adoc: It needs more memory than Java may use (read). Split the"
                + " manuscript, make its images smaller, or raise Java's -Xmx."),
        Project.lines(outcome));
    Map<String, String> now = project.output();
    assertEquals(old.get("a/a.pap"), now.get("a/a.pap"));
    assertEquals(old.get("a/report.json"), now.get("a/report.json"));
    assertNotEquals(old.get("b/b.pap"), now.get("b/b.pap"));
    assertTrue(now.containsKey("e/e.pap"));
    assertFalse(now.containsKey("c/report.json"));
  }

  @Test
  void anEditionThatThrowsKeepsItsManuscriptFromBeingWrittenAndIsABugWithItsTrace() {
    project.with("manuscript/a.adoc", "Title").with("manuscript/b.adoc", "Title b");
    Providers providers =
        new Providers(
            List.of(
                FakeEdition.plain("paper", ".pap"),
                new FakeEdition(
                    "mail",
                    job -> {
                      if (job.publication().name().equals("a")) {
                        throw new IllegalStateException("asked for");
                      }
                      return FakeEdition.plain("mail", ".mail").render(job);
                    })),
            List.of());
    Outcome outcome = Project.run(providers, project.request(Verb.RENDER, Map.of()));
    assertEquals(Verdict.BUG, outcome.verdict());
    assertEquals("manuscript/a.adoc: mail", outcome.bugs().get(0).during());
    assertTrue(outcome.bugs().get(0).thrown().getStackTrace().length > 0);
    assertFalse(project.output().containsKey("a/a.pap"));
    assertTrue(project.output().containsKey("b/b.mail"));
  }

  @Test
  void findingsBelowFailOnAreToldAndWrittenAllTheSame() {
    project.with("manuscript/a.adoc", "Title\n!warning");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.FINE, outcome.verdict());
    assertEquals(List.of("manuscript/a.adoc:2: So so. Mend it."), Project.lines(outcome));
    assertTrue(project.output().get("a/report.json").contains("TF-X-001"));
    assertEquals(
        Verdict.FINDINGS, project.run(Verb.RENDER, Map.of("fail-on", "warning")).verdict());
    project.with("manuscript/a.adoc", "Changed\n!error");
    Outcome never = project.run(Verb.RENDER, Map.of("fail-on", "never"));
    assertEquals(Verdict.FINE, never.verdict());
    assertTrue(project.output().get("a/a.pap").contains("Changed"));
  }

  @Test
  void whatAnInspectionFindsKeepsARenditionFromBeingWritten() {
    project.with("manuscript/a.adoc", "unspeakable");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals(
        List.of(
            "manuscript/a.adoc: The mail says unspeakable.",
            "manuscript/a.adoc: The paper says unspeakable."),
        Project.lines(outcome));
    assertEquals(Map.of(), project.output());
  }

  @Test
  void checkWritesNothingAndSaysTheSame() {
    project.with("manuscript/a.adoc", "Title\n!warning");
    Outcome outcome = project.run(Verb.CHECK, Map.of());
    assertEquals(List.of("manuscript/a.adoc:2: So so. Mend it."), Project.lines(outcome));
    assertFalse(Files.exists(temp.resolve("output")));
  }

  @Test
  void inspectLooksAtTheFilesThatWereRendered() throws IOException {
    project.with("manuscript/a.adoc", "Title invalid");
    assertEquals(
        List.of(
            "manuscript/a.adoc: Its edition \"mail\" has not been rendered. Render it, then"
                + " inspect.",
            "manuscript/a.adoc: Its edition \"paper\" has not been rendered. Render it, then"
                + " inspect."),
        Project.lines(project.run(Verb.INSPECT, Map.of())));
    assertEquals(Verdict.FINE, project.run(Verb.RENDER, Map.of()).verdict());
    Outcome inspected = project.run(Verb.INSPECT, Map.of("editions", "paper"));
    assertEquals(List.of("manuscript/a.adoc: The paper says invalid."), Project.lines(inspected));
    Files.writeString(temp.resolve("output/a/a.pap"), "tampered");
    Files.delete(temp.resolve("output/a/a.mail"));
    assertEquals(
        List.of(
            "output/a/a.mail: This file is gone since it was rendered. Render again.",
            "output/a/a.pap: This file was changed since it was rendered. Render again."),
        Project.lines(project.run(Verb.INSPECT, Map.of())));
  }

  @Test
  void layersStackForEachManuscript() {
    project
        .with("manuscript/a.adoc", "Title")
        .with("manuscript/b.adoc", "Title\n:paper-size: 20pt\n:trifold-editions: paper")
        .with("themes/brands/one/brand.toml", "name = \"One\"\n[settings]\npaper.size = \"18pt\"")
        .with("themes/warm/theme.toml", "[settings]\npaper.size = \"13pt\"\nmail.size = \"13pt\"")
        .with("trifold.toml", "brand = \"one\"\ntheme = \"warm\"\n[mail]\nsize = \"14pt\"");
    project.run(Verb.RENDER, Map.of());
    Map<String, String> output = project.output();
    assertTrue(output.get("a/a.pap").startsWith("paper\nwarm\none\n"), output.get("a/a.pap"));
    assertTrue(output.get("a/a.pap").contains("\n18pt\n"), "the brand beats the theme");
    assertTrue(output.get("a/a.mail").contains("\n14pt\n"), "the project file beats the theme");
    assertTrue(output.get("b/b.pap").contains("\n20pt\n"), "the manuscript beats the brand");
    assertFalse(output.containsKey("b/b.mail"), "the manuscript chooses its editions");
    JsonObject size =
        JsonParser.parseString(output.get("b/report.json"))
            .getAsJsonObject()
            .getAsJsonObject("settings")
            .getAsJsonObject("paper.size");
    assertEquals("document attributes", size.get("layer").getAsString());
    assertEquals("manuscript/b.adoc", size.get("where").getAsString());
    project.run(Verb.RENDER, Map.of("paper.size", "9pt"));
    assertTrue(project.output().get("b/b.pap").contains("\n9pt\n"), "the command line beats all");
  }

  @Test
  void aManuscriptMustNotDecideWhatCountsAsAFailure() {
    project.with("manuscript/a.adoc", "Title\n:trifold-fail-on: never");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals("TF-CONF-006", outcome.findings().get(0).rule());
    assertEquals(Map.of(), project.output());
  }

  @Test
  void theClockIsTheBuildsElseTheRevisionDateElseTheLastResort() {
    project
        .with("manuscript/a.adoc", "Title\n:revdate: 2024-05-06")
        .with("manuscript/b.adoc", "Title\n:revdate: May 6, 2024")
        .with("manuscript/c.adoc", "Title\n:revdate: soon");
    project.run(Verb.RENDER, Map.of());
    assertTrue(project.output().get("a/a.pap").contains("2024-05-06T00:00:00Z"));
    assertTrue(project.output().get("b/b.pap").contains("2024-05-06T00:00:00Z"));
    assertTrue(project.output().get("c/c.pap").contains("1980-01-02T00:00:00Z"));
    Request request =
        new Request(
            Verb.RENDER,
            temp,
            List.of(),
            Map.of(),
            Optional.of(Instant.ofEpochSecond(1_700_000_000)),
            Progress.NONE);
    Project.run(Fakes.providers(), request);
    assertTrue(project.output().get("a/a.pap").contains("2023-11-14T22:13:20Z"));
  }

  @Test
  void twoEditionsThatWriteOneFileAreRefused() {
    project.with("manuscript/a.adoc", "Title");
    Providers providers =
        new Providers(
            List.of(FakeEdition.plain("paper", ".x"), FakeEdition.plain("mail", ".x")), List.of());
    Outcome outcome = Project.run(providers, project.request(Verb.RENDER, Map.of()));
    assertEquals("TF-RUN-007", outcome.findings().get(0).rule());
    assertEquals(Map.of(), project.output());
  }

  @Test
  void skipDoesNothingAndIsFine() {
    Outcome outcome = project.run(Verb.RENDER, Map.of("skip", "true"));
    assertEquals(Verdict.FINE, outcome.verdict());
    assertFalse(Files.exists(temp.resolve("output")));
  }

  @Test
  void progressIsToldOfEveryStepThatWasPlanned() {
    project.with("manuscript/a.adoc", "Title").with("manuscript/b.adoc", "Title\n!error");
    Map<String, Integer> counts = Collections.synchronizedMap(new TreeMap<>());
    Progress progress =
        new Progress() {
          @Override
          public void planned(int steps) {
            counts.merge("planned", steps, Integer::sum);
          }

          @Override
          public void done(String step) {
            counts.merge("done", 1, Integer::sum);
          }
        };
    Project.run(
        Fakes.providers(),
        new Request(Verb.RENDER, temp, List.of(), Map.of(), Optional.empty(), progress));
    assertEquals(Map.of("planned", 4, "done", 4), counts);
  }

  @Test
  void aFileLargerThanTheLimitIsToldAndNothingIsWritten() {
    project.with("manuscript/a.adoc", "T".repeat(1 << 20) + "T").with("manuscript/b.adoc", "Title");
    Outcome outcome = project.run(Verb.RENDER, Map.of("output-limit", "1"));
    assertEquals(
        List.of(
            "manuscript/a.adoc: The file \".mail\" has more than 1 MB. Take large pictures out, or"
                + " raise the setting output-limit.",
            "manuscript/a.adoc: The file \".pap\" has more than 1 MB. Take large pictures out, or"
                + " raise the setting output-limit."),
        Project.lines(outcome));
    assertEquals(
        java.util.Set.of("b/b.pap", "b/b.mail", "b/report.json"), project.output().keySet());
  }
}
