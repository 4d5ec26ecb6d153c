package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each thing that is wrong is told in one line, with the right verdict and nothing half-written.
 */
class BadInputTest {
  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void project() {
    project = new Project(temp);
  }

  private void expect(Verdict verdict, String line, Outcome outcome) {
    assertEquals(List.of(line), Project.lines(outcome));
    assertFalse(line.contains("\n"));
    assertEquals(verdict, outcome.verdict());
    assertEquals(List.of(), outcome.bugs());
    assertEquals(Map.of(), project.output());
  }

  @Test
  void noManuscriptFolder() {
    expect(
        Verdict.USAGE,
        "There is no file or folder \"manuscript\". Put manuscripts there, or name the files or"
            + " folders that hold them.",
        project.run(Verb.RENDER, Map.of()));
  }

  @Test
  void aManuscriptFolderThatTheProjectFileMisspells() {
    project.with("trifold.toml", "theme = \"default\"\nmanuscripts = [\"texts\"]");
    expect(
        Verdict.FINDINGS,
        "trifold.toml:2:1: There is no file or folder \"texts\". Put manuscripts there, or name"
            + " the files or folders that hold them.",
        project.run(Verb.RENDER, Map.of()));
  }

  @Test
  void aFolderWithoutManuscripts() {
    project.with("manuscript/_part.adoc", "x").with("manuscript/notes.txt", "x");
    expect(
        Verdict.USAGE,
        "There is no manuscript in \"manuscript\". Add a file whose name ends with .adoc and does"
            + " not start with an underscore.",
        project.run(Verb.RENDER, Map.of()));
  }

  @Test
  void aManuscriptThatCannotBeRead() throws IOException {
    Path file = project.with("manuscript/a.adoc", "x").root().resolve("manuscript/a.adoc");
    assumeFalse(
        !Files.getFileStore(file).supportsFileAttributeView("posix"), "needs POSIX permissions");
    Files.setPosixFilePermissions(file, java.util.Set.of());
    assumeFalse(Files.isReadable(file), "root reads everything");
    expect(
        Verdict.FINDINGS,
        "manuscript/a.adoc: \"manuscript/a.adoc\" can't be read. Check its permissions.",
        project.run(Verb.RENDER, Map.of()));
  }

  @Test
  void aManuscriptThatIsNotUtf8() throws IOException {
    Files.createDirectories(temp.resolve("manuscript"));
    Files.write(
        temp.resolve("manuscript/a.adoc"), new byte[] {'O', 'k', '\n', 'n', (byte) 0xE9, 'e'});
    expect(
        Verdict.FINDINGS,
        "manuscript/a.adoc:2:2: The byte 0xE9 at offset 4 is not UTF-8. Save the file as UTF-8.",
        project.run(Verb.RENDER, Map.of()));
  }

  @Test
  void aManuscriptOutsideTheProject(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.adoc"), "secret");
    Outcome outcome = project.run(Verb.RENDER, Map.of(), secret.toString());
    assertEquals("TF-GATE-004", outcome.findings().get(0).rule());
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals(Map.of(), project.output());
  }

  @Test
  void unknownNamesOnTheCommandLineAreUsageFaults() {
    project.with("manuscript/a.adoc", "x");
    expect(
        Verdict.USAGE,
        "There is no theme \"defalt\". Did you mean \"default\"?",
        project.run(Verb.RENDER, Map.of("theme", "defalt")));
    expect(
        Verdict.USAGE,
        "There is no brand \"example-clinc\". Did you mean \"example-clinic\"?",
        project.run(Verb.RENDER, Map.of("brand", "example-clinc")));
    expect(
        Verdict.USAGE,
        "The setting \"editions\" can't be \"papre\" (command line). Did you mean \"paper\"?",
        project.run(Verb.RENDER, Map.of("editions", "papre")));
    expect(
        Verdict.USAGE,
        "Unknown setting \"paper.sise\" (command line). Did you mean \"paper.size\"?",
        project.run(Verb.RENDER, Map.of("paper.sise", "1")));
  }

  @Test
  void unknownNamesInTheProjectFileAreFindingsWithTheirPlace() {
    project.with("manuscript/a.adoc", "x").with("trifold.toml", "\ntheme = \"defalt\"");
    expect(
        Verdict.FINDINGS,
        "trifold.toml:2:1: There is no theme \"defalt\". Did you mean \"default\"?",
        project.run(Verb.RENDER, Map.of()));
    project.with("trifold.toml", "brand = \"example-clinc\"");
    expect(
        Verdict.FINDINGS,
        "trifold.toml:1:1: There is no brand \"example-clinc\". Did you mean \"example-clinic\"?",
        project.run(Verb.RENDER, Map.of()));
    project.with("trifold.toml", "[paper]\nsise = \"x\"");
    expect(
        Verdict.FINDINGS,
        "trifold.toml:2:1: Unknown setting \"paper.sise\" (project file). Did you mean"
            + " \"paper.size\"?",
        project.run(Verb.RENDER, Map.of()));
  }

  @Test
  void unknownNamesInAManuscriptAreFindingsOfThatManuscriptAlone() {
    project
        .with("manuscript/a.adoc", "x\n:trifold-theme: defalt")
        .with("manuscript/b.adoc", "x\n:paper-sise: 1")
        .with("manuscript/c.adoc", "x");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(
        List.of(
            "manuscript/a.adoc: There is no theme \"defalt\". Did you mean \"default\"?",
            "manuscript/b.adoc: Unknown setting \":paper-sise:\" (document attributes). Did you"
                + " mean \"paper-size\"?"),
        Project.lines(outcome));
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertEquals(
        List.of("c/c.mail", "c/c.pap", "c/report.json"), List.copyOf(project.output().keySet()));
  }

  @Test
  void aProjectFileThatIsNotToml() {
    project.with("manuscript/a.adoc", "x").with("trifold.toml", "theme = default");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertTrue(Project.lines(outcome).get(0).startsWith("trifold.toml:1:9: This is not TOML: "));
    assertEquals(1, outcome.findings().size());
    assertEquals(Verdict.FINDINGS, outcome.verdict());
  }

  @Test
  void anOutputFolderThatIsAFile() {
    project.with("manuscript/a.adoc", "x").with("output", "in the way");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(
        List.of(
            "output: This must be a folder, but there is a file of that name. Move the file away"
                + " or name another output folder."),
        Project.lines(outcome));
    assertEquals(Verdict.FINDINGS, outcome.verdict());
  }

  @Test
  void aFileThatCannotBeWrittenFailsTheRunEvenWhereNoFindingCounts() {
    project.with("manuscript/a.adoc", "x").with("manuscript/b.adoc", "x");
    project.with("output/a", "in the way");
    Outcome outcome = project.run(Verb.RENDER, Map.of("fail-on", "never"));
    assertEquals(
        List.of(
            "output/a: This must be a folder, but there is a file of that name. Move the file away"
                + " or name another output folder."),
        Project.lines(outcome));
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertTrue(project.output().containsKey("b/b.pap"), "the other one is rendered");
  }

  @Test
  void twoManuscriptsThatDifferInCaseOnly() {
    project.with("manuscript/a.asciidoc", "x").with("manuscript/a.adoc", "x");
    project.with("manuscript/b.adoc", "x");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(
        List.of(
            "manuscript/a.asciidoc: Its renditions would lie where those of"
                + " \"manuscript/a.adoc\" lie. Rename one; upper and lower case make no"
                + " difference on every machine."),
        Project.lines(outcome));
    assertEquals(Verdict.FINDINGS, outcome.verdict());
    assertTrue(project.output().containsKey("b/b.pap"));
    assertFalse(project.output().containsKey("a/a.pap"));
  }

  @Test
  void noFindingStopsTheRunWhenNoneCountsButWhatWasNotFoundAlwaysDoes() {
    project.with("manuscript/a.adoc", "x");
    Outcome outcome =
        project.run(Verb.RENDER, Map.of("fail-on", "never"), "manuscript/a.adoc", "nix.adoc");
    assertEquals(Verdict.USAGE, outcome.verdict());
    assertTrue(project.output().containsKey("a/a.pap"), "the other one is rendered");
  }
}
