package org.trifold.edition.newsletter.css;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much specificity rules need above what they have, so that importance keeps the order that
 * layers and importance made before. Immutable.
 */
final class Bumps {
  private final SortedMap<Integer, Integer> byTier = new TreeMap<>();

  private Bumps() {}

  static Bumps of(List<Profile> profiles, Balance balance, Layers layers) {
    Bumps bumps = new Bumps();
    SortedMap<Integer, Integer> ids = new TreeMap<>();
    boolean needed = false;
    for (Profile profile : profiles) {
      List<Entry> entries = balance.importantEntries(profile);
      entries.removeIf(e -> inLayer(e));
      int first = 0;
      for (Entry weak : entries) {
        while (first < entries.size() && tier(entries.get(first)) <= tier(weak)) {
          first++;
        }
        ids.merge(tier(weak), weak.declared().weight().specificity().ids(), Math::max);
        for (int k = first; k < entries.size() && !needed; k++) {
          Entry strong = entries.get(k);
          needed =
              strong.property().meets(weak.property())
                  && (strong.rule().isEmpty()
                      || written(weak.declared().weight())
                              .compareTo(written(strong.declared().weight()))
                          > 0);
        }
      }
    }
    if (needed) {
      int bump = 0;
      for (var tier : ids.entrySet()) {
        bumps.byTier.put(tier.getKey(), bump);
        bump += tier.getValue() + 1;
      }
    }
    return bumps;
  }

  /** Whether it is important in a layer by itself, which rules outside don't beat. */
  static boolean inLayer(Entry entry) {
    return entry.declared().important()
        && entry.rule().map(r -> r.head().layer().isPresent()).orElse(false);
  }

  private static int tier(Entry entry) {
    return entry.declared().weight().tier();
  }

  private static Weight written(Weight weight) {
    return new Weight(0, weight.specificity(), weight.scoped(), weight.order(), weight.place());
  }

  /** Ids that a selector needs more. */
  int of(Weight weight) {
    return byTier.getOrDefault(weight.tier(), 0);
  }
}
