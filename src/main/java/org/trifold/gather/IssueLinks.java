package org.trifold.gather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Makes links to the web of what refers from one article of an issue to another by its file: a mail
 * has only the openings.
 */
final class IssueLinks {
  private final Map<String, Article> byPath = new HashMap<>();

  IssueLinks(List<Article> articles) {
    articles.forEach(article -> byPath.put(article.path(), article));
  }

  void settle(Article article) {
    for (Element reference : article.section().select("a[data-xref-file]")) {
      Article target =
          byPath.get(CrossLinks.path(article.path(), reference.attr("data-xref-file")));
      if (target != null) {
        target.address().ifPresent(address -> lead(reference, target, address));
      }
    }
  }

  private static void lead(Element reference, Article target, String address) {
    if (reference.hasAttr(CrossLinks.OWN_WORDS) || !reference.hasText()) {
      reference.text(target.metadata().title());
    }
    for (String name :
        List.of("data-xref", "data-xref-file", "data-xref-style", CrossLinks.OWN_WORDS)) {
      reference.removeAttr(name);
    }
    reference.attr("href", address);
  }
}
