package org.trifold.edition.newsletter;

/**
 * A picture of a mail.
 *
 * @param name file name, of ASCII letters, digits, dots and hyphens; unique in the mail
 * @param content never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Picture(String name, String mediaType, byte[] content) {
  /** Attribute of an {@code img} that holds the name until its address is decided. */
  static final String ATTRIBUTE = "data-picture";

  /** Content-ID without angle brackets (RFC 2392). */
  String contentId() {
    return name + "@pictures.invalid";
  }
}
