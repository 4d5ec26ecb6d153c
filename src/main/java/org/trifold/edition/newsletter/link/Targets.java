package org.trifold.edition.newsletter.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/**
 * Makes every link lead somewhere from a mail, which has no address of its own: relative addresses
 * become absolute ones below their article's, or a warning where that has none. A link that leads
 * nowhere, or to something that runs, is an error. The words of a link that goes stay. Merge tags
 * are left as they are.
 */
public final class Targets {
  /** Attribute of an article in an issue: its address. */
  private static final String ARTICLE = "data-teaser";

  private final Optional<CanonicalAddress> canonical;
  private final Findings findings;

  /**
   * Settles links.
   *
   * @param canonical where the article lies on the web
   */
  public Targets(Optional<CanonicalAddress> canonical, Findings findings) {
    this.canonical = canonical;
    this.findings = findings;
  }

  /** Settles the links of a document or a part of it; places in it are looked for in there. */
  public void settle(Element root) {
    Set<String> ids = new HashSet<>(root.select("[id]").eachAttr("id"));
    for (Element link : List.copyOf(root.select("a[href]"))) {
      Optional<String> target = target(link, ids);
      if (target.isPresent()) {
        link.attr("href", target.get());
      } else {
        link.unwrap();
      }
    }
  }

  private Optional<String> target(Element link, Set<String> ids) {
    Address address = Address.of(link.attr("href"));
    SourceLocation where = SourceLocation.of(link);
    if (address.isTag()) {
      return Optional.of(address.text());
    }
    if (address.isPlace()) {
      return place(address, ids, where);
    }
    if (address.scheme().isEmpty()) {
      return address.text().isEmpty() ? nowhere(address, where) : relative(link, address);
    }
    if (!address.isFollowed()) {
      return refused(
          "TF-NEWS-035",
          where,
          "Mail programs don't follow the link \"" + address.brief() + "\".",
          "Link to an http, https, mailto or tel address.");
    }
    return address.isSound() ? Optional.of(address.escaped()) : nowhere(address, where);
  }

  private Optional<String> place(Address address, Set<String> ids, SourceLocation where) {
    String id = address.text().substring(1);
    if (ids.contains(id)) {
      return Optional.of(address.text());
    }
    String decoded = decoded(id);
    return ids.contains(decoded)
        ? Optional.of("#" + decoded)
        : refused(
            "TF-NEWS-034",
            where,
            "The link \"" + address.brief() + "\" leads to no place in the mail.",
            "Correct the id after the #, or give the target one with [#id].");
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  private Optional<String> relative(Element link, Address address) {
    SourceLocation where = SourceLocation.of(link);
    Optional<String> resolved = base(link).flatMap(base -> base.resolve(address.text()));
    if (resolved.isEmpty()) {
      findings.add(
          Finding.warning(
              "TF-NEWS-033",
              where,
              "The link \"" + address.brief() + "\" is relative, but a mail has no address.",
              canonical.isPresent()
                  ? "Write the whole address, starting with https://."
                  : "Write the whole address, or the article's with :canonical-url:."));
    }
    return resolved;
  }

  /** The link's own article in an issue has an address of its own. */
  private Optional<CanonicalAddress> base(Element link) {
    Element article = link.closest("[" + ARTICLE + "]");
    return Optional.ofNullable(article)
        .map(a -> Address.of(a.attr(ARTICLE)))
        .filter(a -> a.isWeb() && a.isSound())
        .map(a -> new CanonicalAddress(a.text()))
        .or(() -> canonical);
  }

  private Optional<String> nowhere(Address address, SourceLocation where) {
    return refused(
        "TF-NEWS-034",
        where,
        "The link \"" + address.brief() + "\" leads nowhere.",
        "Write the whole address, or leave the link out.");
  }

  private Optional<String> refused(String rule, SourceLocation where, String message, String hint) {
    findings.add(Finding.error(rule, where, message, hint));
    return Optional.empty();
  }
}
