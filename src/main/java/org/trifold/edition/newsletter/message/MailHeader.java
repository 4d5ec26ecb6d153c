package org.trifold.edition.newsletter.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/** Values of header fields, refused where they could start a field of their own. */
final class MailHeader {
  /** RFC 2606, §2: a domain that never exists. */
  private static final String PLACEHOLDER = "newsletter@sender.invalid";

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
    clean("sender", written, where);
    try {
      InternetAddress[] parsed = InternetAddress.parse(written, true);
      if (parsed.length != 1 || parsed[0].getAddress().indexOf('@') < 0) {
        throw new AddressException("not one address", written);
      }
      parsed[0].validate();
      String personal = parsed[0].getPersonal() == null ? name : parsed[0].getPersonal();
      return personal.isEmpty()
          ? parsed[0]
          : new InternetAddress(parsed[0].getAddress(), personal, "UTF-8");
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-014",
              where,
              "The brand's sender is no mail address: \"" + written + "\".",
              "Write sender = \"Name <name@example.org>\"."));
    }
  }
}
