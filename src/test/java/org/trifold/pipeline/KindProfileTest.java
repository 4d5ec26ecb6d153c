package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/** A brand of kind clinic has manuscripts proofread, whatever the verb, where nobody says else. */
class KindProfileTest {
  private static final String TOLD =
      "themes/brands/c/brand.toml:1:1: Manuscripts are proofread by the profile \"clinic\", which this"
          + " brand's kind chooses where nobody else does. Not to proofread, write profile ="
          + " \"off\" in trifold.toml, or say --profile off (Maven: -Dtrifold.profile=off); other"
          + " profiles go there too.";

  @TempDir Path temp;
  private Project project;

  /** An error in the profile clinic, and told of every manuscript. */
  private record Told(String id, Set<String> replaces) implements Rule {
    @Override
    public List<Remark> check(Subject subject, Limits limits) {
      String file = subject.publication().metadata().title() + ".adoc";
      return List.of(Remark.of(SourceLocation.ofFile(file), "Nobody reviewed it.", ""));
    }
  }

  private static final Rule REVIEWER = new Told("TF-EDIT-100", Set.of());

  private static Providers providers(Rule... rules) {
    return new Providers(Fakes.providers().editions(), List.of(rules), List.of());
  }

  @BeforeEach
  void clinic() {
    project = new Project(temp);
    project
        .with("manuscript/a.adoc", "A")
        .with("themes/brands/c/brand.toml", "kind = \"Clinic\"\nname = \"C\"\n")
        .with("themes/brands/s/brand.toml", "kind = \"shop\"\nname = \"S\"\n");
  }

  private Outcome run(Verb verb, Map<String, String> settings) {
    return Project.run(providers(REVIEWER), project.request(verb, settings));
  }

  @ParameterizedTest
  @EnumSource(names = {"RENDER", "CHECK"})
  void whoseFindingsTheyAreIsToldOnceAndNothingIsWritten(Verb verb) {
    project.with("manuscript/b.adoc", "B");
    Outcome outcome = run(verb, Map.of("brand", "c"));
    assertEquals(
        List.of("A.adoc: Nobody reviewed it.", "B.adoc: Nobody reviewed it.", TOLD),
        Project.lines(outcome));
    assertEquals(Severity.INFO, outcome.findings().get(2).severity());
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals(Map.of(), project.output());
  }

  @ParameterizedTest
  @CsvSource({"error,FINDINGS", "info,FINDINGS", "never,FINE"})
  void theLeastSeverityThatFailsIsHeeded(String failOn, Verdict verdict) {
    Outcome outcome = run(Verb.RENDER, Map.of("brand", "c", "fail-on", failOn));
    assertEquals(verdict, outcome.verdict());
    assertEquals(verdict == Verdict.FINE, project.output().containsKey("a/report.json"));
  }

  @Test
  void whereNothingIsFoundNothingIsTold() {
    for (Verb verb : List.of(Verb.RENDER, Verb.CHECK)) {
      Outcome outcome = Project.run(providers(), project.request(verb, Map.of("brand", "c")));
      assertEquals(List.of(), Project.lines(outcome));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s,,,", // a brand of another kind
    ",,,", // none
    "c,off,,", // the command line or Maven
    "c,,off,", // the project file
    "c,,,off", // the manuscript
    "c,off,clinic,clinic", // the strongest wins
    "c,marketing,,",
  })
  void whoeverChoosesWins(String brand, String run, String file, String manuscript) {
    Map<String, String> settings = new TreeMap<>();
    if (brand != null) {
      settings.put("brand", brand);
    }
    if (run != null) {
      settings.put("profile", run);
    }
    if (file != null) {
      project.with("trifold.toml", "profile = \"" + file + "\"\n");
    }
    if (manuscript != null) {
      project.with("manuscript/a.adoc", "A\n:trifold-profile: " + manuscript + "\n");
    }
    for (Verb verb : List.of(Verb.RENDER, Verb.CHECK)) {
      Outcome outcome = run(verb, settings);
      assertEquals(List.of(), Project.lines(outcome));
      assertEquals(Verdict.FINE, outcome.verdict());
    }
  }

  @Test
  void theBrandsOwnSettingWinsOverItsKind() {
    project.with(
        "themes/brands/c/brand.toml",
        "kind = \"clinic\"\nname = \"C\"\n[settings]\nprofile = \"off\"\n");
    assertEquals(List.of(), Project.lines(run(Verb.RENDER, Map.of("brand", "c"))));
  }

  @Test
  void aCheckThatNobodyChoseAProfileForSaysSo() {
    assertEquals(1, run(Verb.CHECK, Map.of("brand", "s")).text(false).size());
    assertEquals(List.of(), run(Verb.CHECK, Map.of("profile", "off")).text(false));
    project.with("manuscript/a.adoc", "A\n!error");
    List<String> lines = run(Verb.CHECK, Map.of()).text(false);
    assertTrue(lines.get(lines.size() - 1).startsWith("No profile is chosen:"), lines::toString);
    lines = run(Verb.CHECK, Map.of("brand", "c")).text(false);
    assertTrue(lines.get(lines.size() - 1).startsWith("2 errors, 1 hint."), lines::toString);
  }

  @Test
  void whoChoseTheProfileIsNotToldThatItHolds() {
    Outcome outcome = run(Verb.RENDER, Map.of("brand", "c", "profile", "clinic"));
    assertEquals(List.of("A.adoc: Nobody reviewed it."), Project.lines(outcome));
  }

  @Test
  void whatOneBrandObjectsToIsWrittenForNone() {
    Outcome outcome = run(Verb.RENDER, Map.of("brand", "s,c"));
    assertEquals(List.of("A.adoc: Nobody reviewed it.", TOLD), Project.lines(outcome));
    assertEquals(Map.of(), project.output());
  }

  @Test
  void aFaultThatTwoProfilesSeeIsToldOnceAsTheStricterHasIt() {
    Providers providers = providers(new Told("TF-CHECK-002", Set.of()));
    Outcome outcome = Project.run(providers, project.request(Verb.CHECK, Map.of("brand", "s,c")));
    assertEquals(
        List.of(Severity.ERROR, Severity.INFO),
        outcome.findings().stream().map(Finding::severity).toList());
  }

  @Test
  void readingsFaultsAndTheProfilesAreToldTogether() {
    project.with("manuscript/a.adoc", "A\n!error");
    assertEquals(
        List.of("A.adoc: Nobody reviewed it.", "manuscript/a.adoc:3: Bad. Mend it.", TOLD),
        Project.lines(run(Verb.RENDER, Map.of("brand", "c"))));
  }

  @Test
  void whatARuleTellsInAnEditionsPlaceIsToldOnce() {
    project.with("manuscript/a.adoc", "A\n!warning");
    Rule instead = new Told("TF-EDIT-100", Set.of("TF-X-001"));
    Providers providers = providers(instead);
    assertEquals(
        List.of("A.adoc: Nobody reviewed it.", TOLD),
        Project.lines(Project.run(providers, project.request(Verb.CHECK, Map.of("brand", "c")))));
    assertEquals(
        List.of("manuscript/a.adoc:2: So so. Mend it."),
        Project.lines(Project.run(providers, project.request(Verb.CHECK, Map.of()))));
  }

  @Test
  void whatABaselineTakesInLeavesNothingToTell() {
    project.with("manuscript/a.adoc", "A");
    Map<String, String> settings =
        Map.of("brand", "c", "baseline", "known.toml", "write-baseline", "true");
    assertEquals(List.of(), Project.lines(run(Verb.CHECK, settings)));
    assertEquals(
        List.of(), Project.lines(run(Verb.RENDER, Map.of("brand", "c", "baseline", "known.toml"))));
  }
}
