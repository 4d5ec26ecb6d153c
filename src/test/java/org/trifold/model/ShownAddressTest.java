package org.trifold.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "https://e.org | https://e.org",
        "https://e.org/a/b.png | https://e.org/a/b.png",
        "https://e.org:8443/@name/a | https://e.org:8443/@name/a",
        "https://e.org/a?k=s | https://e.org/a?…",
        "https://e.org/a#s | https://e.org/a#…",
        "https://e.org?k=s#t | https://e.org?…",
        "https://me:s@e.org/a | https://e.org/a",
        "https://me:s@x@e.org/a | https://e.org/a",
        "https:\\\\me:s@e.org\\a | https://e.org\\a",
        "https:me:s@e.org/a | https://e.org/a",
        "https://me:s | https://me…",
        "https://me:s/t@e.org | https://me…",
        "https://[::1]:80/a?s | https://[::1]:80/a?…",
        "//me:s@e.org/a?s | //e.org/a?…",
        "ftp://me:s@e.org/a | ftp://e.org/a",
        "s3://key:s@bucket/a?s | s3://bucket/a?…",
        "mailto:a@e.org?body=s | mailto:a@e.org?…",
        "data:image/png;base64,c2VjcmV0 | data:image/png…",
        "DATA:,s | DATA:…",
        "a.png?k=s | a.png?…",
        "a.adoc#s | a.adoc#…",
        "#place | #place",
        "tel:+1 | tel:+1",
        "{{link}} | {{link}}"
      })
  void whatMayBeSecretIsLeftOut(String address, String shown) {
    assertEquals(shown, ShownAddress.of(address));
    assertEquals(shown, ShownAddress.of(shown), "said again");
    assertEquals("The \"" + shown + "\" is.", ShownAddress.within("The \"" + shown + "\" is."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The link \"https://e.org/?k=a b s\" is. | The link \"https://e.org/?…\" is.",
        "Not read: https://me:s@e.org/a?s. | Not read: https://e.org/a?….",
        "Write :url: https://… or https://e.org. | Write :url: https://… or https://e.org.",
        "The metadata: and data:image/png;s | The metadata: and data:image/png…",
        "(http://e.org/a#s) | (http://e.org/a#…)",
        "C:\\a?b and a/b: c? | C:\\a?b and a/b: c?",
        "The file \"x/https:/me:s@e.org/a?s\" | The file \"x/https://e.org/a?…\""
      })
  void inASentenceTheRestStays(String text, String shown) {
    assertEquals(shown, ShownAddress.within(text));
    assertEquals(shown, Finding.error("TF-X-001", SourceLocation.ofFile("a"), text, "").message());
    assertEquals(shown, Finding.error("TF-X-001", SourceLocation.ofFile("a"), "", text).hint());
  }

  @Test
  void anAddressIsCutAndTakesNoTime() {
    assertEquals(
        "https://e.org/" + "a".repeat(118) + "…",
        ShownAddress.of("https://e.org/" + "a".repeat(10_000)));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          ShownAddress.within("\"data:image/png;base64," + "A".repeat(1 << 22) + "\"");
          ShownAddress.within("https://".repeat(1 << 16));
          ShownAddress.within("a:".repeat(1 << 16) + "a".repeat(1 << 16));
        });
  }
}
