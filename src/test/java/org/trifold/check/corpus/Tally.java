package org.trifold.check.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trifold.model.Finding;

/** What the rules found, held against the labels. Not thread-safe. */
final class Tally {
  /** Of one rule. */
  static final class Score {
    private final Set<String> texts = new TreeSet<>();
    private int found;
    private int faults;
    private final List<String> alarms = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();

    /** How many labelled faults there are. */
    int faults() {
      return faults;
    }

    /** The share of findings that are at a label; 1 where there is no finding. */
    double precision() {
      return found + alarms.size() == 0 ? 1 : (double) found / (found + alarms.size());
    }

    /** The same of both together. */
    static double precision(Score one, Score other) {
      int found = one.found + other.found;
      int all = found + one.alarms.size() + other.alarms.size();
      return all == 0 ? 1 : (double) found / all;
    }

    private String line() {
      return String.format(
          Locale.ROOT,
          " %5d %6d %4d %4d %4d %9.2f %6.2f",
          texts.size(),
          faults,
          found,
          alarms.size(),
          misses.size(),
          precision(),
          recall());
    }

    /** The share of faults that were found; 1 where there is no fault. */
    double recall() {
      return faults == 0 ? 1 : (double) (faults - misses.size()) / faults;
    }
  }

  private final Map<String, Score> scores = new TreeMap<>();

  Tally(Set<String> rules) {
    rules.forEach(rule -> scores.put(rule, new Score()));
  }

  /**
   * Counts a text.
   *
   * @param held the rules that its profile holds it to; no other counts
   */
  void add(List<Label> labels, List<Finding> findings, Set<String> held) {
    Map<String, List<Label>> faults = new LinkedHashMap<>();
    for (Label label : labels) {
      if (!label.optional() && held.contains(label.rule())) {
        faults.computeIfAbsent(label.rule() + label.fault(), k -> new ArrayList<>()).add(label);
      }
    }
    for (List<Label> places : faults.values()) {
      Label first = places.get(0);
      Score score = score(first.rule());
      score.faults++;
      score.texts.add(first.file());
      if (findings.stream().noneMatch(f -> places.stream().anyMatch(l -> l.covers(f)))) {
        score.misses.add(first.place());
      }
    }
    for (Finding finding : findings) {
      List<Label> covering = labels.stream().filter(label -> label.covers(finding)).toList();
      if (covering.stream().anyMatch(label -> !label.optional())) {
        score(finding.rule()).found++;
      } else if (covering.isEmpty()) {
        score(finding.rule()).alarms.add(finding.line());
      }
    }
  }

  private Score score(String rule) {
    return scores.computeIfAbsent(rule, k -> new Score());
  }

  Map<String, Score> scores() {
    return scores;
  }

  /**
   * A line for each rule, by id, with what two corpora say of it beside each other, and below them
   * each false alarm and each miss of either.
   */
  static String table(Tally first, Tally second) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-12s%-49s%s%n", "", " first", " held out"));
    String heads =
        String.format(
            Locale.ROOT,
            " %5s %6s %4s %4s %4s %9s %6s",
            "texts",
            "faults",
            "TP",
            "FP",
            "FN",
            "precision",
            "recall");
    text.append(String.format("%-12s%s   %s%n", "rule", heads, heads));
    Set<String> rules = new TreeSet<>(first.scores.keySet());
    rules.addAll(second.scores.keySet());
    for (String rule : rules) {
      text.append(
          String.format(
              "%-12s%s   %s%n", rule, first.score(rule).line(), second.score(rule).line()));
    }
    first.tell(text);
    second.tell(text.append("held out:").append(System.lineSeparator()));
    return text.toString();
  }

  private void tell(StringBuilder text) {
    scores.forEach(
        (rule, score) -> {
          score.alarms.forEach(
              alarm -> text.append(String.format("%s false alarm: %s%n", rule, alarm)));
          score.misses.forEach(miss -> text.append(String.format("%s missed: %s%n", rule, miss)));
        });
  }
}
