package org.trifold.transform;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes the words and signs that AsciiDoc leaves to the page: admonitions, boxes, media. */
final class WrittenLabels implements Transform {
  private static final Set<String> ADMONITIONS =
      Set.of("note", "tip", "important", "warning", "caution");

  private static final String CHECKED = "\u2611";
  private static final String UNCHECKED = "\u2610";

  private final Labels labels;

  WrittenLabels(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    for (Element admonition : document.select("aside.admonition[data-kind]")) {
      String kind = admonition.attr("data-kind");
      String given = admonition.attr("data-label");
      boolean plain = given.isEmpty() || given.toLowerCase(Locale.ROOT).equals(kind);
      String label = plain && ADMONITIONS.contains(kind) ? labels.get(kind) : given;
      if (!label.isEmpty()) {
        admonition.prependElement("p").addClass("admonition-label").text(label);
      }
    }
    for (Element item : document.select("li[data-checked]")) {
      boolean checked = item.attr("data-checked").equals("true");
      Element first = item.children().isEmpty() ? null : item.child(0);
      boolean blocks = first != null && first.normalName().equals("p") && item.ownText().isBlank();
      Element holder = blocks && first != null ? first : item;
      Element box = new Element("span").addClass("check").attr("role", "img");
      box.attr(Places.ADDED, "");
      box.attr("aria-label", labels.get(checked ? "done" : "open"));
      box.text(checked ? CHECKED : UNCHECKED);
      holder.prependText(" ");
      holder.prependChild(box);
    }
    for (Element media : document.select("span.media-link[data-media]")) {
      String key = media.attr("data-media").equals("audio") ? "play-audio" : "play-video";
      media.text(labels.get(key) + ": " + media.text());
    }
    return document;
  }
}
