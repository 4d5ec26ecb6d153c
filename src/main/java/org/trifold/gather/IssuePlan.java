package org.trifold.gather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trifold.model.SourceLocation;

/**
 * An issue of a newsletter as its description has it.
 *
 * @param opening a manuscript that stands before the articles
 * @param openingText paragraphs of plain text that stand there instead
 * @param openingWhere where the description has either of them
 * @param articles in reading order
 */
public record IssuePlan(
    Described described,
    Optional<Plan.Entry> opening,
    List<String> openingText,
    SourceLocation openingWhere,
    List<Plan.Entry> articles)
    implements Plan {

  public IssuePlan {
    openingText = List.copyOf(openingText);
    articles = List.copyOf(articles);
  }

  @Override
  public List<Plan.Entry> entries() {
    return Stream.concat(opening.stream(), articles.stream()).toList();
  }

  @Override
  public boolean needsNoTitle(String path) {
    return opening.map(entry -> entry.path().equals(path)).orElse(false);
  }
}
