package org.trifold.edition.newsletter.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/** Values of header fields, refused where they could start a field of their own. */
final class MailHeader {
  /** RFC 2606, §2: a domain that never exists. */
  private static final String PLACEHOLDER = "newsletter@sender.invalid";

  /** Starts an address to write to. */
  static final String MAILTO = "mailto:";

  private MailHeader() {}

  /**
   * A value without control characters; the mail library passes line ends on.
   *
   * @throws FindingException where it has some
   */
  static String clean(String field, String value, SourceLocation where) {
    if (value.codePoints().anyMatch(MailHeader::breaks)) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-009",
              where,
              "The mail's " + field + " would hold a line end or control character.",
              "Write it on one line."));
    }
    return value;
  }

  private static boolean breaks(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  /**
   * Who sends: the brand's sender ({@code Name <address>} or an address), or its name and email; a
   * placeholder where it has neither.
   *
   * @throws FindingException where that is no address
   */
  static InternetAddress sender(Optional<Brand> brand, SourceLocation manuscript) {
    SourceLocation where =
        brand
            .map(b -> b.where(b.fact("sender").isPresent() ? "sender" : "email"))
            .orElse(manuscript);
    String name = brand.map(Brand::name).orElse("");
    String written =
        brand.flatMap(b -> b.fact("sender").or(() -> b.fact("email"))).orElse(PLACEHOLDER);
    clean("sender", name, brand.map(b -> b.where("name")).orElse(manuscript));
    return address("sender", written, name, where);
  }

  /**
   * A mail address with or without a name.
   *
   * @param key of the brand that gives it
   * @param name where it is written without one; empty for none
   * @throws FindingException where it is none, or holds a line end
   */
  static InternetAddress address(String key, String written, String name, SourceLocation where) {
    clean(key, written, where);
    // A name may hold what parts addresses of a list: Jane Roe, MD <jane@example.org>.
    int open = written.lastIndexOf('<');
    String before = open < 0 ? "" : written.substring(0, open).strip();
    boolean named = !before.isEmpty() && before.chars().noneMatch(c -> "\"<>@".indexOf(c) >= 0);
    try {
      InternetAddress[] parsed =
          InternetAddress.parse(named ? written.substring(open) : written, true);
      if (parsed.length != 1 || parsed[0].getAddress().indexOf('@') < 0) {
        throw new AddressException("not one address", written);
      }
      parsed[0].validate();
      String own = named ? before : parsed[0].getPersonal();
      String personal = own == null ? name : own;
      // An encoded word (RFC 2047) may hold a line end.
      clean(key, personal, where);
      return personal.isEmpty()
          ? parsed[0]
          : new InternetAddress(parsed[0].getAddress(), personal, "UTF-8");
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-014",
              where,
              "The brand's " + key + " is no mail address: \"" + written + "\".",
              "Write " + key + " = \"Name <name@example.org>\"."));
    }
  }

  /**
   * The address that a mail leaves the list by (RFC 6068).
   *
   * @param written with or without {@code mailto:}, and perhaps with header fields after a question
   *     mark
   * @throws FindingException where there is no mail address in it
   */
  static String mailto(String written, SourceLocation where) {
    String text = clean("unsubscribe-mail", written, where).strip();
    String bare =
        text.toLowerCase(Locale.ROOT).startsWith(MAILTO) ? text.substring(MAILTO.length()) : text;
    int query = bare.indexOf('?');
    address("unsubscribe-mail", query < 0 ? bare : bare.substring(0, query), "", where);
    return listed(MAILTO + bare, where);
  }

  /**
   * An address as it stands between angle brackets (RFC 2369, §2).
   *
   * @throws FindingException where it holds what ends or parts addresses there
   */
  static String listed(String address, SourceLocation where) {
    String ascii = ascii(address);
    if (ascii.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-036",
              where,
              "The address to unsubscribe at can't stand in a mail's header: \""
                  + ShownAddress.of(address)
                  + "\".",
              "Write spaces, quotes and angle brackets in it as %20, %22, %3C and %3E."));
    }
    return ascii;
  }

  /** Other characters percent-encoded (RFC 3987, §3.1); all else as it is. */
  private static String ascii(String address) {
    StringBuilder out = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      out.append(b < 0 ? String.format(Locale.ROOT, "%%%02X", b & 0xFF) : (char) b);
    }
    return out.toString();
  }
}
