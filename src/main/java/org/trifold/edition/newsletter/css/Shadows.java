package org.trifold.edition.newsletter.css;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of an element's declarations stronger ones leave nothing of. Not thread-safe. */
final class Shadows {
  private final Map<List<String>, Set<Property>> said = new HashMap<>();

  private Shadows() {}

  /**
   * Places of the shadowed.
   *
   * @param entries from weakest to strongest
   */
  static BitSet of(List<Entry> entries) {
    Shadows shadows = new Shadows();
    BitSet places = new BitSet();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      places.set(i, entry.kept() && shadows.covers(entry));
      if (entry.settles()) {
        shadows
            .said
            .computeIfAbsent(entry.conditions(), c -> new LinkedHashSet<>())
            .add(entry.property());
      }
    }
    return places;
  }

  /** Whether anything stronger under the same conditions, or fewer of them, says all of it. */
  private boolean covers(Entry entry) {
    List<String> conditions = entry.conditions();
    for (int depth = 0; depth <= conditions.size(); depth++) {
      for (Property property : said.getOrDefault(conditions.subList(0, depth), Set.of())) {
        if (property.covers(entry.property())) {
          return true;
        }
      }
    }
    return false;
  }
}
