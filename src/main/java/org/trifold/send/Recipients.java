package org.trifold.send;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Who a mail goes to.
 *
 * @param addresses each once
 */
public record Recipients(List<InternetAddress> addresses) {
  public Recipients {
    addresses = List.copyOf(addresses);
  }

  /**
   * Reads addresses, each once.
   *
   * @param written addresses; one string may hold several, separated by commas
   * @throws FindingException where one is none, or there is none
   */
  public static Recipients of(List<String> written) {
    List<InternetAddress> addresses = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String text : written) {
      for (InternetAddress address : parse(text)) {
        if (seen.add(address.getAddress().toLowerCase(Locale.ROOT))) {
          addresses.add(address);
        }
      }
    }
    if (addresses.isEmpty()) {
      throw refused("Nobody is named to send to.", "Name addresses: --to name@example.org.");
    }
    return new Recipients(addresses);
  }

  private static List<InternetAddress> parse(String text) {
    // A line end would start a header field of its own.
    clean(text);
    try {
      List<InternetAddress> addresses = List.of(InternetAddress.parse(text, true));
      for (InternetAddress address : addresses) {
        if (address.isGroup() || address.getAddress().indexOf('@') < 0) {
          throw new AddressException("not one mailbox", text);
        }
        address.validate();
        if (address.getPersonal() != null) {
          // An encoded word (RFC 2047) may hold one too.
          clean(address.getPersonal());
          address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        }
      }
      return addresses;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw refused("\"" + text + "\" is no mail address.", "Write name@example.org.");
    }
  }

  private static void clean(String text) {
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw refused(
          "A recipient's address holds a line end or control character.", "Write it on one line.");
    }
  }

  private static FindingException refused(String message, String hint) {
    return new FindingException(
        Finding.error("TF-SEND-001", SourceLocation.ofFile(""), message, hint));
  }
}
