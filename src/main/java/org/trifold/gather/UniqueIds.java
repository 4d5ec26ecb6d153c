package org.trifold.gather;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Gives each id and each note's key to one element of the book. What stands in one article only
 * stays as its author wrote it; of what stands in several, the first keeps it.
 */
final class UniqueIds {
  private final Set<String> written = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  private UniqueIds() {}

  /** Settles ids, what refers to them inside each article, and notes. */
  static UniqueIds settle(List<Article> articles) {
    UniqueIds ids = new UniqueIds();
    for (Article article : articles) {
      article.section().select("[id]").forEach(element -> ids.written.add(element.id()));
    }
    for (Article article : articles) {
      ids.settle(article);
    }
    return ids;
  }

  private void settle(Article article) {
    Element section = article.section();
    String slug = article.slug();
    boolean named = section.hasAttr("id");
    for (Element element : section.select("[id]")) {
      String before = element.id();
      String id = taken.add(before) ? before : free(slug + "-" + before);
      element.attr("id", id);
      article.ids().put(before, id);
    }
    if (!named) {
      section.attr("id", free(slug));
    }
    article.ids().put("", section.id());
    References.change(section, id -> article.ids().getOrDefault(id, id));
    for (String name : List.of("data-note", "data-note-ref")) {
      section
          .select("[" + name + "]")
          .forEach(note -> note.attr(name, section.id() + "-" + note.attr(name)));
    }
  }

  /** This id, or one like it that nothing has. */
  String free(String wanted) {
    String id = wanted;
    for (int i = 2; written.contains(id) || taken.contains(id); i++) {
      id = wanted + "-" + i;
    }
    taken.add(id);
    return id;
  }
}
