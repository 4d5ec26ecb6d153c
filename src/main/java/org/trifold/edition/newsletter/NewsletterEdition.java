package org.trifold.edition.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.trifold.edition.newsletter.picture.PictureNames;
import org.trifold.edition.newsletter.picture.Pictures;
import org.trifold.edition.newsletter.service.Marks;
import org.trifold.edition.newsletter.service.Person;
import org.trifold.edition.newsletter.service.Personalization;
import org.trifold.edition.newsletter.service.ServiceSettings;
import org.trifold.edition.newsletter.text.OwnText;
import org.trifold.edition.newsletter.text.PlainText;
import org.trifold.model.Audience;
import org.trifold.model.Author;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.transform.WebLink;

/**
 * The newsletter: {@code .html} with inlined styles, {@code .txt}, and {@code .eml} that carries
 * both; the archive for sending services, the version for the web, and what programs want to know.
 * The pictures lie beside the HTML too, in {@code <name>-images/}. Thread-safe.
 */
public final class NewsletterEdition implements Edition {
  /** What of a mail there is of a proof. */
  private static final Set<String> PROOF = Set.of(".html", ".eml");

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
  public boolean isForIssues() {
    return true;
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(NewsletterSettings.DECLARED);
    settings.add(Mode.DECLARED);
    settings.addAll(ServiceSettings.DECLARED);
    settings.add(SegmentSettings.DECLARED);
    return settings;
  }

  @Override
  public List<Finding> check(Job job) {
    Prepared prepared = prepared(job);
    ServiceSettings services = ServiceSettings.of(job.settings());
    Personalization personal = services.personalization(prepared.findings());
    personal.settle(prepared.document(), List.of());
    Subject.of(prepared.publication(), prepared.document(), personal);
    Preheader.of(prepared.publication(), prepared.document(), personal);
    services.people(prepared.gate());
    SegmentSettings.of(job.settings()).check(Prepared.selected(job), prepared.findings());
    return prepared.findings().list();
  }

  @Override
  public List<Finding> gaps(Job job) {
    Prepared prepared = prepared(job);
    Findings findings = new Findings();
    NewsletterSettings settings = NewsletterSettings.of(job.settings());
    ServiceSettings services = ServiceSettings.of(job.settings());
    Personalization personal = services.personalization(new Findings());
    SourceLocation manuscript = SourceLocation.ofFile(prepared.publication().source());
    UnsubscribeLink unsubscribe =
        UnsubscribeLink.of(
            settings, services.unsubscribe(), prepared.brand(), findings, manuscript);
    new Imprint(prepared, settings, unsubscribe, services.postalAddress(prepared.brand()))
        .lacking(manuscript)
        .ifPresent(findings::add);
    Subject.of(prepared.publication(), prepared.document(), personal).advise(findings);
    Preheader.of(prepared.publication(), prepared.document(), personal)
        .advise(prepared.publication(), findings);
    return findings.list();
  }

  @Override
  public Rendition render(Job job) {
    SegmentSettings segments = SegmentSettings.of(job.settings());
    Findings findings = new Findings();
    PictureNames names = new PictureNames();
    List<Rendition.File> all = new ArrayList<>();
    for (Audience audience : segments.audiences()) {
      files(new Mailing(job, audience, names), findings)
          .forEach(file -> all.add(file.forAudience(audience)));
    }
    segments.check(Prepared.selected(job), findings);
    return new Rendition(name(), all, figures(all.get(0).content()), findings.list());
  }

  private static Map<String, String> figures(byte[] html) {
    return Map.of("html", String.format(Locale.ROOT, "%d KB", (html.length + 1023) / 1024));
  }

  /** One mail of a job, to one audience; all of a job's mails share the pictures' names. */
  private record Mailing(Job job, Audience audience, PictureNames names) {
    Prepared prepared() {
      return Prepared.of(job, Mode.of(job).content(), audience);
    }
  }

  /** A mail and its proofs. */
  private static List<Rendition.File> files(Mailing mailing, Findings findings) {
    Prepared prepared = mailing.prepared();
    NewsletterSettings settings = NewsletterSettings.of(mailing.job().settings());
    ServiceSettings services = ServiceSettings.of(mailing.job().settings());
    NewsletterSettings own =
        settings.with(
            settings.unsubscribe(),
            services.viewOnline(settings.viewOnline(), settings.viewOnlineWhere()));
    Personalization personal = services.personalization(prepared.findings());
    List<Rendition.File> all = new ArrayList<>(mail(mailing, prepared, own, services, personal));
    all.addAll(proofs(mailing, prepared, settings, services));
    all.replaceAll(Mode.of(mailing.job())::carried);
    findings.addAll(prepared.findings().list());
    return all;
  }

  /** What the mail is made of: the article, or openings. */
  private static Prepared prepared(Job job) {
    return Prepared.of(job, Mode.of(job).content());
  }

  /** The mail as each person of the proof gets it. What is found in it was found in the mail. */
  private static List<Rendition.File> proofs(
      Mailing mailing, Prepared prepared, NewsletterSettings settings, ServiceSettings services) {
    NewsletterSettings own =
        settings.with(
            ServiceSettings.unsubscribeOfProof(settings.unsubscribe(), prepared.brand()),
            settings
                .viewOnline()
                .filter(address -> address.startsWith("http"))
                .or(() -> settings.viewOnline().flatMap(tag -> web(prepared))));
    List<Rendition.File> files = new ArrayList<>();
    int number = 1;
    for (Person person : services.people(prepared.gate())) {
      Prepared again = mailing.prepared();
      Personalization personal =
          Personalization.of(person, services.service(), services.fields(), again.findings());
      String suffix = "-proof-" + number++;
      mail(mailing, again, own, services.withoutService(), personal).stream()
          .filter(file -> PROOF.contains(file.suffix()))
          .map(
              file ->
                  new Rendition.File(
                      suffix + file.suffix(),
                      file.mediaType(),
                      file.content(),
                      file.carries(),
                      Map.of()))
          .forEach(files::add);
    }
    return files;
  }

  private static Optional<String> web(Prepared prepared) {
    return prepared.brand().flatMap(b -> b.fact("web")).map(WebLink::address);
  }

  /** All files of a mail with its tags written, the HTML first. */
  private static List<Rendition.File> mail(
      Mailing mailing,
      Prepared prepared,
      NewsletterSettings settings,
      ServiceSettings services,
      Personalization personal) {
    Audience audience = mailing.audience();
    Publication publication = prepared.publication();
    SourceLocation manuscript = SourceLocation.ofFile(publication.source());
    List<String> others = new ArrayList<>(publication.metadata().attributes().values());
    others.add(prepared.theme().file(MailTemplate.PATH).text());
    personal.settle(prepared.document(), others);
    Marks marks = personal.marks();
    UnsubscribeLink unsubscribe =
        UnsubscribeLink.of(
            settings, services.unsubscribe(), prepared.brand(), prepared.findings(), manuscript);
    Subject subject = Subject.of(publication, prepared.document(), personal);
    subject.advise(prepared.findings());
    Preheader preheader = Preheader.of(publication, prepared.document(), personal);
    preheader.advise(publication, prepared.findings());
    Imprint imprint =
        new Imprint(prepared, settings, unsubscribe, services.postalAddress(prepared.brand()));
    imprint.check(manuscript);
    Optional<CanonicalAddress> canonical = CanonicalAddress.of(publication, prepared.findings());
    Campaign campaign = campaign(settings, unsubscribe, prepared);
    Envelope envelope =
        Envelope.of(
            prepared,
            new Envelope.Written(marks.inText(subject.text()), subject.where()),
            new Envelope.Written(unsubscribe.target(), unsubscribe.where()),
            mailing.job().clock());

    byline(prepared);
    Targets targets = new Targets(canonical, prepared.findings());
    targets.settle(prepared.document());
    Rendition.File text =
        text(prepared, audience, campaign, settings, unsubscribe, services, personal);

    Pictures pictures = new Pictures(prepared.gate(), mailing.names(), prepared.findings());
    Document mail = new MailFrame(prepared, preheader, imprint).fill(pictures);
    imprint.checkShown(mail, manuscript);
    TableRoom.check(mail, prepared.findings());
    targets.settle(mail);
    List<MailLink> links = MailLink.in(mail, campaign);
    new CssInliner().inline(mail, prepared.findings()::add);
    MailFiles files =
        new MailFiles(
            prepared,
            audience,
            mail,
            pictures.list(),
            new PictureAddresses(
                settings.images(),
                settings.imageBase(),
                baseName(publication.name()) + audience.suffix() + "-images/"),
            canonical.map(CanonicalAddress::text),
            personal);
    List<Rendition.File> all =
        files.all(text, envelope, marks.inText(preheader.text()), campaign, links);
    new MailSize(all.get(0).content().length, audience)
        .check(mail, publication, prepared.findings());
    return all;
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
      Audience audience,
      Campaign campaign,
      NewsletterSettings settings,
      UnsubscribeLink unsubscribe,
      ServiceSettings services,
      Personalization personal) {
    Optional<String> own = OwnText.of(prepared, audience, unsubscribe.target(), personal);
    Element body = prepared.document().body().clone();
    campaign.tag(body);
    String text =
        own.orElseGet(
            () ->
                PlainText.of(
                    prepared,
                    body,
                    settings.viewOnline(),
                    unsubscribe.target(),
                    services.postalAddress(prepared.brand())));
    return new Rendition.File(
        ".txt",
        "text/plain",
        personal.marks().inText(text).getBytes(StandardCharsets.UTF_8),
        own.isPresent() ? Content.OWN : personal.carries(),
        Map.of());
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
