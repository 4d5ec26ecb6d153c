package org.trifold.online;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/**
 * A web address to ask, and who names it.
 *
 * @param kind what leads there
 * @param address starts with {@code http}; without what web statistics want of it
 * @param where the place that it is written at
 */
record Asked(Kind kind, String address, SourceLocation where) {
  /** Header attribute: where the article lies on the web. */
  private static final String CANONICAL = "canonical-url";

  /** What leads to an address. */
  enum Kind {
    LINK("link", "Correct the address, or leave the link out."),
    CANONICAL(
        "canonical address", "Correct it; an article that is not published yet is not there."),
    PICTURE("picture", "Upload the newsletter's pictures there, or correct the address.");

    private final String word;
    private final String hint;

    Kind(String word, String hint) {
      this.word = word;
      this.hint = hint;
    }

    String word() {
      return word;
    }

    /** What to do where nothing answers. */
    String hint() {
      return hint;
    }
  }

  /** What a manuscript links and says of itself; its relative links are its own address's. */
  static List<Asked> of(Publication publication) {
    List<Asked> asked = new ArrayList<>();
    Optional<String> canonical =
        publication.metadata().text(CANONICAL).map(String::strip).filter(Asked::isWeb);
    canonical.ifPresent(
        address ->
            asked.add(new Asked(Kind.CANONICAL, plain(address), publication.where(CANONICAL))));
    for (Element link : publication.document().select("a[href]:not([href^=#])")) {
      String address = link.attr("href").strip();
      if (!isWeb(address)
          && canonical.isPresent()
          && !address.matches("(?s)[A-Za-z][\\w+.-]*:.*")) {
        Element absolute = new Element("a").attr("href", address);
        absolute.setBaseUri(canonical.get());
        address = absolute.absUrl("href");
      }
      if (isWeb(address)) {
        asked.add(new Asked(Kind.LINK, plain(address), SourceLocation.of(link)));
      }
    }
    return asked;
  }

  static boolean isWeb(String address) {
    return address.matches("(?is)https?://.*");
  }

  /** An address without the parameters of a campaign, so that a page is asked for once. */
  static String plain(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    int hash = address.indexOf('#', query);
    int end = hash < 0 ? address.length() : hash;
    String kept =
        Arrays.stream(address.substring(query + 1, end).split("&"))
            .filter(parameter -> !parameter.startsWith("utm_"))
            .collect(Collectors.joining("&"));
    return address.substring(0, query)
        + (kept.isEmpty() ? "" : "?" + kept)
        + address.substring(end);
  }
}
