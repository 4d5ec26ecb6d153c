package org.trifold.edition.newsletter;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.picture.Pictures;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;
import org.trifold.theme.ThemeFile;
import org.trifold.transform.PhoneLink;
import org.trifold.transform.WebLink;

/**
 * What the brand puts into a mail's head and foot: logo, name, address, ways to reach it and to
 * leave.
 */
final class Imprint {
  /** Shown height of a logo, in CSS pixels; its width follows. */
  private static final int LOGO_HEIGHT = 52;

  /**
   * The most that a phone of 320 CSS pixels has room for, so that no logo needs to shrink there.
   */
  private static final int LOGO_WIDTH = 280;

  private final Prepared prepared;
  private final NewsletterSettings settings;
  private final UnsubscribeLink unsubscribe;
  private final Optional<String> postalAddress;

  /**
   * For a mail.
   *
   * @param postalAddress the tag of a service that writes the sender's address itself, in place of
   *     the brand's
   */
  Imprint(
      Prepared prepared,
      NewsletterSettings settings,
      UnsubscribeLink unsubscribe,
      Optional<String> postalAddress) {
    this.prepared = prepared;
    this.settings = settings;
    this.unsubscribe = unsubscribe;
    this.postalAddress = postalAddress;
  }

  /** Values for the template's slots, by name. */
  Map<String, List<Node>> slots(Pictures pictures, int column) {
    Map<String, List<Node>> slots = new LinkedHashMap<>();
    prepared.brand().ifPresent(brand -> brand(brand, slots, pictures, column));
    postalAddress.ifPresent(tag -> slots.put("address", text(tag)));
    settings
        .viewOnline()
        .ifPresent(
            url ->
                slots.put(
                    "view-online",
                    List.of(
                        link(
                            url,
                            prepared.labels().get("view-online"),
                            settings.viewOnlineWhere()))));
    slots.put(
        "unsubscribe",
        List.of(
            link(unsubscribe.target(), prepared.labels().get("unsubscribe"), unsubscribe.where())));
    return slots;
  }

  private void brand(Brand brand, Map<String, List<Node>> slots, Pictures pictures, int column) {
    slots.put("name", text(brand.name()));
    slots.put("legal-name", text(brand.fact("legal-name").orElseGet(brand::name)));
    slots.put("logo", logo(brand, pictures, column));
    List<String> address = brand.lines("address");
    if (!address.isEmpty()) {
      slots.put("address", lines(address));
    }
    brand.fact("hours").ifPresent(v -> slots.put("hours", text(v)));
    brand
        .fact("phone")
        .ifPresent(
            v -> slots.put("phone", List.of(link(PhoneLink.address(v), v, brand.where("phone")))));
    brand
        .fact("email")
        .ifPresent(v -> slots.put("email", List.of(link("mailto:" + v, v, brand.where("email")))));
    brand
        .fact("web")
        .ifPresent(
            v -> slots.put("web", List.of(link(WebLink.address(v), bare(v), brand.where("web")))));
  }

  /** Bulk mail must say where its sender can be reached by post (CAN-SPAM, 15 USC 7704(a)(5)). */
  void check(SourceLocation manuscript) {
    lacking(manuscript).ifPresent(prepared.findings()::add);
  }

  /** What {@link #check} tells. */
  Optional<Finding> lacking(SourceLocation manuscript) {
    return address().isEmpty()
        ? Optional.of(
            new Finding(
                "TF-NEWS-012",
                settings.lacking(),
                prepared.brand().map(b -> b.where("address")).orElse(manuscript),
                "The newsletter has no postal address of its sender.",
                prepared.brand().isPresent()
                    ? "Add address = [\"…\"] to the brand."
                    : "Choose a brand that has an address."))
        : Optional.empty();
  }

  /** A theme's frame may have no place for the address, or have hung it on a brand. */
  void checkShown(Document mail, SourceLocation manuscript) {
    String words = mail.body().text();
    List<String> hidden = address().stream().filter(line -> !words.contains(line)).toList();
    if (!hidden.isEmpty()) {
      boolean branded = prepared.brand().isPresent();
      prepared
          .findings()
          .add(
              new Finding(
                  "TF-NEWS-070",
                  settings.lacking(),
                  branded
                      ? SourceLocation.ofFile(prepared.theme().file(MailTemplate.PATH).place())
                      : manuscript,
                  "The newsletter shows no postal address of its sender.",
                  branded
                      ? "Add data-slot=\"address\" to an element of the theme's template."
                      : "Choose a brand: the theme shows the address of one."));
    }
  }

  private List<String> address() {
    return postalAddress
        .map(List::of)
        .orElseGet(() -> prepared.brand().map(b -> b.lines("address")).orElse(List.of()))
        .stream()
        .map(line -> new TextNode(line).text().strip())
        .toList();
  }

  private List<Node> logo(Brand brand, Pictures pictures, int column) {
    Optional<ThemeFile> light = brand.logo();
    if (light.isEmpty()) {
      return text(brand.name());
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(holder("light", image(brand, light.get(), Color.WHITE, pictures, column)));
    brand
        .logoDark()
        .ifPresent(
            file -> {
              Color ground = color("color-dark-surface");
              // Outlook shows hidden pictures; it also has no dark mode that would ask for this
              // one.
              nodes.add(new Comment("[if !mso]><!"));
              nodes.add(holder("dark", image(brand, file, ground, pictures, column)));
              nodes.add(new Comment("<![endif]"));
            });
    return nodes;
  }

  private static Element holder(String kind, Element image) {
    return new Element("div").addClass("logo-" + kind).appendChild(image);
  }

  private static Element image(
      Brand brand, ThemeFile file, Color ground, Pictures pictures, int column) {
    return pictures.logo(
        file.place(),
        file.content(),
        brand.logoAlt(),
        LOGO_HEIGHT,
        Math.min(column, LOGO_WIDTH),
        ground);
  }

  /** A token that is a colour in hexadecimal; white where a theme writes it otherwise. */
  private Color color(String token) {
    String value = prepared.theme().tokens().getOrDefault(token, "");
    return value.matches("#[0-9A-Fa-f]{6}") ? Color.decode(value) : Color.WHITE;
  }

  private static List<Node> text(String text) {
    return List.of(new TextNode(text));
  }

  private static List<Node> lines(List<String> lines) {
    List<Node> nodes = new ArrayList<>();
    for (String line : lines) {
      if (!nodes.isEmpty()) {
        nodes.add(new Element("br"));
      }
      nodes.add(new TextNode(line));
    }
    return nodes;
  }

  /** Phone numbers and addresses keep their own direction in right-to-left mail. */
  private Element link(String target, String text, SourceLocation where) {
    Element link =
        new Element("a")
            .attr("href", target)
            .attr(SourceLocation.FILE_ATTRIBUTE, where.file())
            .attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()))
            .text(text);
    return prepared.publication().metadata().dir().equals("rtl") ? link.attr("dir", "ltr") : link;
  }

  private static String bare(String url) {
    return url.replaceFirst("^https?://", "").replaceFirst("/$", "");
  }
}
