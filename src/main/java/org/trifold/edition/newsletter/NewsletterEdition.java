package org.trifold.edition.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.css.RulePlaces;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.Metadata;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/**
 * The newsletter: {@code .html} with inlined styles, {@code .txt}, and {@code .eml} that carries
 * both and the pictures. The pictures lie beside the HTML too, in {@code <name>-images/}, to be
 * uploaded. Thread-safe.
 */
public final class NewsletterEdition implements Edition {
  private static final String STYLESHEET = "newsletter/newsletter.css";

  /** Gmail cuts off the HTML of a longer mail (a community figure; Google names none). */
  private static final int CLIP = 102 * 1024;

  /** Makes the edition; for the service loader. */
  public NewsletterEdition() {}

  @Override
  public String name() {
    return "newsletter";
  }

  /** Nobody wants a book as a mail: Gmail would hide most of it. */
  @Override
  public boolean isForBooks() {
    return false;
  }

  @Override
  public List<Setting> settings() {
    return NewsletterSettings.DECLARED;
  }

  @Override
  public Rendition render(Job job) {
    Prepared prepared = Prepared.of(job);
    Publication publication = prepared.publication();
    SourceLocation manuscript = SourceLocation.ofFile(publication.source());
    NewsletterSettings settings = NewsletterSettings.of(job.settings());
    UnsubscribeLink unsubscribe =
        UnsubscribeLink.of(settings, prepared.brand(), prepared.findings(), manuscript);
    Preheader preheader = Preheader.of(publication.metadata(), prepared.document());
    Pictures pictures = new Pictures(prepared.gate(), prepared.findings());
    Imprint imprint = new Imprint(prepared, settings, unsubscribe);
    imprint.check(manuscript);

    byline(prepared);

    String text = PlainText.of(prepared, settings, unsubscribe);
    Document mail =
        new CssInliner()
            .inline(framed(prepared, preheader, imprint, pictures), prepared.findings()::add);
    Sweep.clean(mail);
    List<Picture> drawn = pictures.list();

    String images = baseName(publication.name()) + "-images/";
    String html = html(mail, drawn, p -> settings.imageBase().orElse(images) + p.name());
    String embedded = html(mail, drawn, p -> "cid:" + p.contentId());
    byte[] message =
        new MailMessage(prepared, unsubscribe, job.clock()).write(text, embedded, drawn);

    byte[] htmlBytes = html.getBytes(StandardCharsets.UTF_8);
    checkSize(htmlBytes.length, prepared, manuscript);
    List<Rendition.File> files = new ArrayList<>();
    files.add(new Rendition.File(".html", "text/html", htmlBytes));
    files.add(new Rendition.File(".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    files.add(new Rendition.File(".eml", "message/rfc822", message));
    for (Picture picture : drawn) {
      files.add(
          new Rendition.File("-images/" + picture.name(), picture.mediaType(), picture.content()));
    }
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("html", String.format(Locale.ROOT, "%d KB", (htmlBytes.length + 1023) / 1024));
    return new Rendition(name(), files, figures, prepared.findings().list());
  }

  /** Who wrote it, below the title. */
  private static void byline(Prepared prepared) {
    List<String> names =
        prepared.publication().metadata().authors().stream().map(Author::name).toList();
    Element header = prepared.document().selectFirst("header.document-header");
    if (header != null && !names.isEmpty()) {
      header.appendElement("p").addClass("byline").text(String.join(", ", names));
    }
  }

  /** The whole mail with its stylesheet, before that is inlined. */
  private static Document framed(
      Prepared prepared, Preheader preheader, Imprint imprint, Pictures pictures) {
    MailTemplate template = MailTemplate.of(prepared.theme().file(MailTemplate.PATH));
    Metadata metadata = prepared.publication().metadata();
    Map<String, List<Node>> slots = new LinkedHashMap<>(imprint.slots(pictures, template.column()));
    Element body = prepared.document().body();
    pictures.take(body, template.column());
    MailBody.lower(body, prepared.labels());
    slots.put("mail", List.of());
    slots.put("article", List.of());
    slots.put("content", new ArrayList<>(body.childNodes()));
    if (!preheader.text().isEmpty()) {
      slots.put("preheader", List.of(new TextNode(preheader.filled())));
    }
    Document mail = template.fill(slots, prepared.labels(), metadata);
    Element style = mail.head().appendElement("style");
    style.appendChild(new DataNode(prepared.theme().stylesheet(STYLESHEET)));
    RulePlaces.mark(
        style, prepared.theme().file(STYLESHEET).place(), prepared.theme().ruleLines(STYLESHEET));
    return mail;
  }

  /** The mail's HTML with its pictures at the addresses that are given for them. */
  private static String html(
      Document mail, List<Picture> pictures, Function<Picture, String> address) {
    Document copy = mail.clone();
    for (Picture picture : pictures) {
      for (Element image : copy.getElementsByAttributeValue(Picture.ATTRIBUTE, picture.name())) {
        image.attr("src", address.apply(picture)).removeAttr(Picture.ATTRIBUTE);
      }
    }
    return copy.outerHtml() + "\n";
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static void checkSize(int bytes, Prepared prepared, SourceLocation manuscript) {
    if (bytes > CLIP) {
      prepared
          .findings()
          .add(
              Finding.warning(
                  "TF-NEWS-013",
                  manuscript,
                  "The newsletter has "
                      + bytes / 1024
                      + " KB of HTML; Gmail hides what comes after "
                      + CLIP / 1024
                      + " KB.",
                  "Leave parts of it out with the role not-newsletter."));
    }
  }
}
