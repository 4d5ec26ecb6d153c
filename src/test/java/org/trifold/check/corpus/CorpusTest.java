package org.trifold.check.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.check.Pictures;
import org.trifold.check.Profile;
import org.trifold.check.ProfileFiles;
import org.trifold.check.Proofreader;
import org.trifold.check.Proofreading;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Sources;
import org.trifold.check.wording.Across;
import org.trifold.check.wording.Passages;
import org.trifold.check.wording.RepeatedElsewhere;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;
import org.trifold.report.RulePages;
import org.trifold.theme.ThemeFiles;

/**
 * How many of the known faults each rule finds, and how many of its findings are faults. The texts
 * and labels were written before the rules were tried on them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
  private static final Path TARGET = Path.of(System.getProperty("trifold.basedir", "."), "target");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

  /** A rule less precise than this may only inform. */
  private static final double PRECISE = 0.9;

  /** Fewer faults than this measure nothing. */
  private static final int ENOUGH = 3;

  /** Rules that a text by itself can't show. */
  private static final Map<String, String> NOT_IN_A_TEXT =
      Map.of("TF-EDIT-040", "holds several manuscripts against each other");

  /** The text that a clinic could hand out as it is. */
  private static final String DEMONSTRATION = "clinic/tooth-removal-clean.adoc";

  private final Map<String, Profile> profiles = new TreeMap<>();
  private final Map<String, List<Finding>> found = new LinkedHashMap<>();
  private final Map<String, List<Label>> labels = new LinkedHashMap<>();
  private final List<Passages> passages = new ArrayList<>();
  private Tally tally = new Tally(Set.of());

  @BeforeAll
  void proofread(@TempDir Path root) throws IOException {
    Corpus corpus = Corpus.copiedTo(root);
    List<Rule> rules = Proofreading.rules();
    ProfileFiles files =
        new ProfileFiles(new ThemeFiles(Gate.at(root, List.of())), rules, RulePages.load().ids());
    for (String name : List.of(Profile.CLINIC, "marketing", "book")) {
      profiles.put(name, files.load(name));
    }
    Pictures pictures = Pictures.behind(Gate.at(root, List.of()));
    tally = new Tally(edit(rules.stream().map(Rule::id).collect(Collectors.toSet())));
    for (String text : corpus.texts()) {
      Profile profile = profiles.get(Corpus.profile(text));
      Reading reading = SharedReader.read(root, text);
      List<String> lines = corpus.lines(text);
      Sources sources = file -> file.equals(text) ? lines : List.of();
      Subject subject =
          new Subject(reading.publication().orElseThrow(), sources, TODAY, Map.of(), pictures);
      List<Finding> findings = new Proofreader(rules, profile).read(subject);
      new RepeatedElsewhere().read(text, subject, profile).ifPresent(passages::add);
      List<Finding> all = new ArrayList<>(reading.findings());
      all.addAll(findings);
      found.put(text, all);
      labels.put(text, Labels.of(text, lines));
      Set<String> held =
          edit(
              profile.judgements().entrySet().stream()
                  .filter(entry -> entry.getValue().severity().isPresent())
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet()));
      tally.add(
          labels.get(text),
          findings.stream().filter(finding -> held.contains(finding.rule())).toList(),
          held);
    }
    String table = tally.table();
    Files.createDirectories(TARGET);
    Files.writeString(TARGET.resolve("check-corpus.txt"), table);
    System.out.print(table);
  }

  private static Set<String> edit(Set<String> ids) {
    return ids.stream()
        .filter(id -> id.startsWith("TF-EDIT-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aRuleThatIsOftenWrongOnlyInforms() {
    List<String> tooBad = new ArrayList<>();
    tally
        .scores()
        .forEach(
            (rule, score) -> {
              for (Profile profile : profiles.values()) {
                Profile.Judgement judgement = profile.judgements().get(rule);
                if (score.precision() < PRECISE
                    && judgement != null
                    && judgement.severity().filter(s -> s != Severity.INFO).isPresent()) {
                  tooBad.add(rule + " in " + profile.name() + ": " + score.precision());
                }
              }
            });
    assertEquals(List.of(), tooBad, "more severe than their precision allows");
  }

  @Test
  void eachRuleFindsWhatItIsFor() throws IOException {
    Properties floors = new Properties();
    try (var in = CorpusTest.class.getResourceAsStream("/org/trifold/check/corpus/recall.txt")) {
      floors.load(in);
    }
    assertAll(
        tally.scores().entrySet().stream()
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
  void eachRuleIsMeasured() {
    Set<String> unmeasured = new TreeSet<>();
    tally
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
    Set<String> unknown = new TreeSet<>();
    labels.values().stream().flatMap(List::stream).map(Label::rule).forEach(unknown::add);
    Proofreading.rules().stream().map(Rule::id).toList().forEach(unknown::remove);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void aCleanTextHasNothingToMend() {
    List<String> alarms = new ArrayList<>();
    found.forEach(
        (text, findings) -> {
          if (Corpus.isClean(text)) {
            findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> alarms.add(finding.rule() + " " + finding.line()));
          }
        });
    assertEquals(List.of(), alarms);
  }

  @Test
  void ofAGoodHandoutNothingIsSaidAtAll() {
    assertTrue(
        profiles.get(Profile.CLINIC).judgements().containsKey("TF-EDIT-080"),
        "nothing is said where nothing is looked for");
    assertEquals(List.of(), found.get(DEMONSTRATION).stream().map(Finding::line).toList());
  }

  /** What several people wrote of one thing is no repetition. */
  @Test
  void noTextRepeatsAnother() {
    assertEquals(found.size(), passages.size());
    assertEquals(List.of(), Across.findings(passages, true).stream().map(Finding::line).toList());
  }

  @Test
  void aThirdOfTheTextsAndMoreAreClean() {
    long clean = found.keySet().stream().filter(Corpus::isClean).count();
    assertTrue(clean * 3 >= found.size(), clean + " of " + found.size());
  }

  @Test
  void aCleanTextHasNoLabelButOneForWhatIsNoFault() {
    labels.forEach(
        (text, of) -> {
          if (Corpus.isClean(text)) {
            assertEquals(
                List.of(),
                of.stream()
                    .filter(label -> !label.optional() && !label.rule().equals("TF-EDIT-087"))
                    .toList(),
                text);
          }
        });
  }
}
