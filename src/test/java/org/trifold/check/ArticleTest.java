package org.trifold.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.trifold.model.Finding;

/** What a clinic is told of the project's own article before it hands that out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleTest {
  private static final String ARTICLE = "manuscript/microneedling.adoc";
  private static final Pattern OTHER_LINE = Pattern.compile("\\blines? (\\d+)");

  private List<Finding> found = List.of();

  @BeforeAll
  void proofread() {
    Path root = Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();
    found = Proofreading.at(root, LocalDate.parse("2026-05-01")).with(Profile.CLINIC, ARTICLE);
  }

  private List<Finding> of(String rule) {
    return found.stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  private Set<Integer> lines(String rule) {
    Set<Integer> lines = new TreeSet<>();
    of(rule).forEach(finding -> lines.add(finding.where().line()));
    return lines;
  }

  /** Lines that findings of a rule stand at or name. */
  private static Set<Integer> named(Finding finding) {
    Set<Integer> lines = new TreeSet<>(Set.of(finding.where().line()));
    Matcher other = OTHER_LINE.matcher(finding.message());
    while (other.find()) {
      lines.add(Integer.parseInt(other.group(1)));
    }
    return lines;
  }

  private void saysBoth(String rule, Set<Integer> one, Set<Integer> other) {
    assertTrue(
        of(rule).stream()
            .map(ArticleTest::named)
            .anyMatch(
                lines ->
                    lines.stream().anyMatch(one::contains)
                        && lines.stream().anyMatch(other::contains)),
        () -> "no " + rule + " between " + one + " and " + other + ": " + of(rule));
  }

  private void isAtOneOf(String rule, Set<Integer> lines) {
    assertTrue(
        lines(rule).stream().anyMatch(lines::contains),
        () -> rule + " at none of " + lines + ": " + of(rule));
  }

  @Test
  void bothSentencesThatAreCutOff() {
    assertEquals(Set.of(103, 226), lines("TF-EDIT-030"));
  }

  @Test
  void permanentAndNotPermanent() {
    saysBoth("TF-EDIT-060", Set.of(54, 92), Set.of(160, 214, 255));
  }

  @Test
  void noNeedForTouchUpsAndMaintenance() {
    saysBoth("TF-EDIT-060", Set.of(87), Set.of(134, 176, 188, 204, 219));
  }

  @Test
  void withoutTheRiskOfScarringAndFurtherScarring() {
    saysBoth("TF-EDIT-060", Set.of(84), Set.of(173));
  }

  @Test
  void noInvasiveProcedureAndAMinimallyInvasiveOne() {
    saysBoth("TF-EDIT-060", Set.of(83), Set.of(25));
  }

  @Test
  void theFramesThatComeAgain() {
    isAtOneOf("TF-EDIT-034", Set.of(27, 33));
    isAtOneOf("TF-EDIT-034", Set.of(39, 49, 82));
    isAtOneOf("TF-EDIT-034", Set.of(175, 210));
  }

  @Test
  void theArticleThatIsGluedOn() {
    isAtOneOf("TF-EDIT-041", Set.of(106, 108, 109, 110, 117, 119));
  }

  @Test
  void theQuestionThatIsAskedAgain() {
    saysBoth("TF-EDIT-035", Set.of(6, 26, 33, 127, 158), Set.of(158, 186, 203));
  }

  @Test
  void effectsThatNothingIsCitedFor() {
    isAtOneOf("TF-EDIT-062", Set.of(132));
    isAtOneOf("TF-EDIT-062", Set.of(194));
    isAtOneOf("TF-EDIT-062", Set.of(199, 200));
    isAtOneOf("TF-EDIT-062", Set.of(204));
  }

  @Test
  void whatIsClaimedWithoutABut() {
    isAtOneOf("TF-EDIT-061", Set.of(84));
  }

  @Test
  void howHardItIsToRead() {
    assertEquals(1, of("TF-EDIT-080").size());
  }

  @Test
  void whoReviewedItAndWhenAndByWhat() {
    for (String rule :
        List.of("TF-EDIT-100", "TF-EDIT-101", "TF-EDIT-102", "TF-EDIT-103", "TF-EDIT-104")) {
      assertEquals(1, of(rule).size(), rule);
    }
  }
}
