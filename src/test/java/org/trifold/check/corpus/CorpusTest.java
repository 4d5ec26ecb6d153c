package org.trifold.check.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Profile;
import org.trifold.check.wording.Across;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/**
 * How many of the known faults each rule finds, and how many of its findings are faults. The texts
 * and labels were written before the rules were tried on them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
  private static final Path TARGET = Path.of(System.getProperty("trifold.basedir", "."), "target");

  /** A rule less precise than this may only inform. */
  private static final double PRECISE = 0.9;

  /** Fewer faults than this measure nothing. */
  private static final int ENOUGH = 3;

  /** Rules that a text by itself can't show. */
  private static final Map<String, String> NOT_IN_A_TEXT =
      Map.of("TF-EDIT-040", "holds several manuscripts against each other");

  private Measured first =
      new Measured(Map.of(), Map.of(), Map.of(), List.of(), new Tally(Set.of()));
  private Measured heldOut = first;

  @BeforeAll
  void proofread(@TempDir Path root) throws IOException {
    first = Measured.of(Corpus.copiedTo(root.resolve("first")));
    heldOut = Measured.of(Corpus.heldOut(root.resolve("held-out")));
    String table = Tally.table(first.tally(), heldOut.tally());
    Files.createDirectories(TARGET);
    Files.writeString(TARGET.resolve("check-corpus.txt"), table);
    System.out.print(table);
  }

  @Test
  void aRuleThatIsOftenWrongOnlyInforms() {
    List<String> tooBad = new ArrayList<>();
    first
        .tally()
        .scores()
        .forEach(
            (rule, score) -> {
              Tally.Score unseen = heldOut.tally().scores().getOrDefault(rule, new Tally.Score());
              double precision = Tally.Score.precision(score, unseen);
              for (Profile profile : first.profiles().values()) {
                Profile.Judgement judgement = profile.judgements().get(rule);
                if (precision < PRECISE
                    && judgement != null
                    && judgement.severity().filter(s -> s != Severity.INFO).isPresent()) {
                  tooBad.add(rule + " in " + profile.name() + ": " + precision);
                }
              }
            });
    assertEquals(List.of(), tooBad, "more severe than their precision allows");
  }

  @Test
  void eachRuleFindsWhatItIsFor() throws IOException {
    Properties floors = floors("recall.txt");
    assertAll(
        first.tally().scores().entrySet().stream()
            .map(
                entry ->
                    () -> {
                      double floor =
                          Double.parseDouble(
                              floors.getProperty(entry.getKey(), floors.getProperty("other")));
                      double recall = entry.getValue().recall();
                      assertTrue(
                          recall >= floor, entry.getKey() + ": " + recall + ", not " + floor);
                    }));
  }

  @Test
  void onTextsHeldOutNoRuleFallsBelowWhatItReached() throws IOException {
    Properties floors = floors("held-out/floors.txt");
    assertAll(
        floors.stringPropertyNames().stream()
            .sorted()
            .map(
                rule ->
                    () -> {
                      String[] least = floors.getProperty(rule).split(" ");
                      Tally.Score score =
                          Objects.requireNonNull(heldOut.tally().scores().get(rule));
                      assertTrue(
                          score.precision() >= Double.parseDouble(least[0])
                              && score.recall() >= Double.parseDouble(least[1]),
                          rule + ": " + score.precision() + " " + score.recall());
                    }));
  }

  private static Properties floors(String name) throws IOException {
    Properties floors = new Properties();
    try (var in = CorpusTest.class.getResourceAsStream("/org/trifold/check/corpus/" + name)) {
      floors.load(in);
    }
    return floors;
  }

  @Test
  void eachRuleIsMeasured() {
    Set<String> unmeasured = new TreeSet<>();
    first
        .tally()
        .scores()
        .forEach(
            (rule, score) -> {
              if (score.faults() < ENOUGH && !NOT_IN_A_TEXT.containsKey(rule)) {
                unmeasured.add(rule + ": " + score.faults() + " faults");
              }
            });
    assertEquals(Set.of(), unmeasured);
  }

  @Test
  void eachLabelIsOfARuleThatThereIs() {
    assertEquals(Set.of(), first.unknownRules());
    assertEquals(Set.of(), heldOut.unknownRules());
  }

  @Test
  void aCleanTextHasNothingToMend() {
    List<String> alarms = new ArrayList<>();
    first
        .found()
        .forEach(
            (text, findings) -> {
              if (Corpus.isClean(text)) {
                findings.stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> alarms.add(finding.rule() + " " + finding.line()));
              }
            });
    assertEquals(List.of(), alarms);
  }

  /** What several people wrote of one thing is no repetition. */
  @Test
  void noTextRepeatsAnother() {
    for (Measured corpus : List.of(first, heldOut)) {
      assertEquals(corpus.found().size(), corpus.passages().size());
      assertEquals(
          List.of(), Across.findings(corpus.passages(), true).stream().map(Finding::line).toList());
    }
  }

  @Test
  void aThirdOfTheTextsAndMoreAreClean() {
    long clean = first.found().keySet().stream().filter(Corpus::isClean).count();
    assertTrue(clean * 3 >= first.found().size(), clean + " of " + first.found().size());
  }

  @Test
  void aCleanTextHasNoLabelButOneForWhatIsNoFault() {
    assertEquals(List.of(), first.faultsOfCleanTexts());
    assertEquals(List.of(), heldOut.faultsOfCleanTexts());
  }
}
