package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Which part of a mail is which feature of caniemail's list. Immutable and thread-safe. */
final class Features {
  private static final String NONE = "none";
  private static final String ELEMENT = "element";

  private final Map<String, Evaluator> elements = new LinkedHashMap<>();
  private final Map<String, Map<String, List<String>>> byName = new HashMap<>();
  private final Map<String, String> undetected = new TreeMap<>();
  private final Set<String> slugs = new TreeSet<>();

  private Features() {}

  /** Reads the table. */
  static Features load() {
    Features features = new Features();
    for (List<String> row : TabTable.rows("features.tsv")) {
      features.add(row.get(0), row.get(1), row.get(2));
    }
    return features;
  }

  private void add(String slug, String kind, String what) {
    slugs.add(slug);
    switch (kind) {
      case NONE -> undetected.put(slug, what);
      case ELEMENT -> elements.put(slug, Selector.evaluatorOf(what));
      case "value" -> {
        int colon = what.indexOf(':');
        String property = what.substring(0, colon);
        words(what.substring(colon + 1)).forEach(word -> name(kind, property + ":" + word, slug));
      }
      default -> words(what).forEach(word -> name(kind, word, slug));
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split(" ")).toList();
  }

  private void name(String kind, String name, String slug) {
    byName
        .computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(slug);
  }

  /** All slugs of the table. */
  Set<String> slugs() {
    return slugs;
  }

  /** Features that nothing in a mail shows, with the reason. */
  Map<String, String> undetected() {
    return undetected;
  }

  /** Features of elements, and which elements have them. */
  Map<String, Evaluator> elements() {
    return elements;
  }

  /** Features of what has a name: {@code unit}, {@code rem}. */
  List<String> named(String kind, String name) {
    return byName.getOrDefault(kind, Map.of()).getOrDefault(name, List.of());
  }
}
