package org.trifold.edition.newsletter;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Metadata;

/**
 * The line that inboxes show beside the subject.
 *
 * @param text one line
 */
record Preheader(String text) {
  /** Inboxes show between 35 and 140 characters; more is never seen. */
  private static final int LONGEST = 150;

  /** What an inbox may show of a mail; a shorter preheader is filled up to it. */
  private static final int SHOWN = 140;

  /**
   * Takes no room and shows nothing (combining grapheme joiner, zero width non-joiner, figure
   * space), but keeps the mail's next words out of the inbox.
   */
  private static final String FILLER = "\u034F\u200C\u2007";

  /** The description, or else the article's first sentence. */
  static Preheader of(Metadata metadata, Document document) {
    return new Preheader(
        metadata
            .description()
            .map(String::strip)
            .filter(d -> !d.isEmpty())
            .orElseGet(() -> firstSentence(document)));
  }

  private static String firstSentence(Document document) {
    for (Element p : document.select("p:not(.subtitle,.block-title,.toc-title)")) {
      Element copy = p.clone();
      copy.select(".note-ref").remove();
      String text = copy.text().strip();
      if (!text.isEmpty()) {
        return cut(text);
      }
    }
    return "";
  }

  private static String cut(String text) {
    for (int i = 0; i < Math.min(text.length() - 1, LONGEST); i++) {
      if (".!?。！？؟।".indexOf(text.charAt(i)) >= 0
          && !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return text.substring(0, i + 1);
      }
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
    return text.substring(0, end) + "…";
  }

  /** The text, filled up so that an inbox shows nothing else. */
  String filled() {
    return text + FILLER.repeat(Math.max(0, SHOWN - text.length()));
  }
}
