package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** Words that a project's profile adds to those of the rules, or takes away. */
class WordListTest {
  @TempDir Path root;

  private void file(String path, String... lines) throws IOException {
    Path file = root.resolve("themes/profiles").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private List<String> found(String profile, String text) throws IOException {
    Files.writeString(root.resolve("a.adoc"), "= T\n\n" + text + "\n");
    return Proofreading.at(root, LocalDate.EPOCH).with(profile, "a.adoc").stream()
        .filter(finding -> finding.rule().matches("TF-EDIT-08[56]"))
        .map(Finding::line)
        .toList();
  }

  @Test
  void aProfileAddsAWordAndTakesOneAway() throws IOException {
    file("mine/profile.toml", "parent = \"clinic\"");
    file(
        "mine/jargon.toml",
        "[en]",
        "\"chemical peel\" = [\"acid treatment\"]",
        "utilize = \"off\"");
    file("mine/acronyms.toml", "[en]", "PRP = \"platelet-rich plasma\"", "TV = \"off\"");
    assertEquals(
        List.of(
            "a.adoc:3:12: “chemical peels” is no everyday word. Say “acid treatment”, or explain it"
                + " where it first stands.",
            "a.adoc:3:47: “TV” is explained nowhere. Write it out where it first stands: Long Form"
                + " (TV)."),
        found("mine", "We utilize chemical peels and PRP, as seen on TV."));
  }

  @Test
  void aProfileHasTheWordsOfItsParent() throws IOException {
    file("mine/profile.toml", "parent = \"clinic\"");
    file("mine/jargon.toml", "[en]", "peel = \"acid treatment\"", "scar = \"mark\"");
    file("ours/profile.toml", "parent = \"mine\"");
    file("ours/jargon.toml", "[en]", "scar = \"off\"");
    assertEquals(
        List.of(
            "a.adoc:3:3: “peel” is no everyday word. Say “acid treatment”, or explain it where it"
                + " first stands."),
        found("ours", "A peel helps a scar."));
  }

  @Test
  void aListThatCantBeReadIsToldWithTheLineAndTheKey() throws IOException {
    file("mine/profile.toml", "parent = \"clinic\"");
    file("mine/jargon.toml", "peel = \"acid\"", "[en]", "\"?\" = \"what\"", "scar = []");
    FindingException broken = assertThrows(FindingException.class, () -> found("mine", "A."));
    assertEquals(
        List.of(
            "themes/profiles/mine/jargon.toml:1:1: \"peel\" is in no language's table.",
            "themes/profiles/mine/jargon.toml:3:1: \"?\" is no word.",
            "themes/profiles/mine/jargon.toml:4:1: \"scar\" has nothing to say instead."),
        broken.findings().stream()
            .map(finding -> finding.where() + ": " + finding.message())
            .toList());
  }
}
