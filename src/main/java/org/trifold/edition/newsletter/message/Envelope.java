package org.trifold.edition.newsletter.message;

import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.link.TagSpans;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/**
 * What the header of a message says; no value holds a line end or control character.
 *
 * @param unsubscribe addresses that mail programs can call or write to, best first, in ASCII
 * @param oneClick whether calling the first is enough to leave (RFC 8058)
 * @param language BCP 47 tag
 */
public record Envelope(
    InternetAddress from,
    Optional<InternetAddress> replyTo,
    String subject,
    List<String> unsubscribe,
    boolean oneClick,
    String language,
    Instant date) {

  public Envelope {
    unsubscribe = List.copyOf(unsubscribe);
  }

  /** A header's value and the place that it is written at. */
  public record Written(String text, SourceLocation where) {}

  /**
   * Takes the rest from the brand: {@code sender}, {@code reply-to}, {@code unsubscribe-mail}.
   *
   * @param unsubscribe an address; one with a merge tag is the sending service's to list
   * @throws FindingException where a value can't be a header's
   */
  public static Envelope of(Prepared prepared, Written subject, Written unsubscribe, Instant date) {
    SourceLocation manuscript = SourceLocation.ofFile(prepared.publication().source());
    String leave =
        MailHeader.clean("unsubscribe address", unsubscribe.text(), unsubscribe.where()).strip();
    List<String> ways = new ArrayList<>();
    // RFC 8058, §3.1: one HTTPS address, and others beside it.
    boolean tagged = TagSpans.of(leave).holdsAny();
    boolean oneClick = !tagged && starts(leave, "https://");
    if (oneClick || !tagged && starts(leave, MailHeader.MAILTO)) {
      ways.add(MailHeader.listed(leave, unsubscribe.where()));
    }
    Optional<Brand> brand = prepared.brand();
    brand
        .flatMap(b -> b.fact("unsubscribe-mail"))
        .map(text -> MailHeader.mailto(text, where(brand, "unsubscribe-mail", manuscript)))
        .filter(address -> !ways.contains(address))
        .ifPresent(ways::add);
    return new Envelope(
        MailHeader.sender(brand, manuscript),
        brand
            .flatMap(b -> b.fact("reply-to"))
            .map(
                text ->
                    MailHeader.address("reply-to", text, "", where(brand, "reply-to", manuscript))),
        MailHeader.clean("subject", subject.text(), subject.where()),
        ways,
        oneClick,
        prepared.publication().metadata().lang(),
        date);
  }

  /** What follows the at sign of the sender's address. */
  String domain() {
    return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
  }

  private static boolean starts(String address, String scheme) {
    return address.toLowerCase(Locale.ROOT).startsWith(scheme);
  }

  private static SourceLocation where(
      Optional<Brand> brand, String key, SourceLocation manuscript) {
    return brand.map(b -> b.where(key)).orElse(manuscript);
  }
}
