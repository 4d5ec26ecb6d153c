package org.trifold.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trifold.check.text.Places;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;

/** Holds publications to a profile. Immutable and thread-safe. */
public final class Proofreader {
  private final List<Rule> rules;
  private final Profile profile;

  /** With these rules, of which the profile chooses. */
  public Proofreader(List<Rule> rules, Profile profile) {
    this.rules = List.copyOf(rules);
    this.profile = profile;
  }

  /** Ids of findings of editions that the rules which hold tell themselves. */
  public Set<String> replaced() {
    return held().stream()
        .flatMap(rule -> rule.replaces().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Rule> held() {
    return rules.stream().filter(rule -> profile.severity(rule).isPresent()).toList();
  }

  /** What is wrong, sorted by place. */
  public List<Finding> read(Subject subject) {
    if (subject.publication().isBare()) {
      // TF-READ-023 says so; what else it lacks is of no use to who has not begun.
      return List.of();
    }
    Places places = subject.places();
    List<Finding> findings = new ArrayList<>();
    List<Rule> held = held();
    for (Rule rule : held) {
      Severity severity = profile.severity(rule).orElseThrow();
      for (Remark remark : rule.check(subject, profile.limits(rule))) {
        findings.add(finding(rule.id(), severity, remark, places));
      }
    }
    Suppressions suppressions = Suppressions.of(subject, rules.stream().map(Rule::id).toList());
    List<String> asked = held.stream().filter(rule -> !rule.isOfRun()).map(Rule::id).toList();
    return suppressions.applied(findings, asked).stream().sorted().toList();
  }

  private static Finding finding(String id, Severity severity, Remark remark, Places places) {
    Severity least = severity.compareTo(remark.most()) < 0 ? severity : remark.most();
    if (remark.spot() instanceof Remark.Part part) {
      Places.Place place = places.of(part.block(), part.span());
      int length = place.passage().length();
      // Only where the manuscript has those very words may others be put in their place.
      Optional<String> instead =
          length == part.span().end() - part.span().start() ? remark.instead() : Optional.empty();
      return new Finding(
          id, least, place.where(), remark.message(), remark.hint(), new Passage(length, instead));
    }
    if (remark.spot() instanceof Remark.Stretch typed) {
      Passage passage = new Passage(typed.length(), remark.instead());
      return new Finding(id, least, typed.where(), remark.message(), remark.hint(), passage);
    }
    Remark.Line line = (Remark.Line) remark.spot();
    return new Finding(id, least, line.where(), remark.message(), remark.hint());
  }
}
