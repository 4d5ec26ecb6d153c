package org.trifold.gather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.Author;
import org.trifold.model.Findings;
import org.trifold.model.Metadata;

/** Gathers a book: each article becomes a chapter. */
final class BookGathering {
  private final BookPlan plan;
  private final List<Article> articles;
  private final Metadata metadata;
  private final Findings findings = new Findings();

  BookGathering(BookPlan plan, List<Article> articles) {
    this.plan = plan;
    this.articles = List.copyOf(articles);
    this.metadata = plan.described().metadata("book", authors(), articles.get(0).metadata().lang());
  }

  Gathered gather(String name) {
    UniqueIds ids = UniqueIds.settle(articles);
    CrossLinks links = new CrossLinks(articles, findings);
    articles.forEach(links::settle);
    Optional<Element> index = OneIndex.take(articles, plan.index(), ids, findings);
    List<Repeated.Passage> repeated =
        plan.repeatedOnce() ? Repeated.take(articles, findings) : List.of();
    for (Article article : articles) {
      article.wrongAddress().ifPresent(findings::add);
      article.tell(metadata.authors());
      GatheredHtml.speak(article.section(), article.metadata(), metadata);
    }
    BookHtml html = new BookHtml(plan, metadata, articles, ids);
    return new Gathered(
        GatheredHtml.publication(plan.described(), metadata, name, html.blocks(repeated, index)),
        findings.list());
  }

  /** Those of the description, else of the articles, each once by name. */
  private List<Author> authors() {
    if (!plan.described().authors().isEmpty()) {
      return plan.described().authors();
    }
    Map<String, Author> authors = new LinkedHashMap<>();
    for (Article article : articles) {
      article.metadata().authors().forEach(a -> authors.putIfAbsent(a.name(), a));
    }
    return List.copyOf(authors.values());
  }
}
