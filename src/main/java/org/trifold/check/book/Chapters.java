package org.trifold.check.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Headings;
import org.trifold.check.text.Text;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;

/** The chapters of a book, without what stands before and behind them. */
final class Chapters {
  /** A section is a chapter where nobody says otherwise. */
  private static final Set<String> KINDS = Set.of("", "chapter");

  private Chapters() {}

  /**
   * A chapter.
   *
   * @param blocks its own and those of its sections, without headings
   */
  record Chapter(Block heading, List<Block> blocks) {
    Chapter {
      blocks = List.copyOf(blocks);
    }

    int words() {
      return blocks.stream().mapToInt(block -> block.words().size()).sum();
    }
  }

  static boolean isBook(Subject subject) {
    return subject.publication().metadata().isBook();
  }

  /** None where it is no book. */
  static List<Chapter> of(Subject subject) {
    if (!isBook(subject)) {
      return List.of();
    }
    List<TextSection> sections = subject.text().sections();
    Map<Integer, List<Block>> blocks = new HashMap<>();
    List<TextSection> chapters = new ArrayList<>();
    Predicate<Block> matter = Headings.of("matter");
    Map<Integer, Integer> chapterOf = new HashMap<>();
    for (TextSection section : sections) {
      boolean chapter =
          section.level() == 1
              && KINDS.contains(section.kind())
              && section.heading().filter(matter.negate()).isPresent();
      if (chapter) {
        chapters.add(section);
      }
      Integer within = chapter ? Integer.valueOf(section.index()) : chapterOf.get(section.parent());
      if (within != null) {
        chapterOf.put(section.index(), within);
        blocks.computeIfAbsent(within, c -> new ArrayList<>()).addAll(section.blocks());
      }
    }
    return chapters.stream()
        .map(c -> new Chapter(c.heading().orElseThrow(), blocks.getOrDefault(c.index(), List.of())))
        .toList();
  }

  /**
   * Whether the author has written a page of rights.
   *
   * @param word that must stand there; empty for any
   */
  static boolean hasImprint(Text text, String word) {
    return text.sections().stream()
        .filter(
            section -> section.kind().equals("copyright-page") || section.kind().equals("colophon"))
        .flatMap(section -> section.blocks().stream())
        .anyMatch(
            block ->
                word.isEmpty() || block.words().stream().map(Word::folded).anyMatch(word::equals));
  }
}
