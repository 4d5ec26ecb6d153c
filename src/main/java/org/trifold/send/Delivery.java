package org.trifold.send;

import jakarta.mail.internet.InternetAddress;

/** A message for somebody. */
public record Delivery(Letter letter, InternetAddress to) {
  /** The address alone. */
  String recipient() {
    return to.getAddress();
  }

  /** One line: {@code output/a/a.eml to ann@example.org}. */
  public String described() {
    return letter.file() + " to " + recipient();
  }
}
