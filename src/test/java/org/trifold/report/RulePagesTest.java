package org.trifold.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trifold.model.FindingException;

class RulePagesTest {
  private static final Pattern ID = Pattern.compile("\"(TF-[A-Z]+-\\d{3})\"");

  private final RulePages pages = RulePages.load();

  @Test
  void eachRuleInTheCodeHasAPageAndEachPageARule() throws IOException {
    TreeSet<String> inCode = new TreeSet<>();
    Path source = Path.of(System.getProperty("trifold.basedir", "."), "src/main/java");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        ID.matcher(Files.readString(file)).results().forEach(r -> inCode.add(r.group(1)));
      }
    }
    assertTrue(inCode.size() > 20, "ids are found: " + inCode);
    assertEquals(String.join("\n", inCode), String.join("\n", pages.ids()));
  }

  @Test
  void eachPageSaysWhatAndWhyAndShowsBothExamples() {
    for (RulePage page : pages.all()) {
      for (String text : List.of(page.title(), page.why(), page.bad(), page.good())) {
        assertTrue(!text.isBlank(), page.id() + " says something in every part");
      }
      assertNotEquals(page.bad().strip(), page.good().strip(), page.id());
      assertTrue(page.why().strip().endsWith("."), page.id() + " gives its reason in sentences");
    }
  }

  @Test
  void aRuleOfOthersBringsItsPage() {
    RulePages all =
        pages.with(
            Map.of(
                "OWN-001",
                () ->
                    Optional.of(
                        """
                        title = "A text that shouts"
                        why = "Who is shouted at reads no further."
                        bad = "Drink water!!"
                        good = "Drink water."
                        """),
                "OWN-002",
                Optional::empty,
                "TF-READ-020",
                () -> Optional.of("title = 'Not ours'")));
    assertEquals("A text that shouts", all.read("OWN-001").orElseThrow().title());
    assertEquals(all.read("OWN-001"), all.page("OWN-001"));
    assertEquals(Optional.empty(), all.read("OWN-002"));
    assertEquals(pages.page("TF-READ-020"), all.read("TF-READ-020"));
  }

  @Test
  void aPageOfOthersThatCannotBeReadIsToldWhereItIsAskedForAndIsNoneElsewhere() {
    RulePages all =
        pages.with(
            Map.of(
                "OWN-001", () -> Optional.of("title = 'A text that shouts'"),
                "OWN-002", () -> Optional.of("title =\n'A text'")));
    FindingException half = assertThrows(FindingException.class, () -> all.read("OWN-001"));
    assertEquals("TF-CONF-009", half.findings().get(0).rule());
    assertEquals("OWN-001.toml", half.findings().get(0).where().file());
    FindingException broken = assertThrows(FindingException.class, () -> all.read("OWN-002"));
    assertEquals("OWN-002.toml", broken.findings().get(0).where().file());
    assertEquals(Optional.empty(), all.page("OWN-001"));
    assertEquals(Optional.empty(), all.page("OWN-002"));
  }

  @Test
  void aPageIsPrintedWithItsExamplesSetIn() {
    RulePage page = new RulePage("TF-X-001", "A title", "Because.\n", "bad\n\n  code\n", "good\n");
    assertEquals(
        List.of(
            "TF-X-001: A title",
            "",
            "Because.",
            "",
            "Bad:",
            "    bad",
            "",
            "      code",
            "",
            "Good:",
            "    good"),
        page.lines());
  }
}
