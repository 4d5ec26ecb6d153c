package org.trifold.edition.newsletter.css;

import java.util.List;
import java.util.Optional;

/**
 * A declaration that holds, or may hold, on some elements.
 *
 * @param rule where it stands; empty for a style attribute
 * @param kept whether it stays in the stylesheet
 * @param sure whether its selector surely matches
 * @param values what a style attribute says for it: the last that a browser takes counts
 * @param certain whether every browser takes one of the values
 */
record Entry(
    Declared declared,
    Optional<Rule> rule,
    boolean kept,
    boolean sure,
    List<String> values,
    boolean certain) {

  static Entry of(Declared declared, Optional<Rule> rule, boolean kept, boolean sure) {
    return new Entry(declared, rule, kept, sure, List.of(declared.text()), declared.sure());
  }

  Entry with(List<String> others, boolean nowCertain) {
    return new Entry(declared, rule, kept, sure, others, nowCertain);
  }

  Property property() {
    return declared.property();
  }

  /** Heads of the groups around it. */
  List<String> conditions() {
    return rule.map(r -> r.head().conditions()).orElse(List.of());
  }

  /** Whether it holds wherever its conditions do, and every browser takes it. */
  boolean settles() {
    return kept && sure && certain && rule.map(r -> !r.head().pinned() && !r.whole()).orElse(true);
  }
}
