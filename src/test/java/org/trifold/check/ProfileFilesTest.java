package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.report.RulePages;
import org.trifold.theme.ThemeFiles;

/** Profiles as files: what they inherit, and what is said of a broken one. */
class ProfileFilesTest {
  @TempDir Path root;

  /** A rule with a number to go by. */
  private static final Rule COUNTING =
      new Rule() {
        @Override
        public String id() {
          return "TF-EDIT-082";
        }

        @Override
        public List<Limit> limits() {
          return List.of(new Limit("most-words", 25, "Words that a sentence has at most."));
        }

        @Override
        public List<Remark> check(Subject subject, Limits limits) {
          return List.of();
        }
      };

  private ProfileFiles files() {
    return new ProfileFiles(
        new ThemeFiles(Gate.at(root, List.of())),
        List.of(COUNTING, new ReviewDue(), new WrittenDates()),
        Set.of("TF-NEWS-011"));
  }

  private void profile(String name, String... lines) throws IOException {
    Path folder = Files.createDirectories(root.resolve("themes/profiles").resolve(name));
    Files.writeString(folder.resolve("profile.toml"), String.join("\n", lines) + "\n");
  }

  private List<String> faults(String name) {
    return assertThrows(FindingException.class, () -> files().load(name)).findings().stream()
        .map(Finding::line)
        .toList();
  }

  @Test
  void aProfileHasWhatItsParentHasAndItsOwnOverIt() throws IOException {
    profile(
        "mine",
        "parent = \"clinic\"",
        "TF-CHECK-001 = \"off\"",
        "[TF-EDIT-082]",
        "severity = \"info\"",
        "most-words = 20",
        "[raise]",
        "TF-NEWS-011 = \"error\"");
    Profile mine = files().load("mine");
    assertEquals(Optional.of(Severity.ERROR), mine.severity(new ReviewDue()));
    assertEquals(Optional.empty(), mine.severity(new WrittenDates()));
    assertEquals(Optional.of(Severity.INFO), mine.severity(COUNTING));
    assertEquals(20, mine.limits(COUNTING).whole("most-words"));
    assertEquals(25, files().load("off").limits(COUNTING).whole("most-words"));
    Finding missing = Finding.warning("TF-NEWS-011", SourceLocation.ofFile("a.adoc"), "None.", "");
    assertEquals(Severity.ERROR, mine.raise(missing).severity());
  }

  @Test
  void aBrokenProfileIsToldByLineKeyAndNearestMatch() throws IOException {
    profile(
        "mine",
        "parent = \"clinic\"",
        "TF-CHECK-003 = \"error\"",
        "TF-CHECK-002 = \"fatal\"",
        "[TF-EDIT-082]",
        "most-wrods = 20",
        "most-words = \"many\"",
        "[raise]",
        "TF-NEWS-001 = \"error\"");
    String file = "themes/profiles/mine/profile.toml";
    assertEquals(
        List.of(
            file + ":2:1: No rule is named \"TF-CHECK-003\". Did you mean \"TF-CHECK-001\"?",
            file
                + ":3:1: The severity of TF-CHECK-002 can't be \"fatal\". Known: error, warning,"
                + " info, off.",
            file + ":5:1: The rule TF-EDIT-082 has no \"most-wrods\". Did you mean \"most-words\"?",
            file + ":6:1: \"most-words\" can't be \"many\". Write a number.",
            file
                + ":8:1: No finding that a profile could raise is named \"TF-NEWS-001\". Did you"
                + " mean \"TF-NEWS-011\"?"),
        faults("mine").stream().sorted().toList());
  }

  @Test
  void aProfileTakesBackWhatItsParentRaises() throws IOException {
    profile("strict", "[raise]", "TF-NEWS-011 = \"error\"");
    profile("mild", "parent = \"strict\"", "[raise]", "TF-NEWS-011 = \"off\"");
    Finding missing = Finding.warning("TF-NEWS-011", SourceLocation.ofFile("a.adoc"), "None.", "");
    assertEquals(Severity.ERROR, files().load("strict").raise(missing).severity());
    assertEquals(Severity.WARNING, files().load("mild").raise(missing).severity());
  }

  @Test
  void whatIsNotThereIsToldWithWhatIsMeant() throws IOException {
    profile("ring", "parent = \"round\"");
    profile("round", "parent = \"ring\"");
    profile("lost", "parent = \"clinik\"");
    assertEquals(
        List.of("themes/profiles/cilnic: There is no profile \"cilnic\". Did you mean \"clinic\"?"),
        faults("cilnic"));
    assertEquals(
        List.of(
            "themes/profiles/round/profile.toml:1:1: The profile \"ring\" is its own parent. Name"
                + " another parent, or none."),
        faults("ring"));
    assertEquals(
        List.of(
            "themes/profiles/lost/profile.toml:1:1: There is no profile \"clinik\". Did you mean"
                + " \"clinic\"?"),
        faults("lost"));
  }

  @Test
  void eachBuiltInProfileNamesRulesThatThereAre() throws IOException {
    Path built = Path.of(System.getProperty("trifold.basedir", "."), "themes", "profiles");
    for (String name : List.of("off", "clinic", "marketing", "book")) {
      // As the project's own, where an unknown name is a fault.
      profile(name, Files.readString(built.resolve(name).resolve("profile.toml")));
    }
    ProfileFiles all =
        new ProfileFiles(
            new ThemeFiles(Gate.at(root, List.of())),
            Proofreading.rules(),
            new TreeSet<>(RulePages.load().ids()));
    assertEquals(List.of("book", "clinic", "marketing", "off"), all.names());
    all.names().forEach(all::load);
  }
}
