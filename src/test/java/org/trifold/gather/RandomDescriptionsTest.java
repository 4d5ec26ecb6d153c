package org.trifold.gather;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.gate.Gate;

/** What holds of any description of a book or an issue. */
@Fuzz
class RandomDescriptionsTest {
  private static final List<String> PARTS =
      List.of(
          "title = ",
          "\"Title\"\n",
          "subtitle = \"\"\n",
          "authors = [\"A. Author <a@example.org>\"]\n",
          "authors = ",
          "lang = \"de\"\n",
          "dir = \"rtl\"\n",
          "keywords = [\"a\", \"b\"]\n",
          "front = [\"a.adoc\"]\n",
          "articles = [\"a.adoc\", \"b.adoc\"]\n",
          "articles = \"a.adoc\"\n",
          "opening = \"Words.\"\n",
          "opening = \"b.adoc\"\n",
          "index = true\n",
          "repeated = \"keep\"\n",
          "[[part]]\n",
          "[[front]]\n",
          "[[back]]\n",
          "[part]\n",
          "file = \"a.adoc\"\n",
          "kind = \"preface\"\n",
          "[attributes]\n",
          "[settings]\n",
          "name = \"x\"\n",
          "\"../a.adoc\"",
          "\"*.adoc\"",
          "\"/etc/passwd\"",
          "[",
          "]",
          "\"",
          "\n",
          ", ");

  private static Path root;

  @BeforeContainer
  static void files() throws IOException {
    root = Files.createTempDirectory("descriptions");
    for (String name : List.of("a.adoc", "b.adoc")) {
      Files.writeString(root.resolve(name), "= Title\n\nWords.\n");
    }
  }

  @AfterContainer
  static void noFiles() throws IOException {
    FileUtils.deleteDirectory(root.toFile());
  }

  @Provide
  Arbitrary<String> descriptions() {
    return AnyInput.text(PARTS).map(text -> text.replaceAll("[\\ud800-\\udfff]", ""));
  }

  @Property
  void aBookOrIssueIsReadOrRefusedWithAPlace(@ForAll("descriptions") String text)
      throws IOException {
    Files.writeString(root.resolve("x.toml"), text);
    Gate gate = Gate.at(root, List.of());
    AnyInput.refusable(
        () -> assertFalse(BookFile.read(gate, "x.toml").toString().contains("/etc/passwd")));
    AnyInput.refusable(
        () -> assertFalse(IssueFile.read(gate, "x.toml").toString().contains("/etc/passwd")));
  }
}
