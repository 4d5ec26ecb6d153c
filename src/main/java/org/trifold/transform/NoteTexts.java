package org.trifold.transform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The footnotes of a document before a selection. */
final class NoteTexts {
  private final Map<String, String> htmlByKey;

  private NoteTexts(Map<String, String> htmlByKey) {
    this.htmlByKey = htmlByKey;
  }

  static NoteTexts of(Document document) {
    Map<String, String> notes = new HashMap<>();
    for (Element note : document.select("span[data-note]")) {
      notes.put(note.attr("data-note"), note.html());
    }
    return new NoteTexts(notes);
  }

  /** A note that is used again keeps its text when the place that defined it was removed. */
  void rescue(Document document) {
    Set<String> defined = new HashSet<>();
    document.select("span[data-note]").forEach(note -> defined.add(note.attr("data-note")));
    for (Element reference : document.select("span[data-note-ref]")) {
      String key = reference.attr("data-note-ref");
      String html = htmlByKey.get(key);
      if (html != null && defined.add(key)) {
        reference.removeAttr("data-note-ref").attr("data-note", key).html(html);
      }
    }
  }
}
