package org.trifold.edition.newsletter;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.edition.newsletter.link.Campaign;
import org.trifold.edition.newsletter.picture.Placement;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.Severity;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/**
 * The newsletter's settings as values.
 *
 * @param images where the newsletter's files find its pictures
 * @param imageBase where the pictures will lie, ending with a slash; there for hosted ones
 * @param unsubscribe address or merge tag; without it the brand's, or else a placeholder
 * @param viewOnline address of the same mail on the web
 * @param all the settings themselves
 */
record NewsletterSettings(
    Placement images,
    Optional<String> imageBase,
    Optional<String> unsubscribe,
    Optional<String> viewOnline,
    Settings all) {

  private static final String IMAGES = "newsletter.images";
  private static final String IMAGE_BASE = "newsletter.image-base-url";
  private static final String UNSUBSCRIBE = "newsletter.unsubscribe-url";
  static final String VIEW_ONLINE = "newsletter.view-online-url";
  private static final String BULK = "newsletter.bulk";
  private static final String UTM = "newsletter.utm-";
  private static final String UTM_SOURCE = UTM + "source";
  private static final String UTM_DOMAINS = UTM + "domains";

  /** Google Analytics, "URL builders", in the order that it lists them. */
  private static final List<String> UTM_PARAMETERS =
      List.of("source", "medium", "campaign", "content");

  static final List<Setting> DECLARED =
      List.of(
          Setting.choice(
              IMAGES,
              Placement.words(),
              "auto",
              "Where the pictures are: hosted at newsletter.image-base-url, embedded in the"
                  + " message (the HTML names them there too), relative to the HTML; auto: hosted"
                  + " for the HTML if the address is set, else relative, and the .eml has its own."),
          Setting.text(
              IMAGE_BASE,
              "",
              "Public address of the folder that you upload the pictures to; without it the HTML"
                  + " names the files written beside it, which a sending service can't show"
                  + " (the .eml carries its own pictures)."),
          Setting.text(
              UNSUBSCRIBE,
              "",
              "Where a reader stops the newsletter: an address, or your sending service's merge"
                  + " tag such as *|UNSUB|*; without it the brand's, or else the placeholder "
                  + UnsubscribeLink.PLACEHOLDER
                  + "."),
          Setting.text(
              VIEW_ONLINE,
              "",
              "Address of this newsletter on the web, your sending service's merge tag, or \"service\""
                  + " for the one of newsletter.service; without it the mail has no such link."),
          Setting.flag(
              BULK,
              false,
              "The mail goes to many: without its sender's postal address, or a way to unsubscribe,"
                  + " it is an error instead of a warning."),
          Setting.text(
              UTM_SOURCE,
              "",
              "Added to the mail's links as utm_source, for web statistics; without it and the"
                  + " three below nothing is."),
          Setting.text(UTM + "medium", "", "Added to the mail's links as utm_medium."),
          Setting.text(UTM + "campaign", "", "Added to the mail's links as utm_campaign."),
          Setting.text(UTM + "content", "", "Added to the mail's links as utm_content."),
          Setting.list(
              UTM_DOMAINS,
              "",
              "Domains whose links get the utm_ parameters, with their subdomains; all if empty."));

  /** The same with other addresses for a reader's way out and for the mail on the web. */
  NewsletterSettings with(Optional<String> unsubscribe, Optional<String> viewOnline) {
    return new NewsletterSettings(images, imageBase, unsubscribe, viewOnline, all);
  }

  /**
   * Reads the values.
   *
   * @throws FindingException where the pictures' address is not one, or missing for hosted ones
   */
  static NewsletterSettings of(Settings settings) {
    Optional<String> base = written(settings, IMAGE_BASE);
    base.filter(b -> !isWebAddress(b))
        .ifPresent(
            b -> {
              throw new FindingException(
                  Finding.error(
                      "TF-NEWS-010",
                      settings.value(IMAGE_BASE).where(),
                      "The setting \""
                          + IMAGE_BASE
                          + "\" is no web address: \""
                          + ShownAddress.of(b)
                          + "\".",
                      "Write one that starts with https://."));
            });
    Placement images = Placement.of(settings.text(IMAGES));
    if (images == Placement.HOSTED && base.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-037",
              settings.value(IMAGES).where(),
              "\"" + IMAGES + "\" is hosted, but nothing says where.",
              "Set " + IMAGE_BASE + "."));
    }
    return new NewsletterSettings(
        images,
        base.map(b -> b.endsWith("/") ? b : b + "/"),
        written(settings, UNSUBSCRIBE),
        written(settings, VIEW_ONLINE),
        settings);
  }

  /** How bad it is that a mail lacks what the law wants in each that goes to many. */
  Severity lacking() {
    return all.flag(BULK) ? Severity.ERROR : Severity.WARNING;
  }

  SourceLocation unsubscribeWhere() {
    return all.value(UNSUBSCRIBE).where();
  }

  SourceLocation viewOnlineWhere() {
    return all.value(VIEW_ONLINE).where();
  }

  /** What links get, and those that don't; a campaign without a source is a finding. */
  Campaign campaign(Set<String> untouched, Findings findings) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : UTM_PARAMETERS) {
      written(all, UTM + name).ifPresent(value -> parameters.put("utm_" + name, value));
    }
    if (!parameters.isEmpty() && !parameters.containsKey("utm_source")) {
      String first = parameters.keySet().iterator().next().replace("utm_", UTM);
      findings.add(
          Finding.warning(
              "TF-NEWS-038",
              all.value(first).where(),
              "\"" + first + "\" is set without a source: web statistics leave such visits out.",
              "Set " + UTM_SOURCE + " too, such as newsletter."));
    }
    return new Campaign(parameters, all.list(UTM_DOMAINS), untouched);
  }

  private static Optional<String> written(Settings settings, String key) {
    return Optional.of(settings.text(key).strip()).filter(v -> !v.isEmpty());
  }

  /** Whether it is an absolute address of the web, without query or fragment to get in the way. */
  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
