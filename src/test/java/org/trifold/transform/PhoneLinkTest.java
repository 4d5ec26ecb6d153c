package org.trifold.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneLinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(555) 555-0142             | tel:5555550142",
        "+1 555.555.0142            | tel:+15555550142",
        "+41 (0)44 123 45 67        | tel:+41441234567",
        "(0)44 123 45 67            | tel:0441234567",
        "555-0142 ext. 5            | tel:5550142;ext=5",
        "555-0142 x12               | tel:5550142;ext=12",
        "030 / 12345-0              | tel:030123450",
        "555 0142 or 555 0143       | tel:5550142",
        "555 0142, 555 0143         | tel:5550142",
        "Desk: 555 0142 (mornings)  | tel:5550142",
        "911                        | tel:911",
      })
  void aNumberIsCalledAsItsReaderWould(String written, String address) {
    assertEquals(address, PhoneLink.address(written));
  }
}
