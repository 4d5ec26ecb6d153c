package org.trifold.check;

import java.util.Arrays;
import java.util.List;
import org.trifold.model.Finding;

/** A set of editorial rules that a manuscript is held to. */
public enum Profile {
  /** Only what is wrong for everybody. */
  OFF("off"),
  /** What a clinic hands to its patients. */
  CLINIC("clinic");

  private final String word;

  Profile(String word) {
    this.word = word;
  }

  /** The value of the setting {@code profile}. */
  public String word() {
    return word;
  }

  /** The values of the setting {@code profile}. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Profile::word).toList();
  }

  /**
   * The profile of a word.
   *
   * @throws IllegalArgumentException for none of {@link #words}
   */
  public static Profile of(String word) {
    return Arrays.stream(values())
        .filter(profile -> profile.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no profile: " + word));
  }

  /** What the rules of this profile, and those for all, find. */
  public List<Finding> check(List<Rule> rules, Subject subject) {
    return rules.stream()
        .filter(rule -> rule.profiles().isEmpty() || rule.profiles().contains(this))
        .flatMap(rule -> rule.check(subject).stream())
        .toList();
  }
}
