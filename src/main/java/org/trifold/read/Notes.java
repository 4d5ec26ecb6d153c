package org.trifold.read;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;

/**
 * Gives every footnote a key of its own. The parser's numbers won't do: notes in headings are
 * counted apart from those in the text, so a number can stand twice.
 */
final class Notes {
  private Notes() {}

  static void settle(Document document, Places places, Findings findings) {
    Set<String> named = new HashSet<>();
    for (Element note : document.select("span[data-note]")) {
      named.add(note.attr("data-note"));
    }
    Set<String> taken = new HashSet<>();
    int next = 0;
    for (Element note : document.select("span[data-note]")) {
      String key = note.attr("data-note");
      while (key.isEmpty() || taken.contains(key)) {
        next++;
        key = named.contains("fn" + next) ? "" : "fn" + next;
      }
      taken.add(key);
      note.attr("data-note", key);
    }
    for (Element reference : document.select("span[data-note-ref]")) {
      String key = reference.attr("data-note-ref");
      if (!taken.contains(key)) {
        findings.add(
            Finding.error(
                "TF-READ-019",
                places.of(reference, "footnote:" + key + "["),
                "There is no footnote with the id \"" + key + "\".",
                "Define it once: footnote:" + key + "[text]."));
        reference.remove();
      }
    }
  }
}
