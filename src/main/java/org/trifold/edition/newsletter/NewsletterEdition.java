package org.trifold.edition.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.link.Campaign;
import org.trifold.edition.newsletter.link.CanonicalAddress;
import org.trifold.edition.newsletter.link.MailLink;
import org.trifold.edition.newsletter.link.Targets;
import org.trifold.edition.newsletter.message.Envelope;
import org.trifold.edition.newsletter.picture.PictureAddresses;
import org.trifold.edition.newsletter.picture.Pictures;
import org.trifold.edition.newsletter.text.OwnText;
import org.trifold.edition.newsletter.text.PlainText;
import org.trifold.model.Author;
import org.trifold.model.Content;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/**
 * The newsletter: {@code .html} with inlined styles, {@code .txt}, and {@code .eml} that carries
 * both; the archive for sending services, the version for the web, and what programs want to know.
 * The pictures lie beside the HTML too, in {@code <name>-images/}. Thread-safe.
 */
public final class NewsletterEdition implements Edition {
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
    Subject subject = Subject.of(publication);
    subject.advise(prepared.findings());
    Preheader preheader = Preheader.of(publication.metadata(), prepared.document());
    preheader.advise(publication, prepared.findings());
    Imprint imprint = new Imprint(prepared, settings, unsubscribe);
    imprint.check(manuscript);
    Optional<CanonicalAddress> canonical = CanonicalAddress.of(publication, prepared.findings());
    Campaign campaign = campaign(settings, unsubscribe, prepared);
    Envelope envelope =
        Envelope.of(
            prepared,
            new Envelope.Written(subject.text(), subject.where()),
            new Envelope.Written(unsubscribe.target(), unsubscribe.where()),
            job.clock());

    byline(prepared);
    Targets targets = new Targets(canonical, prepared.findings());
    targets.settle(prepared.document());
    Rendition.File text = text(prepared, campaign, settings, unsubscribe);

    Pictures pictures = new Pictures(prepared.gate(), prepared.findings());
    Document mail = new MailFrame(prepared, preheader, imprint).fill(pictures);
    targets.settle(mail);
    List<MailLink> links = MailLink.in(mail, campaign);
    new CssInliner().inline(mail);
    MailFiles files =
        new MailFiles(
            prepared,
            mail,
            pictures.list(),
            new PictureAddresses(
                settings.images(), settings.imageBase(), baseName(publication.name()) + "-images/"),
            canonical.map(CanonicalAddress::text));
    List<Rendition.File> all = files.all(text, envelope, preheader.text(), campaign, links);
    int bytes = all.get(0).content().length;
    new MailSize(bytes).check(mail, prepared.findings(), manuscript);
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("html", String.format(Locale.ROOT, "%d KB", (bytes + 1023) / 1024));
    return new Rendition(name(), all, figures, prepared.findings().list());
  }

  private static Campaign campaign(
      NewsletterSettings settings, UnsubscribeLink unsubscribe, Prepared prepared) {
    Set<String> untouched = new TreeSet<>(Set.of(unsubscribe.target().strip()));
    settings.viewOnline().ifPresent(untouched::add);
    return settings.campaign(untouched, prepared.findings());
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

  /** The author's own text, else one made of the article. */
  private static Rendition.File text(
      Prepared prepared,
      Campaign campaign,
      NewsletterSettings settings,
      UnsubscribeLink unsubscribe) {
    Optional<String> own = OwnText.of(prepared, unsubscribe.target());
    Element body = prepared.document().body().clone();
    campaign.tag(body);
    String text =
        own.orElseGet(
            () -> PlainText.of(prepared, body, settings.viewOnline(), unsubscribe.target()));
    return new Rendition.File(
        ".txt",
        "text/plain",
        text.getBytes(StandardCharsets.UTF_8),
        own.isPresent() ? Content.OWN : Content.WHOLE,
        Map.of());
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
