package org.trifold.edition.newsletter.link;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/**
 * A link of the mail.
 *
 * @param address as the mail has it
 * @param words what readers see of it; of a picture its alternative text
 * @param where the place that it is written at
 */
public record MailLink(String address, String words, SourceLocation where) {

  /** The links that lead out of the mail, in order. */
  public static List<MailLink> in(Element root, Campaign campaign) {
    List<MailLink> links = new ArrayList<>();
    for (Element link : root.select("a[href]:not([href^=#])")) {
      links.add(
          new MailLink(campaign.tag(link.attr("href")), words(link), SourceLocation.of(link)));
    }
    return List.copyOf(links);
  }

  private static String words(Element link) {
    List<String> words = new ArrayList<>();
    if (link.hasText()) {
      words.add(link.text().strip());
    }
    link.select("img[alt]").eachAttr("alt").stream().filter(a -> !a.isBlank()).forEach(words::add);
    return String.join(" ", words);
  }
}
