package org.trifold.gather;

import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;

/**
 * Gathers articles into a book or an issue: one publication, as if a single manuscript had been
 * read. Depends on nothing but what it is given.
 */
public final class Gathering {
  private Gathering() {}

  /**
   * Gathers.
   *
   * @param name the output name
   * @param publications an article for each of the plan's entries, in the same order
   * @throws FindingException where one of them is no article, or lacks what it needs
   */
  public static Gathered of(Plan plan, String name, List<Publication> publications) {
    List<Plan.Entry> entries = plan.entries();
    if (entries.size() != publications.size()) {
      throw new IllegalArgumentException("as many publications as entries");
    }
    boolean issue = plan instanceof IssuePlan;
    refuseBooks(entries, publications, issue ? DescriptionKind.ISSUE : DescriptionKind.BOOK);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      articles.add(Article.of(entries.get(i), publications.get(i)));
    }
    return plan instanceof BookPlan book
        ? new BookGathering(book, articles).gather(name)
        : new IssueGathering((IssuePlan) plan, articles).gather(name);
  }

  private static void refuseBooks(
      List<Plan.Entry> entries, List<Publication> publications, DescriptionKind kind) {
    List<Finding> books = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (publications.get(i).metadata().isBook()) {
        books.add(
            Finding.error(
                kind.noArticle(),
                entries.get(i).where(),
                kind.isNoArticle(entries.get(i).path(), DescriptionKind.BOOK),
                "List its chapters instead, or take :doctype: book out of it."));
      }
    }
    if (!books.isEmpty()) {
      throw new FindingException(books);
    }
  }
}
