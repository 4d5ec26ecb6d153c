package org.trifold.transform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The ids that selections took out of one document, each with the words that name it. */
final class Removed {
  private final Map<String, String> words = new HashMap<>();
  private final Set<String> expected = new HashSet<>();

  /** Notes a target that the edition leaves out: a reference to it is worth a word. */
  void add(Element target) {
    words.put(target.id(), ReferenceText.plain(target));
  }

  /** Notes a target whose absence is what the author asked for. */
  void addExpected(Element target) {
    add(target);
    expected.add(target.id());
  }

  boolean has(String id) {
    return words.containsKey(id);
  }

  /** Whether a reference to it needs no finding. */
  boolean isExpected(String id) {
    return expected.contains(id);
  }

  /** The words in the place of a reference. */
  String words(String id) {
    return words.getOrDefault(id, "[" + id + "]");
  }
}
