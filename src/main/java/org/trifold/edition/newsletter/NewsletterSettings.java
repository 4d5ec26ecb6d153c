package org.trifold.edition.newsletter;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * The newsletter's settings as values.
 *
 * @param imageBase where the pictures will lie, ending with a slash; without it the HTML names the
 *     files written beside it
 * @param unsubscribe address or merge tag; without it the brand's, or else a placeholder
 * @param viewOnline address of the same mail on the web
 */
record NewsletterSettings(
    Optional<String> imageBase, Optional<String> unsubscribe, Optional<String> viewOnline) {

  private static final String IMAGE_BASE = "newsletter.image-base-url";
  private static final String UNSUBSCRIBE = "newsletter.unsubscribe-url";
  static final String VIEW_ONLINE = "newsletter.view-online-url";

  static final List<Setting> DECLARED =
      List.of(
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
                  + " for the one of newsletter.service; without it the mail has no such link."));

  /** The same with other addresses for a reader's way out and for the mail on the web. */
  NewsletterSettings with(Optional<String> unsubscribe, Optional<String> viewOnline) {
    return new NewsletterSettings(imageBase, unsubscribe, viewOnline);
  }

  /**
   * Reads the values.
   *
   * @throws FindingException where the pictures' address is not one
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
                      "The setting \"" + IMAGE_BASE + "\" is no web address: \"" + b + "\".",
                      "Write one that starts with https://."));
            });
    return new NewsletterSettings(
        base.map(b -> b.endsWith("/") ? b : b + "/"),
        written(settings, UNSUBSCRIBE),
        written(settings, VIEW_ONLINE));
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
