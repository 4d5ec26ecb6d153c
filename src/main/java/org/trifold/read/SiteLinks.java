package org.trifold.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Metadata;

/**
 * Gives links within the author's own site, such as {@code /2026/03/sun/}, their whole address: the
 * one that a browser reaches from where the article stands on the web (RFC 3986, 5.2.2). Links that
 * name a file beside the manuscript stay as they are. Without state.
 */
final class SiteLinks {
  private static final String ADDRESS = "canonical-url";

  private static final Pattern SITE = Pattern.compile("(?i)(https?:)//[^/?#\\s]+");

  private SiteLinks() {}

  static void settle(Document document, Metadata metadata) {
    Optional<Matcher> site =
        metadata
            .attribute(ADDRESS)
            .map(url -> SITE.matcher(url.strip()))
            .filter(Matcher::lookingAt);
    if (site.isEmpty()) {
      return;
    }
    for (Element link : document.body().select("a[href^=/]")) {
      String path = link.attr("href").strip();
      boolean otherHost = path.startsWith("//");
      link.attr("href", site.get().group(otherHost ? 1 : 0) + path);
    }
  }
}
