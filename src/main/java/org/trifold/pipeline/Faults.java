package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.Profile;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/** Sorts what is thrown while a manuscript is worked on into findings and bugs. Not thread-safe. */
final class Faults {
  private final String manuscript;
  private final Findings findings = new Findings();
  private final List<Outcome.Bug> bugs = new ArrayList<>();
  private final List<Throwable> causes = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();

  Faults(String manuscript) {
    this.manuscript = manuscript;
  }

  /** Takes all findings, those so far too, for as bad as this profile does at least. */
  void judgeBy(Profile profile) {
    profiles.add(profile);
  }

  /** Tells no findings of these rules, which others tell; neither those so far. */
  void leaveOut(Set<String> rules) {
    replaced.addAll(rules);
  }

  void add(List<Finding> more) {
    findings.addAll(more);
  }

  /**
   * Sorts one in.
   *
   * @param stage what was being done: {@code handout}
   */
  void add(String stage, Throwable thrown) {
    addCause(thrown);
    if (thrown instanceof FindingException e) {
      findings.addAll(e.findings());
    } else if (causedBy(thrown, StackOverflowError.class)) {
      findings.add(
          Finding.error(
              "TF-RUN-005",
              SourceLocation.ofFile(manuscript),
              "Its blocks are nested too deeply (" + stage + ").",
              "Nest lists and blocks less deeply."));
    } else if (causedBy(thrown, OutOfMemoryError.class)) {
      findings.add(
          Finding.error(
              "TF-RUN-006",
              SourceLocation.ofFile(manuscript),
              "It needs more memory than Java may use (" + stage + ").",
              "Split the manuscript, make its images smaller, or raise Java's -Xmx."));
    } else {
      bugs.add(new Outcome.Bug(manuscript + ": " + stage, thrown));
    }
  }

  /** Adds what was thrown behind a finding that the caller makes. */
  void addCause(Throwable thrown) {
    if (causes.stream().noneMatch(known -> known == thrown)) {
      causes.add(thrown);
    }
  }

  /** What comes of a task; what it throws is sorted in. */
  <T> Optional<T> await(String stage, Workers.Result<T> result) {
    try {
      return Optional.of(result.get());
    } catch (Throwable e) {
      add(stage, e);
      return Optional.empty();
    }
  }

  /** Whether nothing more is to be made of the manuscript. */
  boolean stop(Optional<Severity> failOn) {
    return Pipeline.fails(findings(), failOn) || !bugs.isEmpty();
  }

  /** Libraries wrap errors in exceptions of their own. */
  private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  List<Finding> findings() {
    Map<Finding, Finding> worst = new LinkedHashMap<>();
    findings.list().stream()
        .filter(finding -> !replaced.contains(finding.rule()))
        .map(this::judged)
        .forEach(finding -> worst.merge(finding.as(Severity.INFO), finding, Faults::worse));
    return List.copyOf(worst.values());
  }

  /** Where brands have profiles of their own, as bad as the strictest has it. */
  private static Finding worse(Finding one, Finding other) {
    return other.severity().compareTo(one.severity()) > 0 ? other : one;
  }

  private Finding judged(Finding finding) {
    Finding judged = finding;
    for (Profile profile : profiles) {
      judged = profile.raise(judged);
    }
    return judged;
  }

  List<Outcome.Bug> bugs() {
    return List.copyOf(bugs);
  }

  List<Throwable> causes() {
    return List.copyOf(causes);
  }
}
