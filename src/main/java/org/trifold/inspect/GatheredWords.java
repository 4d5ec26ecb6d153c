package org.trifold.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.gather.Gathered;
import org.trifold.model.Finding;
import org.trifold.model.Publication;

/**
 * Holds the words of each article against those of the book or issue that was gathered of them.
 * What an edition makes of that is held against itself, so together no word goes astray.
 */
public final class GatheredWords {
  /** Contents are made anew, one index is left, and references are named by what they lead to. */
  private static final String NOT_CARRIED =
      "nav.toc, header[data-untitled], section[data-kind=index] > h1, section[data-kind=index] > h2,"
          + " section[data-kind=index] > h3, a[data-xref-title]";

  /** Words quoted of a longer loss. */
  private static final int MOST_QUOTED = 12;

  private GatheredWords() {}

  /**
   * Findings for words of articles that the book lacks; one for each article that lost any.
   *
   * @param articles as they were read
   */
  public static List<Finding> missing(Publication book, List<Publication> articles) {
    Document whole = book.document();
    List<Finding> findings = new ArrayList<>();
    for (Publication article : articles) {
      Document document = article.document();
      document.select(NOT_CARRIED).remove();
      List<String> expected = LostWords.words(document);
      List<Integer> missing = LostWords.missingAt(expected, words(whole, article.source()));
      if (!missing.isEmpty()) {
        findings.add(describe(book, document, expected, missing));
      }
    }
    return List.copyOf(findings);
  }

  /** The words of an article's own section, and of those that hold what several had. */
  private static List<String> words(Document book, String path) {
    Document own = Document.createShell("");
    for (Element section : book.select("section, [" + Gathered.ARTICLE_ATTRIBUTE + "]")) {
      if (section.attr(Gathered.ARTICLE_ATTRIBUTE).equals(path)
          || section.hasAttr(Gathered.REPEATED_ATTRIBUTE)
          || section.attr("data-kind").equals("index")) {
        own.body().appendChild(section.clone());
      }
    }
    return LostWords.words(own);
  }

  private static Finding describe(
      Publication book, Document article, List<String> expected, List<Integer> missing) {
    boolean issue = book.metadata().isIssue();
    List<String> lost = missing.stream().limit(MOST_QUOTED).map(expected::get).toList();
    return Finding.error(
        issue ? "TF-ISSUE-009" : "TF-BOOK-011",
        SourceWords.of(article).at(missing.get(0)),
        missing.size()
            + (missing.size() == 1 ? " word is" : " words are")
            + " missing from the gathered "
            + (issue ? "issue" : "book")
            + ": \u201c"
            + String.join(" ", lost)
            + (missing.size() > lost.size() ? " \u2026" : "")
            + "\u201d.",
        "This is a fault of the gathering; please report it.");
  }
}
