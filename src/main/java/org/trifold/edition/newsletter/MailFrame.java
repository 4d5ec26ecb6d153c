package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.css.RulePlaces;
import org.trifold.edition.newsletter.picture.Pictures;
import org.trifold.theme.ThemeStyle;

/** Puts the article into the theme's template, with the theme's stylesheet. */
final class MailFrame {
  private static final String STYLESHEET = "newsletter/newsletter.css";

  private static final String ONLY_OUTLOOK = "[if mso]>";
  private static final String END = "<![endif]";

  /** What Word is told besides, in a comment that nothing else reads. */
  private static final String OUTLOOK = "newsletter/outlook.css";

  private final Prepared prepared;
  private final Preheader preheader;
  private final Imprint imprint;

  MailFrame(Prepared prepared, Preheader preheader, Imprint imprint) {
    this.prepared = prepared;
    this.preheader = preheader;
    this.imprint = imprint;
  }

  /**
   * The whole mail before its stylesheet is inlined; each element's place is known.
   *
   * @param pictures takes those of the article, which moves into the frame
   */
  Document fill(Pictures pictures) {
    MailTemplate template = MailTemplate.of(prepared.theme().file(MailTemplate.PATH));
    Map<String, List<Node>> slots = new LinkedHashMap<>(imprint.slots(pictures, template.column()));
    Element body = prepared.document().body();
    pictures.take(body, template.column());
    MailBody.lower(body, prepared.labels());
    MailTeasers.lower(body);
    slots.put("mail", List.of());
    slots.put("article", List.of());
    slots.put("content", new ArrayList<>(body.childNodes()));
    if (!preheader.text().isEmpty()) {
      slots.put("preheader", List.of(new TextNode(preheader.filled())));
    }
    Document mail =
        template.fill(
            slots,
            prepared.labels(),
            prepared.publication().metadata(),
            prepared.publication().source());
    style(mail);
    return mail;
  }

  private void style(Document mail) {
    if (prepared.theme().find(OUTLOOK).isPresent()) {
      forOutlook(mail.head(), new Element("style"));
    }
    ThemeStyle read = prepared.theme().style(STYLESHEET);
    Element style = mail.head().appendElement("style");
    style.appendChild(new DataNode(read.css()));
    RulePlaces.mark(style, read.place(), read.ruleLines());
  }

  /** Into the template's own comment for Outlook, if it has one, since each costs bytes. */
  private void forOutlook(Element head, Element style) {
    style.appendChild(new DataNode(prepared.theme().compactStylesheet(OUTLOOK)));
    for (Node node : head.childNodes()) {
      if (node instanceof Comment comment
          && comment.getData().startsWith(ONLY_OUTLOOK)
          && comment.getData().endsWith(END)) {
        String data = comment.getData();
        comment.setData(data.substring(0, data.length() - END.length()) + style.outerHtml() + END);
        return;
      }
    }
    head.appendChild(new Comment(ONLY_OUTLOOK + style.outerHtml() + END));
    head.appendText("\n");
  }
}
