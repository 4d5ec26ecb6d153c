package org.trifold.gather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.LanguageTag;
import org.trifold.model.Metadata;
import org.trifold.model.MetadataHtml;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/**
 * Gathers articles into a book: one publication, as if a single manuscript had been read. Depends
 * on nothing but what it is given.
 */
public final class Gathering {
  private final BookPlan plan;
  private final List<Article> articles;
  private final Metadata metadata;
  private final Findings findings = new Findings();

  private Gathering(BookPlan plan, List<Article> articles) {
    this.plan = plan;
    this.articles = articles;
    this.metadata = metadata();
  }

  /**
   * Gathers.
   *
   * @param name the book's output name
   * @param publications an article for each of the plan's entries, in the same order
   * @throws FindingException where one of them is no article
   */
  public static Gathered of(BookPlan plan, String name, List<Publication> publications) {
    List<BookPlan.Entry> entries = plan.entries();
    if (entries.size() != publications.size()) {
      throw new IllegalArgumentException("as many publications as entries");
    }
    refuseBooks(entries, publications);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      articles.add(Article.of(entries.get(i), publications.get(i)));
    }
    return new Gathering(plan, List.copyOf(articles)).gather(name);
  }

  private static void refuseBooks(List<BookPlan.Entry> entries, List<Publication> publications) {
    List<Finding> books = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (publications.get(i).metadata().isBook()) {
        books.add(
            Finding.error(
                "TF-BOOK-003",
                entries.get(i).where(),
                "\"" + entries.get(i).path() + "\" is a book, not an article of one.",
                "List its chapters instead, or take :doctype: book out of it."));
      }
    }
    if (!books.isEmpty()) {
      throw new FindingException(books);
    }
  }

  private Gathered gather(String name) {
    UniqueIds ids = UniqueIds.settle(articles);
    CrossLinks links = new CrossLinks(articles, findings);
    articles.forEach(links::settle);
    Optional<Element> index = OneIndex.take(articles, plan.index(), ids, findings);
    List<Repeated.Passage> repeated =
        plan.repeatedOnce() ? Repeated.take(articles, findings) : List.of();
    for (Article article : articles) {
      article.wrongAddress().ifPresent(findings::add);
      article.tell(metadata.authors());
      speak(article.section(), article.metadata());
    }
    Document document = Jsoup.parse("<!DOCTYPE html><html><head></head></html>");
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    Element root = document.selectFirst("html");
    if (root == null) {
      throw new IllegalStateException("jsoup always makes a root element");
    }
    root.attr(SourceLocation.SOURCE_ATTRIBUTE, plan.file());
    root.attr(Publication.NAME_ATTRIBUTE, name);
    MetadataHtml.write(metadata, document);
    for (Element meta : document.head().select("meta[data-attribute]")) {
      int line = plan.where(meta.attr("data-attribute")).line();
      if (line > 0) {
        meta.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(line));
      }
    }
    BookHtml html = new BookHtml(plan, metadata, articles, ids);
    document.body().appendChildren(html.blocks(repeated, index));
    return new Gathered(Publication.of(document), findings.list());
  }

  /** What is in another language than the book says so. */
  private void speak(Element element, Metadata own) {
    if (!own.lang().equals(metadata.lang())) {
      element.attr("lang", own.lang());
    }
    if (!own.dir().equals(metadata.dir())) {
      element.attr("dir", own.dir());
    }
  }

  private Metadata metadata() {
    Map<String, String> attributes = new LinkedHashMap<>();
    plan.attributes().forEach((name, written) -> attributes.put(name, written.text()));
    LanguageTag lang =
        plan.lang().orElseGet(() -> new LanguageTag(articles.get(0).metadata().lang()));
    return new Metadata(
        plan.title(),
        plan.subtitle(),
        plan.shortTitle(),
        authors(),
        plan.description(),
        plan.keywords(),
        lang.tag(),
        plan.direction().orElseGet(lang::direction),
        "book",
        plan.attribute("revnumber").filter(text -> !text.isBlank()),
        plan.attribute("revdate").filter(text -> !text.isBlank()),
        attributes);
  }

  /** Those of the description, else of the articles, each once by name. */
  private List<Author> authors() {
    if (!plan.authors().isEmpty()) {
      return plan.authors();
    }
    Map<String, Author> authors = new LinkedHashMap<>();
    for (Article article : articles) {
      article.metadata().authors().forEach(a -> authors.putIfAbsent(a.name(), a));
    }
    return List.copyOf(authors.values());
  }
}
