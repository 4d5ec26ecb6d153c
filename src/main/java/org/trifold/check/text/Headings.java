package org.trifold.check.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.trifold.check.words.WordFile;

/** Recognises headings by the words that they usually have, in the languages of the labels. */
public final class Headings {
  private Headings() {}

  /**
   * Whether a heading or block title is one of these.
   *
   * @param kind names the list {@code check/words/headings/<kind>.txt}: a heading in each line, in
   *     small letters
   */
  public static boolean any(Text text, String kind) {
    return text.blocks(BlockKind.HEADING, BlockKind.CAPTION).stream().anyMatch(of(kind));
  }

  /** Tells whether a heading is one of these. */
  public static Predicate<Block> of(String kind) {
    Set<String> known = WordFile.of("headings/" + kind).entries();
    return heading -> known.contains(folded(heading.text()));
  }

  /** What stands in a bibliography, or below a heading of sources. */
  public static Set<Block> blocksOfSources(Text text) {
    Set<Block> sources = new HashSet<>(blocksOf(text, "sources"));
    text.sections().stream()
        .filter(section -> section.kind().equals("bibliography"))
        .forEach(section -> sources.addAll(section.blocks()));
    return sources;
  }

  /** What stands below a heading of these. */
  public static Set<Block> blocksOf(Text text, String kind) {
    Predicate<Block> isOne = of(kind);
    Set<Block> found = new HashSet<>();
    for (TextSection section : text.sections()) {
      if (section.heading().filter(isOne).isPresent()) {
        found.addAll(section.blocks());
      }
    }
    return found;
  }

  private static String folded(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+$", "").strip();
  }
}
