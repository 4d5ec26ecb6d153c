package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org",
    "HTTP://example.org, HTTP://example.org",
    "www.example.org/a, https://www.example.org/a",
    "example.org:8080, https://example.org:8080",
    "//example.org, https://example.org",
    "javascript:x, javascript:x",
  })
  void anAddressWithoutASchemeIsAWebAddress(String written, String address) {
    assertEquals(address, WebLink.address(written));
  }
}
