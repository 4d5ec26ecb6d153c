package org.trifold.gather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trifold.model.SourceLocation;

/**
 * A book as its description has it.
 *
 * @param described whose authors, if it names none, are those of the articles
 * @param front what stands before the first chapter
 * @param chapters in parts, or all in one without a title
 * @param back what stands after the last chapter
 * @param index whether an index closes the book, whatever its articles have
 * @param repeatedOnce whether what stands in several articles is printed once
 */
public record BookPlan(
    Described described,
    List<Plan.Entry> front,
    List<Part> chapters,
    List<Plan.Entry> back,
    boolean index,
    boolean repeatedOnce)
    implements Plan {

  public BookPlan {
    front = List.copyOf(front);
    chapters = List.copyOf(chapters);
    back = List.copyOf(back);
  }

  /**
   * Chapters that stand together.
   *
   * @param title empty where the book has no parts
   * @param intro paragraphs of plain text before the first chapter
   * @param where where the description starts it
   */
  public record Part(
      Optional<String> title, List<String> intro, List<Plan.Entry> articles, SourceLocation where) {
    public Part {
      intro = List.copyOf(intro);
      articles = List.copyOf(articles);
    }
  }

  @Override
  public List<Plan.Entry> entries() {
    return Stream.of(
            front.stream(),
            chapters.stream().flatMap(part -> part.articles().stream()),
            back.stream())
        .flatMap(entries -> entries)
        .toList();
  }
}
