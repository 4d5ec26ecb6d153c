package org.trifold.model;

import java.net.URI;
import java.net.URISyntaxException;

/** An address as programs ask for it: in ASCII, other characters percent-encoded (RFC 3986, §2). */
public final class AsciiAddress {
  private AsciiAddress() {}

  /**
   * Reads an address.
   *
   * @throws URISyntaxException for what is none. Half a character is none either: Java throws
   *     NullPointerException there
   */
  public static URI of(String address) throws URISyntaxException {
    if (address.codePoints().anyMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c))) {
      throw new URISyntaxException(address, "half a character");
    }
    return new URI(new URI(address).toASCIIString());
  }
}
