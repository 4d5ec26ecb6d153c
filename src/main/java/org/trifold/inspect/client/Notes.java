package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which uses of a feature a note on its partial support is about: padding, which Outlook knows of
 * table cells only, is fine on a cell. Immutable and thread-safe.
 */
final class Notes {

  /**
   * A line of the table.
   *
   * @param words part of caniemail's note
   */
  record Line(String slug, String words, Predicate<Use> test) {}

  private final Map<String, List<Line>> lines = new HashMap<>();

  private Notes() {}

  /** Reads the table. */
  static Notes load() {
    Notes notes = new Notes();
    for (List<String> row : TabTable.rows("notes.tsv")) {
      Predicate<Use> test = use -> true;
      for (String written : row.subList(2, row.size())) {
        test = test.and(NoteTest.of(written));
      }
      notes
          .lines
          .computeIfAbsent(row.get(0), slug -> new ArrayList<>())
          .add(new Line(row.get(0), row.get(1), test));
    }
    return notes;
  }

  /** All lines. */
  List<Line> all() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /** Whether it is known which uses a note is about. */
  boolean knows(String slug, String note) {
    return of(slug, note).stream().findAny().isPresent();
  }

  /** Whether a note that is known is about this use. */
  boolean isAbout(Use use, String note) {
    return of(use.feature(), note).stream().anyMatch(line -> line.test().test(use));
  }

  private List<Line> of(String slug, String note) {
    return lines.getOrDefault(slug, List.of()).stream()
        .filter(line -> note.contains(line.words()))
        .toList();
  }

  /** Words parted by blanks. */
  static List<String> words(String text) {
    return Arrays.asList(text.strip().split(" +"));
  }
}
