package org.trifold.check.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Limits;
import org.trifold.check.Proofreading;
import org.trifold.model.Finding;

/** What the project's own article claims, and where the places of claims are. */
class ArticleClaimsTest {
  @TempDir Path root;

  private static final Path PROJECT = Path.of(System.getProperty("trifold.basedir", "."));

  private static List<Finding> found(Path root, String path, String id) {
    Proofreading proofreading = Proofreading.at(root, LocalDate.of(2026, 1, 1));
    return proofreading.all(proofreading.subject(path).publication()).stream()
        .filter(finding -> finding.rule().equals(id))
        .toList();
  }

  @Test
  void theArticlesFourContradictionsAreEachFoundAtTheirLine() {
    Map<Integer, String> messages =
        found(PROJECT, "manuscript/microneedling.adoc", "TF-EDIT-060").stream()
            .collect(Collectors.toMap(f -> f.where().line(), Finding::message));
    assertEquals(java.util.Set.of(83, 134, 160, 173), messages.keySet());
    assertTrue(messages.get(83).contains("line 25"), messages.get(83));
    assertTrue(messages.get(134).contains("line 87"), messages.get(134));
    for (String line : List.of("176", "188", "204", "219")) {
      assertTrue(messages.get(134).contains("line " + line), messages.get(134));
    }
    assertTrue(messages.get(160).contains("line 54"), messages.get(160));
    assertTrue(messages.get(160).contains("line 92, line 214"), messages.get(160));
    assertTrue(messages.get(173).contains("line 84"), messages.get(173));
  }

  /** "7 ways to …": a number before a heading is no day and no step. */
  @Test
  void numbersOfHeadingsTellNoStatementsApart() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        """
        = Seven ways to rest
        :lang: en

        == 3. Eat well

        Tea is good for sleep.

        == 4. Lie down

        Tea is not good for sleep, so leave it.

        == Week 1

        Milk is good for sleep.

        == Week 2

        Milk is not good for sleep.
        """);
    assertEquals(
        List.of(10),
        found(root, "a.adoc", "TF-EDIT-060").stream().map(f -> f.where().line()).toList());
  }

  @Test
  void aPromiseIsPointedAtByItsWords() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        "= A\n:lang: en\n\nIt is new. It works without the risk of pain.\n");
    Finding finding = found(root, "a.adoc", "TF-EDIT-061").get(0);
    assertEquals(4, finding.where().line());
    assertEquals(21, finding.where().column());
  }

  @Test
  void whatIsShownToDifferentReadersContradictsNothing() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        "= A\n:lang: en\n\n[.only-handout]\nThe crown is permanent.\n\n[.only-newsletter]\nThe crown is not permanent.\n");
    assertEquals(List.of(), found(root, "a.adoc", "TF-EDIT-060"));
  }

  @Test
  void testsUnderTheirOwnLinesAndStepsOfTwoExercisesContradictNothing() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        """
        = A
        :lang: en

        . Small sugar test:

        This test does not require fasting.

        . Large sugar test:

        This test requires fasting.

        == Bridge

        . Bend your left knee.

        == Clam

        . Do not bend your left knee.

        == Two ways

        * Cloud
        ** Cons:
        *** You can't reach the old files
        * Disk
        ** Pros:
        *** You can reach the old files

        == Rules

        Here is what a member can and cannot borrow a key for.

        A member must borrow a key.
        """);
    assertEquals(List.of(), found(root, "a.adoc", "TF-EDIT-060"));
  }

  @Test
  void oneSidedClaimsInALanguageThatIsNotKnownAreLeftAlone() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        "= A\n:lang: de\n\nDie Krone is permanent.\n\nThe crown is permanent.\n\nThe crown is not permanent.\n");
    assertEquals(List.of(), found(root, "a.adoc", "TF-EDIT-060"));
  }

  @Test
  void manyClaimsWithoutASourceAreToldAsOne() throws IOException {
    StringBuilder text = new StringBuilder("= A\n:lang: en\n");
    for (int i = 0; i < 30; i++) {
      text.append("\nStudies show that it helps against pain number ").append(i).append(".\n");
    }
    Files.writeString(root.resolve("a.adoc"), text);
    Proofreading proofreading = Proofreading.at(root, LocalDate.of(2026, 1, 1));
    List<String> messages =
        new UnsourcedClaims()
            .check(proofreading.subject("a.adoc"), new Limits(Map.of("most-places", 20.0))).stream()
                .map(remark -> remark.message())
                .toList();
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).contains("29 more"), messages.get(0));
  }

  @Test
  void aSourceListMakesOnlyNumbersAskForTheirs() throws IOException {
    Files.writeString(
        root.resolve("a.adoc"),
        "= A\n:lang: en\n:sources: NHS\n\nStudies show that it helps.\n\nIt helps 80% of patients.\n");
    List<Finding> findings = found(root, "a.adoc", "TF-EDIT-062");
    assertEquals(List.of(7), findings.stream().map(f -> f.where().line()).toList());
  }
}
