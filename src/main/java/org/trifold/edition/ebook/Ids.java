package org.trifold.edition.ebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.edition.ebook.xhtml.Vocabulary;

/**
 * Makes the ids of a document unique across all files of the e-book and plain enough for XML names
 * and addresses. The first bearer of an id keeps it, as in a browser; sections, their headings and
 * what else needs one get one.
 */
final class Ids {
  private final Map<String, String> byOriginal = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private Ids() {}

  /** Settles all ids below this element. */
  static Ids settle(Element body) {
    Ids ids = new Ids();
    for (Element element : body.select("[id]")) {
      String id = element.id();
      if (Vocabulary.isPlainName(id) && ids.used.add(id)) {
        ids.byOriginal.put(id, id);
      }
    }
    Set<String> seen = new HashSet<>();
    for (Element element : body.select("[id]")) {
      String id = element.id();
      if (!seen.add(id)) {
        element.removeAttr("id");
      } else if (!ids.byOriginal.containsKey(id)) {
        String plain = ids.fresh(id);
        ids.byOriginal.put(id, plain);
        element.attr("id", plain);
      }
    }
    for (Element section : body.select("section")) {
      ids.of(section);
    }
    return ids;
  }

  /** The element's id, a fresh one where it had none. */
  String of(Element element) {
    return of(element, element.text());
  }

  /** The element's id; where it had none a fresh one that says these words. */
  String of(Element element, String words) {
    if (element.id().isEmpty()) {
      String id = fresh(words);
      byOriginal.put(id, id);
      element.attr("id", id);
    }
    return element.id();
  }

  /** An id like this that nothing bears, for something that no link of the author's leads to. */
  String claim(String wanted) {
    String id = wanted;
    for (int i = 2; !used.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private String fresh(String wanted) {
    String base = "id-" + FileNames.ascii(wanted, "x");
    String id = base;
    for (int i = 2; !used.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  /** The id that stands for one of the manuscript's; empty where nothing bears it. */
  Optional<String> find(String original) {
    return Optional.ofNullable(byOriginal.get(original));
  }
}
