package org.trifold.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

class OpenHostsTest {
  private static final SourceLocation WHERE = new SourceLocation("trifold.toml", 3, 8);

  @Test
  void aHostIsOpenedByItsWholeNameForOnePort() {
    Fetcher fetcher =
        new Fetcher(
            OpenHosts.of(
                List.of("pictures.example", "B\u00fccher.example.", "[::1]:8443", "127.0.0.1"),
                WHERE));
    for (String open :
        List.of(
            "https://pictures.example/a",
            "HTTPS://PICTURES.EXAMPLE:443/a",
            "https://pictures.example./a",
            "https://b\u00fccher.example/a",
            "https://xn--bcher-kva.example?a",
            "https://[0:0::1]:8443/a",
            "https://127.0.0.1/a")) {
      assertTrue(fetcher.opens(open), open);
    }
    for (String closed :
        List.of(
            "http://pictures.example/a",
            "https://pictures.example:8443/a",
            "https://a.pictures.example/a",
            "https://pictures.example.evil.example/a",
            "https://evil.example/pictures.example",
            "https://me:secret@pictures.example/a",
            "https://pictures.example@evil.example/a",
            "https://evil.example#@pictures.example/a",
            "https://evil.example\\@pictures.example/a",
            "https://pictures.example\\.evil.example/a",
            "https://pictures.example..evil/a",
            "https:///pictures.example/a",
            "https:pictures.example/a",
            "//pictures.example/a",
            "https://[::1]/a",
            "https://127.1/a",
            "https://2130706433/a",
            "https://0x7f000001/a",
            "https://pictures.example:0443x/a",
            "https://pictures%2eexample/a",
            "https://pictures.example /a",
            " https://pictures.example/a",
            "https://pictures.example/\ud800",
            "file:///etc/passwd",
            "")) {
      assertFalse(fetcher.opens(closed), closed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*.example",
        "https://pictures.example",
        "pictures.example/a",
        "me@pictures.example",
        "pictures.example:0",
        "pictures.example:65536",
        "pictures.example:",
        "[::1",
        "::1",
        "127.1",
        "-a.example",
        "my_pictures.example",
        "127.0.0.1xn--a",
        "a..example",
        "a b",
        "."
      })
  void whatIsNoHostIsRefusedInTheSetting(String entry) {
    List<Finding> findings =
        assertThrows(FindingException.class, () -> OpenHosts.of(List.of(entry), WHERE)).findings();
    assertEquals("TF-NET-001", findings.get(0).rule());
  }
}
