package org.trifold.edition.newsletter.picture;

import java.util.UUID;

/**
 * A picture of a mail.
 *
 * @param name file name, of ASCII letters, digits, dots and hyphens; unique in the mail
 * @param content never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(String name, String mediaType, byte[] content) {
  /** Attribute of an {@code img} that holds the name until its address is decided. */
  public static final String ATTRIBUTE = "data-picture";

  /**
   * Content-ID without angle brackets (RFC 2392): no other picture's in any mail (RFC 2045, §7),
   * and this one's whenever it is made.
   */
  public String contentId() {
    return UUID.nameUUIDFromBytes(content) + "." + name + "@pictures.invalid";
  }
}
