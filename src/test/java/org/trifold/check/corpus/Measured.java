package org.trifold.check.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trifold.check.Pictures;
import org.trifold.check.Profile;
import org.trifold.check.ProfileFiles;
import org.trifold.check.Proofreader;
import org.trifold.check.Proofreading;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Sources;
import org.trifold.check.wording.Passages;
import org.trifold.check.wording.RepeatedElsewhere;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.read.Reading;
import org.trifold.read.SharedReader;
import org.trifold.report.RulePages;
import org.trifold.theme.ThemeFiles;

/**
 * A corpus that was proofread.
 *
 * @param profiles by name
 * @param found all findings of each text, those of the reading as well
 * @param labels of each text
 * @param passages of each text, to hold against the others'
 * @param tally of the findings that the text's profile asks for
 */
record Measured(
    Map<String, Profile> profiles,
    Map<String, List<Finding>> found,
    Map<String, List<Label>> labels,
    List<Passages> passages,
    Tally tally) {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

  static Measured of(Corpus corpus) throws IOException {
    Path root = corpus.root();
    List<Rule> rules = Proofreading.rules();
    ProfileFiles files =
        new ProfileFiles(new ThemeFiles(Gate.at(root, List.of())), rules, RulePages.load().ids());
    Map<String, Profile> profiles = new TreeMap<>();
    for (String name : List.of(Profile.CLINIC, "marketing", "book")) {
      profiles.put(name, files.load(name));
    }
    Pictures pictures = Pictures.behind(Gate.at(root, List.of()));
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    List<Passages> passages = new ArrayList<>();
    Tally tally = new Tally(edit(rules.stream().map(Rule::id).collect(Collectors.toSet())));
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
    return new Measured(profiles, found, labels, passages, tally);
  }

  private static Set<String> edit(Set<String> ids) {
    return ids.stream()
        .filter(id -> id.startsWith("TF-EDIT-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rules that labels name and that there are not. */
  Set<String> unknownRules() {
    Set<String> unknown = new TreeSet<>();
    labels.values().stream().flatMap(List::stream).map(Label::rule).forEach(unknown::add);
    Proofreading.rules().stream().map(Rule::id).toList().forEach(unknown::remove);
    return unknown;
  }

  /** Labels in clean texts, but for those of what is no fault. */
  List<Label> faultsOfCleanTexts() {
    return labels.entrySet().stream()
        .filter(entry -> Corpus.isClean(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .filter(label -> !label.optional() && !label.rule().equals("TF-EDIT-087"))
        .toList();
  }
}
