package org.trifold.inspect.client;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * caniemail's data: which features each version of a mail program supports. The file is the one of
 * the npm package {@code caniemail}, unchanged. Immutable and thread-safe.
 */
final class SupportData {
  /** How far a feature is supported. */
  enum Level {
    FULL,
    PARTIAL,
    NONE,
    UNKNOWN
  }

  /**
   * What was seen of a feature in a version.
   *
   * @param version a number, or the month of the test where a program has none
   * @param notes what caniemail remarks
   */
  record Support(String version, Level level, List<String> notes) {}

  /** A feature and what was seen of it, by client ({@code gmail.ios}), in caniemail's order. */
  record Feature(String slug, String title, String url, Map<String, List<Support>> support) {
    List<Support> in(String client) {
      return support.getOrDefault(client, List.of());
    }
  }

  /** The file's shape, as far as it is read. */
  private record Form(String last_update_date, List<FeatureForm> data) {}

  private record FeatureForm(
      String slug,
      String title,
      String url,
      Map<String, Map<String, Map<String, String>>> stats,
      @Nullable Map<String, String> notes_by_num) {}

  private final String date;
  private final Map<String, Feature> features;

  private SupportData(String date, Map<String, Feature> features) {
    this.date = date;
    this.features = features;
  }

  /** Reads the file. */
  static SupportData load() {
    Form form = new Gson().fromJson(TabTable.text("caniemail.json"), Form.class);
    Map<String, Feature> features = new LinkedHashMap<>();
    for (FeatureForm feature : form.data()) {
      features.put(feature.slug(), feature(feature));
    }
    return new SupportData(
        form.last_update_date().substring(0, 10), Collections.unmodifiableMap(features));
  }

  private static Feature feature(FeatureForm form) {
    Map<String, String> notes = form.notes_by_num() == null ? Map.of() : form.notes_by_num();
    Map<String, List<Support>> support = new LinkedHashMap<>();
    form.stats()
        .forEach(
            (family, platforms) ->
                platforms.forEach(
                    (platform, versions) -> {
                      List<Support> seen = new ArrayList<>();
                      versions.forEach((version, mark) -> seen.add(support(version, mark, notes)));
                      support.put(family + "." + platform, List.copyOf(seen));
                    }));
    return new Feature(form.slug(), form.title().strip(), form.url(), support);
  }

  /** A mark is a letter, and numbers of notes: {@code a #1 #2}. */
  private static Support support(String version, String mark, Map<String, String> notes) {
    Level level =
        switch (mark.charAt(0)) {
          case 'y' -> Level.FULL;
          case 'a' -> Level.PARTIAL;
          case 'n' -> Level.NONE;
          default -> Level.UNKNOWN;
        };
    List<String> remarks = new ArrayList<>();
    for (String word : mark.split(" ")) {
      if (word.startsWith("#")) {
        Optional.ofNullable(notes.get(word.substring(1))).ifPresent(remarks::add);
      }
    }
    return new Support(version, level, List.copyOf(remarks));
  }

  /** The day that caniemail made the file, as {@code 2026-05-13}. */
  String date() {
    return date;
  }

  /** All features by slug. */
  Map<String, Feature> features() {
    return features;
  }
}
