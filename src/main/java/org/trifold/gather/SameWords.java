package org.trifold.gather;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.SourceLocation;

/** A passage of an article, held against the same words in another. */
final class SameWords {
  private static final List<String> NOTES = List.of("data-note", "data-note-ref");

  private final Element article;
  private final Element passage;

  SameWords(Element article, Element passage) {
    this.article = article;
    this.passage = passage;
  }

  /** Whether no note of the passage is used, and none that it uses is written, outside of it. */
  boolean standsAlone() {
    Set<String> inside = new HashSet<>();
    for (String name : NOTES) {
      inside.addAll(passage.select("[" + name + "]").eachAttr(name));
    }
    for (String name : NOTES) {
      for (Element note : article.select("[" + name + "]")) {
        boolean outside = note != passage && !note.parents().contains(passage);
        if (outside && inside.contains(note.attr(name))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The passage as far as it must be the same: words, markup, pictures, and where its links lead.
   * Places, the breaks of lines, and the names of ids and notes in it don't matter.
   */
  String form() {
    Element copy = passage.clone();
    copy.traverse(
        (node, depth) -> {
          node.removeAttr(SourceLocation.LINE_ATTRIBUTE).removeAttr(SourceLocation.FILE_ATTRIBUTE);
          node.removeAttr(SourceLocation.COLUMN_ATTRIBUTE);
          if (node instanceof TextNode text) {
            Element parent = text.parent();
            if (parent == null || parent.closest("pre") == null) {
              text.text(text.getWholeText().replaceAll("\\s+", " "));
            }
          }
        });
    Map<String, String> ids = new HashMap<>();
    for (Element element : copy.select("[id]")) {
      ids.put(element.id(), "id " + ids.size());
      element.attr("id", ids.get(element.id()));
    }
    References.change(copy, id -> ids.getOrDefault(id, id));
    Map<String, String> notes = new HashMap<>();
    for (String name : NOTES) {
      for (Element note : copy.select("[" + name + "]")) {
        note.attr(
            name, notes.computeIfAbsent(note.attr(name), key -> "note " + (notes.size() + 1)));
      }
    }
    return copy.outerHtml();
  }
}
