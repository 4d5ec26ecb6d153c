package org.trifold.edition.newsletter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Numbers the links of an article, so that long addresses don't tear its sentences: {@code our page
 * <1>}, and the addresses at its end. Notes have square brackets; these are the ones that addresses
 * stand between in text (RFC 3986, appendix C). An address has one number wherever it is linked.
 * Addresses that are short, to write to or to call, stay with their words.
 */
final class NumberedLinks {
  private final List<String> addresses = new ArrayList<>();

  /** Numbers the links below an element, in order; is changed. */
  static NumberedLinks in(Element body) {
    NumberedLinks links = new NumberedLinks();
    for (Element link : body.select("a[href]")) {
      String address = link.attr("href").strip();
      if (isLong(address) && !InlineText.says(link.text(), address)) {
        link.removeAttr("href");
        link.appendText(" " + mark(links.number(address)));
      }
    }
    return links;
  }

  private int number(String address) {
    if (!addresses.contains(address)) {
      addresses.add(address);
    }
    return addresses.indexOf(address) + 1;
  }

  private static boolean isLong(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return !address.isEmpty()
        && !lower.startsWith("#")
        && !lower.startsWith("mailto:")
        && !lower.startsWith("tel:");
  }

  /** The list of addresses, a line for each; none where there is nothing to list. */
  List<String> lines() {
    int digits = String.valueOf(addresses.size()).length();
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= addresses.size(); i++) {
      String mark = mark(i);
      lines.add(" ".repeat(digits + 2 - mark.length()) + mark + " " + addresses.get(i - 1));
    }
    return lines;
  }

  private static String mark(int number) {
    return "<" + number + ">";
  }
}
