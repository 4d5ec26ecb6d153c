package org.trifold.edition.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.bundle.Description;
import org.trifold.edition.newsletter.bundle.ServiceArchive;
import org.trifold.edition.newsletter.bundle.WebVersion;
import org.trifold.edition.newsletter.link.Campaign;
import org.trifold.edition.newsletter.link.MailLink;
import org.trifold.edition.newsletter.message.Envelope;
import org.trifold.edition.newsletter.message.MailMessage;
import org.trifold.edition.newsletter.picture.Picture;
import org.trifold.edition.newsletter.picture.PictureAddresses;
import org.trifold.edition.newsletter.picture.Placement;
import org.trifold.edition.newsletter.service.Personalization;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/** The files that a finished mail is written to. */
final class MailFiles {
  private final Prepared prepared;
  private final Audience audience;
  private final Document inlined;
  private final List<Picture> pictures;
  private final PictureAddresses addresses;
  private final Optional<String> canonical;
  private final Personalization personal;

  /**
   * Files of a mail.
   *
   * @param audience who gets it
   * @param inlined with its styles inlined, not swept yet; is not changed
   * @param canonical where the article lies on the web
   * @param personal writes the merge tags
   */
  MailFiles(
      Prepared prepared,
      Audience audience,
      Document inlined,
      List<Picture> pictures,
      PictureAddresses addresses,
      Optional<String> canonical,
      Personalization personal) {
    this.prepared = prepared;
    this.audience = audience;
    this.inlined = inlined;
    this.pictures = pictures;
    this.addresses = addresses;
    this.canonical = canonical;
    this.personal = personal;
  }

  /** All of them, the HTML first; text, envelope and preheader have their tags written. */
  List<Rendition.File> all(
      Rendition.File text,
      Envelope envelope,
      String preheader,
      Campaign campaign,
      List<MailLink> links) {
    Document mail = inlined.clone();
    Sweep.clean(mail);
    campaign.tag(mail);
    personal.linkElements().settle(mail);
    byte[] html = bytes(html(mail, addresses::inHtml));
    byte[] message =
        new MailMessage(envelope, personal.form())
            .write(
                new String(text.content(), StandardCharsets.UTF_8),
                html(mail, addresses::inMessage),
                addresses.isCarried() ? pictures : List.of());
    if (addresses.isCarried()) {
      new MessageSize(message.length)
          .check(
              pictures,
              SourceLocation.ofFile(prepared.publication().source()),
              prepared.findings());
    }
    byte[] archive =
        ServiceArchive.pack(html(mail, addresses::inArchive), pictures, envelope.date());
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("html", html.length);
    sizes.put("text", text.content().length);
    sizes.put("message", message.length);
    sizes.put("archive", archive.length);
    Description description =
        new Description(envelope, audience, preheader, canonical, sizes, said(links));

    List<Rendition.File> files = new ArrayList<>();
    files.add(new Rendition.File(".html", "text/html", html, personal.carries(), Map.of()));
    files.add(text);
    files.add(new Rendition.File(".eml", "message/rfc822", message));
    files.add(new Rendition.File("-newsletter.zip", "application/zip", archive));
    files.add(new Rendition.File("-web.html", "text/html", bytes(web()), Content.PUBLIC, Map.of()));
    files.add(
        new Rendition.File(
            "-meta.json", "application/json", bytes(description.json(mail, pictures, addresses))));
    for (Picture picture : pictures) {
      files.add(
          new Rendition.File("-images/" + picture.name(), picture.mediaType(), picture.content()));
    }
    return files;
  }

  /** The mail's HTML with its tags written: nothing parses it any more. */
  private String html(Document mail, Function<Picture, String> address) {
    return personal.marks().inHtml(PictureAddresses.html(mail, pictures, address));
  }

  /** Links with the words that everybody can read. */
  private List<MailLink> said(List<MailLink> links) {
    return links.stream()
        .map(
            link ->
                new MailLink(link.address(), personal.marks().fallback(link.words()), link.where()))
        .toList();
  }

  private String web() {
    Document web = inlined.clone();
    Optional<String> picture =
        addresses.base().isPresent() && addresses.placement() != Placement.RELATIVE
            ? WebVersion.firstPicture(web)
                .flatMap(name -> pictures.stream().filter(p -> p.name().equals(name)).findFirst())
                .map(addresses::inWeb)
            : Optional.empty();
    WebVersion.make(web, prepared.publication().metadata(), canonical, picture);
    personal.typed().remove(web);
    Sweep.clean(web);
    // Nobody fills in a page of the web.
    return personal.marks().fallbackInHtml(PictureAddresses.html(web, pictures, addresses::inWeb));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
