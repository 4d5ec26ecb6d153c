package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.model.SourceLocation;

class DiscoveryTest {
  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void project() {
    project = new Project(temp);
  }

  private List<String> found(String... targets) {
    Discovery.Found found =
        Discovery.of(Gate.at(temp, List.of()), List.of(targets), SourceLocation.ofFile(""));
    assertEquals(List.of(), found.findings());
    return found.manuscripts().stream().map(m -> m.path() + " > " + m.name()).toList();
  }

  @Test
  void subfoldersAreMirroredAndUnderscoresHidden() {
    project
        .with("manuscript/b.adoc", "")
        .with("manuscript/a.asciidoc", "")
        .with("manuscript/sub/c.adoc", "")
        .with("manuscript/sub/_part.adoc", "")
        .with("manuscript/_parts/d.adoc", "")
        .with("manuscript/.git/e.adoc", "")
        .with("manuscript/readme.txt", "")
        .with("manuscript/sub/.f.adoc", "");
    assertEquals(
        List.of(
            "manuscript/a.asciidoc > a", "manuscript/b.adoc > b", "manuscript/sub/c.adoc > sub/c"),
        found("manuscript"));
  }

  @Test
  void whatAnotherIncludesIsNoManuscript() {
    project
        .with("manuscript/book.adoc", "= Book\n:parts: chapters\n\ninclude::{parts}/one.adoc[]\n")
        .with("manuscript/chapters/one.adoc", "include::../shared/deep.adoc[leveloffset=+1]")
        .with("manuscript/shared/deep.adoc", "")
        .with("manuscript/_hidden.adoc", "include::by-hidden.adoc[]")
        .with("manuscript/by-hidden.adoc", "")
        .with("manuscript/shown.adoc", "\\include::free.adoc[]\n////\ninclude::free.adoc[]\n////\n")
        .with("manuscript/free.adoc", "");
    assertEquals(
        List.of(
            "manuscript/book.adoc > book",
            "manuscript/free.adoc > free",
            "manuscript/shown.adoc > shown"),
        found("manuscript"));
  }

  @Test
  void aRingOfIncludesHidesNobody() {
    project
        .with("manuscript/a.adoc", "include::b.adoc[]")
        .with("manuscript/b.adoc", "include::a.adoc[]")
        .with("manuscript/c.adoc", "include::c.adoc[]");
    assertEquals(3, found("manuscript").size());
  }

  @Test
  void aFileThatIsNamedIsAlwaysAManuscript() {
    project.with("manuscript/a.adoc", "include::sub/_b.adoc[]").with("manuscript/sub/_b.adoc", "");
    project.with("docs/guide.txt", "");
    assertEquals(
        List.of("manuscript/sub/_b.adoc > sub/_b", "docs/guide.txt > guide.txt"),
        found("manuscript/sub/_b.adoc", "docs/guide.txt"));
  }

  @Test
  void aFileThatIsNamedTwiceIsThereOnce() {
    project.with("manuscript/a.adoc", "").with("manuscript/b.adoc", "");
    assertEquals(
        List.of("manuscript/b.adoc > b", "manuscript/a.adoc > a"),
        found("manuscript/b.adoc", "manuscript", temp.resolve("manuscript/a.adoc").toString()));
  }

  @Test
  void aFolderThatIsALinkInsideTheProjectIsFollowed() throws IOException {
    project.with("texts/a.adoc", "");
    Files.createSymbolicLink(temp.resolve("manuscript"), temp.resolve("texts"));
    assertEquals(List.of("manuscript/a.adoc > a"), found("manuscript"));
  }

  @Test
  void aFolderThatIsALinkOutOfTheProjectIsToldAsSuch(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("a.adoc"), "");
    Files.createSymbolicLink(temp.resolve("manuscript"), elsewhere);
    Discovery.Found found =
        Discovery.of(Gate.at(temp, List.of()), List.of("manuscript"), SourceLocation.ofFile(""));
    assertEquals(
        "manuscript: \"manuscript\" leads outside the project folder. Copy the file into the"
            + " project.",
        found.findings().get(0).line());
  }

  @Test
  void namesThatWindowsCannotStoreAreToldAndRenderedAllTheSame() {
    project.with("manuscript/con.adoc", "x").with("manuscript/consent.adoc", "x");
    Outcome outcome = project.run(Verb.RENDER, Map.of());
    assertEquals(
        List.of(
            "manuscript/con.adoc: Its renditions have a name that Windows can't store. Rename the"
                + " manuscript: letters, digits and hyphens go everywhere."),
        Project.lines(outcome));
    assertEquals(Verdict.FINE, outcome.verdict());
  }

  @Test
  void namesThatDifferInCaseOnlyAreRefusedOnEveryMachine() {
    project.with("manuscript/a.adoc", "").with("manuscript/A.adoc", "");
    assumeTrue(Files.exists(temp.resolve("manuscript/A.adoc")));
    List<String> files = Gate.at(temp, List.of()).list("manuscript");
    assumeTrue(files.size() == 2, "needs a file system that tells case");
    Discovery.Found found =
        Discovery.of(Gate.at(temp, List.of()), List.of("manuscript"), SourceLocation.ofFile(""));
    assertEquals(List.of(), found.manuscripts());
    assertEquals("TF-RUN-004", found.findings().get(0).rule());
  }

  @Test
  void namesThatDifferInTheWritingOfAnAccentOnlyAreRefused() throws IOException {
    project.with("manuscript/\u00e9.adoc", "").with("manuscript/e\u0301.adoc", "");
    List<String> files = Gate.at(temp, List.of()).list("manuscript");
    assumeTrue(files.size() == 2, "needs a file system that tells them apart");
    Discovery.Found found =
        Discovery.of(Gate.at(temp, List.of()), List.of("manuscript"), SourceLocation.ofFile(""));
    assertEquals(List.of(), found.manuscripts());
    assertEquals("TF-RUN-004", found.findings().get(0).rule());
  }

  @Test
  @Timeout(20)
  void attributesThatDoubleEndBeforeTheParse() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("manuscript"));
    String doubling = ":a: 0123456789abcdef\n" + ":a: {a}{a}\n".repeat(40);
    Files.writeString(folder.resolve("a.adoc"), "= T\n" + doubling + "\ninclude::{a}.adoc[]\n");
    assertEquals(List.of("manuscript/a.adoc > a"), found("manuscript"));
  }
}
