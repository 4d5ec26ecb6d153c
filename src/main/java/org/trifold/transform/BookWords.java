package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.WrittenDate;

/**
 * Writes what a gathered book says by itself: headings of sections that no author wrote, and when
 * and where each article was published first, in the language of its chapter.
 */
final class BookWords implements Transform {
  /** Stands for the facts in a label until they are put in its place. */
  private static final String FACTS = "\uFFFC";

  private final Labels labels;

  BookWords(Labels labels) {
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    for (Element words : document.body().select("span[data-words]")) {
      words.text(labels.get(words.attr("data-words")));
      words.unwrap();
    }
    for (Element line : document.body().select("p.first-published")) {
      firstPublished(line);
    }
    return document;
  }

  private void firstPublished(Element line) {
    Labels own = new SpokenLabels(labels).at(line);
    List<Node> facts = new ArrayList<>();
    if (line.hasAttr("data-date")) {
      String written = line.attr("data-date");
      LongDate dates = new LongDate(own.locale());
      facts.add(new TextNode(WrittenDate.of(written).map(dates::text).orElse(written)));
    }
    if (line.hasAttr("data-address")) {
      if (!facts.isEmpty()) {
        facts.add(new TextNode(", "));
      }
      String address = line.attr("data-address");
      facts.add(new Element("a").attr("href", address).text(brief(address)));
    }
    line.removeAttr("data-date").removeAttr("data-address");
    String label = own.get("first-published", FACTS);
    int at = label.indexOf(FACTS);
    line.appendText(label.substring(0, Math.max(at, 0)));
    facts.forEach(line::appendChild);
    line.appendText(label.substring(at + 1));
  }

  /** As people write it: without scheme, {@code www.} and a last slash. */
  private static String brief(String address) {
    return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
