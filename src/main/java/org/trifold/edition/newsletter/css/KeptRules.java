package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * The rules that stay in a stylesheet: under a condition, or about what only the mail program
 * knows. A style attribute beats them, so each declaration that won before gets importance, and
 * what won over such a declaration gets it in the style attribute. Not thread-safe.
 */
final class KeptRules {
  /** A declaration of a kept rule and the elements that it can reach. */
  private record Kept(Sheet.Rule rule, Declared declared, Set<Element> elements) {

    boolean rivals(Kept other) {
      return !Collections.disjoint(declared.longhands(), other.declared.longhands());
    }

    /** Whether this holds wherever the other does and wins over it. */
    boolean shadows(Kept other) {
      List<String> mine = rule.conditions();
      List<String> theirs = other.rule.conditions();
      return !rule.selector().live()
          && theirs.size() >= mine.size()
          && theirs.subList(0, mine.size()).equals(mine)
          && declared.longhands().containsAll(other.declared.longhands())
          && declared.weight().beats(other.declared.weight());
    }
  }

  private final List<Kept> all = new ArrayList<>();
  private final Set<Sheet.Rule> reaching = new HashSet<>();
  private final Map<Element, List<Kept>> byElement = new LinkedHashMap<>();
  private final Set<Declared> important = new HashSet<>();
  private final Map<Element, Cascade> cascades;

  private KeptRules(Map<Element, Cascade> cascades) {
    this.cascades = cascades;
  }

  /**
   * Weighs kept rules against the cascades of the elements, which are raised where they must be.
   *
   * @throws FindingException where no importance keeps the meaning of all
   */
  static KeptRules weigh(Collection<Sheet.Rule> rules, Map<Element, Cascade> cascades) {
    KeptRules kept = new KeptRules(cascades);
    rules.forEach(kept::collect);
    kept.spread();
    kept.raise();
    kept.verify();
    return kept;
  }

  /** Whether a kept rule reaches anything in this document; another is not worth its bytes. */
  boolean reaches(Sheet.Rule rule) {
    return reaching.contains(rule);
  }

  /** Whether a declaration of a kept rule is written with importance. */
  boolean important(Declared declared) {
    return important.contains(declared);
  }

  private void collect(Sheet.Rule rule) {
    Set<Element> elements = new LinkedHashSet<>();
    cascades.keySet().stream().filter(rule.selector()::matches).forEach(elements::add);
    if (!elements.isEmpty() || rule.selector().outside()) {
      reaching.add(rule);
    }
    if (rule.selector().pseudoElement()) {
      elements.clear();
    }
    for (Declared declared : rule.declarations()) {
      Kept kept = new Kept(rule, declared, elements);
      all.add(kept);
      elements.forEach(e -> byElement.computeIfAbsent(e, x -> new ArrayList<>()).add(kept));
      if (declared.weight().important() || elements.stream().anyMatch(e -> wins(kept, e))) {
        important.add(declared);
      }
    }
  }

  /** Whether it wins over something that will stand in the element's style attribute. */
  private boolean wins(Kept kept, Element element) {
    Map<String, Declared> winners = winners(element);
    return kept.declared.longhands().stream()
        .map(winners::get)
        .anyMatch(w -> w != null && kept.declared.weight().beats(w.weight()));
  }

  private Map<String, Declared> winners(Element element) {
    Cascade cascade = cascades.get(element);
    return cascade == null ? Map.of() : cascade.winners();
  }

  /** What won over a kept declaration that got importance needs it too. */
  private void spread() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (List<Kept> rivals : byElement.values()) {
        for (Kept weak : rivals) {
          if (!important.contains(weak.declared)) {
            continue;
          }
          for (Kept strong : rivals) {
            if (strong.declared.weight().beats(weak.declared.weight())
                && strong.rivals(weak)
                && important.add(strong.declared)) {
              changed = true;
            }
          }
        }
      }
    }
  }

  private void raise() {
    byElement.forEach(
        (element, rivals) -> {
          for (Kept kept : rivals) {
            if (important.contains(kept.declared) && !shadowed(kept, rivals)) {
              for (String longhand : kept.declared.longhands()) {
                Declared winner = winners(element).get(longhand);
                if (winner != null && winner.weight().beats(kept.declared.weight())) {
                  Cascade cascade = cascades.get(element);
                  if (cascade != null) {
                    cascade.raise(winner);
                  }
                }
              }
            }
          }
        });
  }

  private boolean shadowed(Kept kept, List<Kept> rivals) {
    return rivals.stream().anyMatch(r -> important.contains(r.declared) && r.shadows(kept));
  }

  /** Every pair that meets on an element must end as it began. */
  private void verify() {
    byElement.forEach(
        (element, rivals) -> {
          Map<String, Declared> winners = winners(element);
          Cascade cascade = cascades.get(element);
          for (Kept kept : rivals) {
            if (shadowed(kept, rivals)) {
              continue;
            }
            for (String longhand : kept.declared.longhands()) {
              Declared inline = winners.get(longhand);
              if (inline != null && cascade != null) {
                boolean before = kept.declared.weight().beats(inline.weight());
                boolean after = important(kept.declared) && !cascade.raised(inline);
                check(before == after, kept, inline);
              }
            }
            for (Kept other : rivals) {
              if (kept.rivals(other)) {
                check(
                    kept.declared.weight().beats(other.declared.weight())
                        == written(kept).beats(written(other)),
                    kept,
                    other.declared);
              }
            }
          }
        });
  }

  private Weight written(Kept kept) {
    return kept.declared.weight().asImportant(important(kept.declared));
  }

  private void check(boolean same, Kept kept, Declared other) {
    if (!same) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-004",
              kept.rule.where(),
              "\""
                  + kept.rule.selector().css()
                  + " { "
                  + kept.declared.css(kept.declared.weight().important())
                  + " }\" can't be kept in a mail beside \""
                  + other.css(other.weight().important())
                  + "\", which meets it on the same element.",
              "Give both the same importance, or style the element by one selector."));
    }
  }
}
