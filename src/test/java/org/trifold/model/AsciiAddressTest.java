package org.trifold.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiAddressTest {
  @Test
  void whatIsNotAsciiIsPercentEncoded() throws URISyntaxException {
    URI address = AsciiAddress.of("https://example.org/\u00e9\ud83d\ude00?b=%41#c");
    assertEquals("https://example.org/%C3%A9%F0%9F%98%80?b=%41#c", address.toString());
  }

  /** Found with random input. */
  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/\ud800", "https://example.org/\udc00\ud83d"})
  void halfACharacterIsNoAddress(String address) {
    assertThrows(URISyntaxException.class, () -> AsciiAddress.of(address));
  }
}
