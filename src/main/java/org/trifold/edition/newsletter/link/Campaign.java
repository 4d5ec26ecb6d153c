package org.trifold.edition.newsletter.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The parameters by which web statistics know visitors of this mail (Google Analytics, "URL
 * builders: collect campaign data with custom URLs"). Only web addresses get them, after what their
 * query has and before their fragment; one that has any of its own keeps those alone.
 *
 * @param parameters values by name, {@code utm_source} and its like, in order; none: no link
 *     changes
 * @param domains whose addresses get them, with their subdomains; empty for all
 * @param untouched addresses that never get any: those to unsubscribe or to see the mail on the web
 */
public record Campaign(
    Map<String, String> parameters, List<String> domains, Set<String> untouched) {
  private static final String PREFIX = "utm_";

  public Campaign {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    domains = domains.stream().map(d -> d.toLowerCase(Locale.ROOT)).toList();
    untouched = untouched.stream().map(Campaign::asLinked).collect(Collectors.toUnmodifiableSet());
  }

  /** As {@link Targets} writes it, so that an address is known again in a link. */
  private static String asLinked(String address) {
    return Address.of(address).escaped();
  }

  /** Gives the links below an element the parameters. */
  public void tag(Element root) {
    for (Element link : root.select("a[href]")) {
      link.attr("href", tag(link.attr("href")));
    }
  }

  /** An address with the parameters, where it gets any. */
  public String tag(String address) {
    if (parameters.isEmpty()
        || untouched.contains(asLinked(address))
        || !takes(Address.of(address))) {
      return address;
    }
    TagSpans tags = TagSpans.of(address);
    int fragment = first('#', address, tags);
    String before = address.substring(0, fragment);
    int query = first('?', before, tags);
    if (query < before.length() && hasOwn(before.substring(query + 1))) {
      return address;
    }
    StringBuilder tagged = new StringBuilder(before);
    String join = query == before.length() ? "?" : ends(before) ? "" : "&";
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      tagged.append(join).append(parameter.getKey()).append('=').append(escaped(parameter));
      join = "&";
    }
    return tagged.append(address.substring(fragment)).toString();
  }

  private boolean takes(Address address) {
    String host = address.host();
    return address.isWeb()
        && (domains.isEmpty()
            || domains.stream().anyMatch(d -> host.equals(d) || host.endsWith("." + d)));
  }

  private static int first(char sign, String text, TagSpans tags) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (!tags.covers(at)) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean hasOwn(String query) {
    for (String parameter : query.split("[&;]")) {
      if (parameter.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String query) {
    return query.endsWith("?") || query.endsWith("&");
  }

  /** A space is {@code %20}: a plus is one in forms only (RFC 3986, §2.1). */
  private static String escaped(Map.Entry<String, String> parameter) {
    return URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
