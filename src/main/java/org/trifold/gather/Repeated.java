package org.trifold.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Outline;
import org.trifold.model.SourceLocation;

/**
 * Takes out of the articles what several of them have word for word, for the end of the book: what
 * is marked {@code about-author}, and sections that close them. What differs by a word stays.
 */
final class Repeated {
  static final String ABOUT_AUTHOR = "about-author";

  /** A block that is marked; a phrase would leave half a sentence. */
  private static final String MARKED =
      "section.about-author, section[data-kind=about-author], aside.about-author, div.about-author, p.about-author,"
          + " blockquote.about-author, ul.about-author, figure.about-author";

  private final List<Article> articles;
  private final Findings findings;
  private final List<Passage> kept = new ArrayList<>();

  /** Ids that went with a passage, by the same id's place in the one that was kept. */
  private final Map<String, String> moved = new HashMap<>();

  private Repeated(List<Article> articles, Findings findings) {
    this.articles = articles;
    this.findings = findings;
  }

  /**
   * A passage in the first of the articles that have it.
   *
   * @param element taken out of its article
   */
  record Passage(Article article, Element element) {}

  /** The passages, each once, in the order of the articles; they are taken out of all of them. */
  static List<Passage> take(List<Article> articles, Findings findings) {
    Repeated repeated = new Repeated(articles, findings);
    repeated.marked();
    while (repeated.closing()) {
      // A section is the last one when that behind it has gone.
    }
    for (Article article : articles) {
      References.change(article.section(), id -> repeated.moved.getOrDefault(id, id));
    }
    for (Passage passage : repeated.kept) {
      References.change(passage.element(), id -> repeated.moved.getOrDefault(id, id));
    }
    return List.copyOf(repeated.kept);
  }

  /** What is marked, wherever it stands. */
  private void marked() {
    Map<String, List<Passage>> groups = new LinkedHashMap<>();
    for (Article article : articles) {
      for (Element block : article.section().select(MARKED)) {
        Element around = block.parent();
        if (around != null
            && block != article.section()
            && around.closest("." + ABOUT_AUTHOR) == null) {
          add(groups, article, around.hasClass("titled") ? around : block);
        }
      }
    }
    groups.values().forEach(this::keepOnce);
  }

  /** Whether any article has lost its last section. */
  private boolean closing() {
    Map<String, List<Passage>> groups = new LinkedHashMap<>();
    for (Article article : articles) {
      Element last = article.section().lastElementChild();
      if (last != null && last.is("section[data-level]:not([data-kind])")) {
        add(groups, article, last);
      }
    }
    int before = kept.size();
    groups.values().forEach(this::keepOnce);
    return kept.size() > before;
  }

  private static void add(Map<String, List<Passage>> groups, Article article, Element element) {
    SameWords words = new SameWords(article.section(), element);
    // An article that is nothing else would be left a heading.
    boolean all = article.content().equals(List.of(element));
    if (!all && words.standsAlone()) {
      String key = article.metadata().lang() + "\n" + words.form();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(new Passage(article, element));
    }
  }

  private void keepOnce(List<Passage> group) {
    Set<String> paths = new LinkedHashSet<>();
    group.forEach(passage -> paths.add(passage.article().path()));
    if (paths.size() < 2) {
      return;
    }
    Passage first = group.get(0);
    Element heading = Outline.heading(first.element());
    String words = heading == null ? first.element().text() : Outline.plainTitle(heading);
    SourceLocation where = SourceLocation.of(first.element());
    findings.add(
        Finding.info(
            "TF-BOOK-008",
            where,
            "\u201c"
                + (words.length() > 60 ? words.substring(0, 57) + "\u2026" : words)
                + "\u201d stands in "
                + paths.size()
                + " articles word for word, and once at the end of the book.",
            "Write repeated = \"keep\" in the book's description to leave it in each."));
    List<String> ids = first.element().select("[id]").eachAttr("id");
    for (Passage passage : group.subList(1, group.size())) {
      List<String> same = passage.element().select("[id]").eachAttr("id");
      for (int i = 0; i < same.size(); i++) {
        moved.put(same.get(i), ids.get(i));
      }
      passage.element().remove();
    }
    locate(first.element(), where);
    first.element().remove();
    kept.add(first);
  }

  /** Away from its article a passage has to name its file itself. */
  private static void locate(Element element, SourceLocation where) {
    element.attr(SourceLocation.FILE_ATTRIBUTE, where.file());
    if (where.line() > 0) {
      element.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
    }
  }
}
