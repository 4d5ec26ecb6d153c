package org.trifold.edition.newsletter.service;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Links that a service writes by an element of its own. Campaign Monitor replaces {@code
 * [unsubscribe]} in text, but in HTML that was not made in its own builder the element {@code
 * <unsubscribe>}, whose words become the link's ("Unsubscribe links in emails", Custom coded
 * emails); so too {@code <webversion>}.
 *
 * @param names of elements, by the address that stands for them
 */
public record LinkElements(Map<String, String> names) {
  public LinkElements {
    names = Map.copyOf(names);
  }

  /** Those of a service; none where it takes addresses. */
  static LinkElements of(Optional<Service> service) {
    return new LinkElements(
        service.filter(Service.CAMPAIGN_MONITOR::equals).isEmpty()
            ? Map.of()
            : Map.of(
                Service.CAMPAIGN_MONITOR.own().unsubscribe(), "unsubscribe",
                Service.CAMPAIGN_MONITOR.own().viewOnline(), "webversion"));
  }

  /** Writes the links of a mail that way; words and style stay. */
  public void settle(Document mail) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      for (Element link : mail.getElementsByAttributeValue("href", name.getKey())) {
        link.tagName(name.getValue()).removeAttr("href");
      }
    }
  }
}
