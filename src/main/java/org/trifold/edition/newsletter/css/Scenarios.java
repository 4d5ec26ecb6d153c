package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The conditions under which custom properties change. Scenario 0 is that none holds; each other is
 * one stack of groups with all that holds around it. Immutable.
 */
final class Scenarios {
  /** A variable that changes in a way that no condition alone decides. */
  static final long LIVE = 1L << 62;

  private static final int MOST = 16;

  private final List<List<String>> stacks = new ArrayList<>();
  private final Set<String> live;

  /**
   * @param live custom properties that are registered or animated
   */
  Scenarios(List<Rule> rules, Reach reach, Set<String> live) {
    this.live = Set.copyOf(live);
    stacks.add(List.of());
    for (Rule rule : rules) {
      boolean defines = rule.declarations().stream().anyMatch(Declared::custom);
      List<String> stack = rule.head().conditions();
      if (defines && reach.reaches(rule) && plain(rule) && !stacks.contains(stack)) {
        stacks.add(stack);
      }
    }
  }

  /** Whether only conditions about the screen decide whether a rule holds. */
  static boolean plain(Rule rule) {
    return !rule.head().scoped()
        && !rule.whole()
        && !rule.head().pinned()
        && !rule.selector().pseudoElement()
        && rule.head().conditions().stream()
            .allMatch(c -> c.startsWith("@media") || c.startsWith("@supports"));
  }

  int count() {
    return Math.min(stacks.size(), MOST);
  }

  List<String> stack(int scenario) {
    return stacks.get(scenario);
  }

  boolean live(String name) {
    return live.contains(name);
  }

  /** The bit of a kept rule's conditions. */
  long bit(Rule rule, boolean sure) {
    int scenario = stacks.indexOf(rule.head().conditions());
    return !sure || !plain(rule) || scenario < 0 || scenario >= MOST ? LIVE : 1L << scenario;
  }

  /** Whether a rule holds in a scenario. */
  boolean holds(Rule rule, int scenario) {
    return within(rule.head().conditions(), stacks.get(scenario));
  }

  /** The innermost scenario around a rule. */
  int around(Rule rule) {
    int best = 0;
    for (int s = 1; s < count(); s++) {
      boolean around = within(stacks.get(s), rule.head().conditions());
      if (around && stacks.get(s).size() > stacks.get(best).size()) {
        best = s;
      }
    }
    return best;
  }

  /** Bits of the scenarios that hold wherever a rule does. */
  long bitsAround(Rule rule) {
    long bits = 0;
    for (int s = 1; s < count(); s++) {
      bits |= within(stacks.get(s), rule.head().conditions()) ? 1L << s : 0;
    }
    return bits;
  }

  private static boolean within(List<String> outer, List<String> inner) {
    return inner.size() >= outer.size() && inner.subList(0, outer.size()).equals(outer);
  }
}
