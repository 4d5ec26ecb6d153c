package org.trifold.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/** Makes one index, at the end of the book, of those that its articles have. Without state. */
final class OneIndex {
  private OneIndex() {}

  /**
   * The index, if there is to be one: the first that an article has. The others are taken out; what
   * they say below their headings follows in it.
   *
   * @param wanted whether there is one even if no article has any
   */
  static Optional<Element> take(
      List<Article> articles, boolean wanted, UniqueIds ids, Findings findings) {
    List<Element> all = new ArrayList<>();
    for (Article article : articles) {
      for (Element section : article.section().select("section[data-kind=index]")) {
        // Away from its article it has to name its file itself.
        section.attr(SourceLocation.FILE_ATTRIBUTE, SourceLocation.of(section).file());
        section.remove();
        all.add(section);
      }
    }
    if (all.isEmpty()) {
      return wanted ? Optional.of(made(ids)) : Optional.empty();
    }
    Element index = all.get(0);
    Article.deepen(index, 1 - Integer.parseInt(index.attr("data-level")));
    Map<String, String> moved = new HashMap<>();
    for (Element other : all.subList(1, all.size())) {
      moved.put(other.id(), index.id());
      for (Element child : List.copyOf(other.children())) {
        if (!child.normalName().matches("h[1-6]")) {
          child.attr(SourceLocation.FILE_ATTRIBUTE, other.attr(SourceLocation.FILE_ATTRIBUTE));
          index.appendChild(child);
        }
      }
    }
    articles.forEach(a -> References.change(a.section(), id -> moved.getOrDefault(id, id)));
    if (all.size() > 1) {
      findings.add(
          Finding.info(
              "TF-BOOK-009",
              SourceLocation.of(all.get(1)),
              "The indexes of " + all.size() + " articles are one, at the end of the book.",
              "Take the index out of the articles and write index = true in the description."));
    }
    return Optional.of(index);
  }

  private static Element made(UniqueIds ids) {
    Element section = new Element("section").attr("data-level", "1").attr("data-kind", "index");
    section.attr("id", ids.free("index"));
    section.appendElement("h2").appendElement("span").attr(BookHtml.WORDS, "index");
    return section;
  }
}
