package org.trifold.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trifold.model.Finding;
import org.trifold.model.Severity;

/**
 * What manuscripts are held to: which rules, how bad what they find is, and the numbers they go by.
 * Immutable and thread-safe.
 *
 * @param name the value of the setting {@code profile}
 * @param judgements by id of a rule; what is not there does not hold
 * @param raised findings of others, by id, that are at least so bad
 * @param words lists of words that it brings, by name
 */
public record Profile(
    String name,
    Map<String, Judgement> judgements,
    Map<String, Severity> raised,
    Map<String, WordList> words) {
  /** Only what is wrong for everybody. */
  public static final String OFF = "off";

  /** What a clinic hands to its patients. */
  public static final String CLINIC = "clinic";

  /**
   * What a profile says of a rule.
   *
   * @param severity how bad; empty where the rule does not hold
   * @param limits the numbers it sets
   */
  public record Judgement(Optional<Severity> severity, Map<String, Double> limits) {
    public Judgement {
      limits = Map.copyOf(limits);
    }
  }

  public Profile {
    judgements = Map.copyOf(judgements);
    raised = Map.copyOf(raised);
    words = Map.copyOf(words);
  }

  /** Without words of its own. */
  public Profile(String name, Map<String, Judgement> judgements, Map<String, Severity> raised) {
    this(name, judgements, raised, Map.of());
  }

  /** The same without these rules. */
  public Profile without(Set<String> ids) {
    Map<String, Judgement> rest = new LinkedHashMap<>(judgements);
    ids.forEach(id -> rest.put(id, new Judgement(Optional.empty(), Map.of())));
    return new Profile(name, rest, raised, words);
  }

  /** How bad what this rule finds is; empty where it does not hold. */
  public Optional<Severity> severity(Rule rule) {
    Judgement judgement = judgements.get(rule.id());
    if (judgement != null) {
      return judgement.severity();
    }
    return rule.holdsUnasked() && !name.equals(OFF)
        ? Optional.of(Severity.WARNING)
        : Optional.empty();
  }

  /** The numbers and words that this rule goes by. */
  public Limits limits(Rule rule) {
    Map<String, Double> values = new TreeMap<>();
    rule.limits().forEach(limit -> values.put(limit.key(), limit.usual()));
    Judgement judgement = judgements.get(rule.id());
    if (judgement != null) {
      values.putAll(judgement.limits());
    }
    Map<String, WordList> lists = new TreeMap<>(words);
    lists.keySet().retainAll(rule.wordLists());
    return new Limits(values, lists);
  }

  /** A finding of others, as bad as this profile takes it at least. */
  public Finding raise(Finding finding) {
    Severity least = raised.get(finding.rule());
    return least != null && finding.severity().compareTo(least) < 0 ? finding.as(least) : finding;
  }
}
