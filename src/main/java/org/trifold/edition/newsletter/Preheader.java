package org.trifold.edition.newsletter;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.newsletter.service.Personalization;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Metadata;
import org.trifold.model.Publication;

/**
 * The line that inboxes show beside the subject.
 *
 * @param text one line
 */
record Preheader(String text) {
  private static final String ATTRIBUTE = "preheader";

  /** Inboxes show between this and {@link #SHOWN} characters; a short sentence has company. */
  private static final int LEAST = 35;

  /** What an inbox may show of a mail; more is never seen. */
  private static final int SHOWN = 140;

  /**
   * A shorter preheader is filled up to this. Few inboxes show more, the subject before it takes
   * room too, and each filler is ten bytes of the message.
   */
  private static final int FILLED = 110;

  /** What shows on desktops and phones alike (Intuit Mailchimp, content design: 40 to 70). */
  private static final int OFTEN_SHOWN = 70;

  /**
   * Shows nothing (zero width non-joiner, space), but keeps the mail's next words out of the inbox.
   * A no-break space in its place would be written as six letters.
   */
  private static final String FILLER = "\u200C ";

  /** The header attribute of that name, else the description, else the article's first words. */
  static Preheader of(Publication publication, Document document, Personalization personal) {
    Metadata metadata = publication.metadata();
    return new Preheader(
        metadata
            .text(ATTRIBUTE)
            .map(text -> personal.settle(text, publication.where(ATTRIBUTE)))
            .or(() -> metadata.description().map(String::strip).filter(d -> !d.isEmpty()))
            .orElseGet(() -> firstWords(document)));
  }

  /** Tells who writes it where no inbox shows it all. */
  void advise(Publication publication, Findings findings) {
    int length = text.codePointCount(0, text.length());
    if (length > SHOWN) {
      boolean own = publication.metadata().text(ATTRIBUTE).isPresent();
      findings.add(
          Finding.info(
              "TF-NEWS-031",
              publication.where(own ? ATTRIBUTE : "description"),
              "The line beside the subject has "
                  + length
                  + " characters; inboxes show "
                  + SHOWN
                  + " at most, many no more than "
                  + OFTEN_SHOWN
                  + ".",
              "Write :preheader: with what counts first."));
    }
  }

  private static String firstWords(Document document) {
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

  /** A sentence, or as many as an inbox shows at least: "Dr." looks like the end of one. */
  private static String cut(String text) {
    for (int i = LEAST - 1; i < Math.min(text.length() - 1, SHOWN); i++) {
      if (".!?。！？؟।".indexOf(text.charAt(i)) >= 0
          && !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return text.substring(0, i + 1);
      }
    }
    if (text.length() <= SHOWN) {
      return text;
    }
    int longest = SHOWN - 1;
    int space = text.lastIndexOf(' ', longest);
    int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1);
    return text.substring(0, end) + "…";
  }

  /** The text, filled up so that an inbox shows nothing else. */
  String filled() {
    return text + FILLER.repeat(Math.max(0, FILLED - text.length()));
  }
}
