package org.trifold.edition.newsletter.message;

import jakarta.mail.internet.MimeMultipart;

/** A multipart whose boundary is given: the library's own holds the time. */
final class FixedMultipart extends MimeMultipart {
  /**
   * An empty multipart.
   *
   * @param type with its subtype and parameters but the boundary
   * @param boundary letters and digits that no part holds (RFC 2046, §5.1.1)
   */
  FixedMultipart(String type, String boundary) {
    contentType = type + ";\r\n\tboundary=\"" + boundary + "\"";
  }
}
