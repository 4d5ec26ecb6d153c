package org.trifold.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.SourceLocation;

/** What holds of any address that somebody asks for, and of any host that is opened. */
@Fuzz
class RandomAddressesTest {
  private static final List<String> PARTS =
      List.of(
          "https://",
          "HTTPS://",
          "http://",
          "//",
          "/",
          "\\",
          "open.example",
          "OPEN.EXAMPLE",
          ".",
          "evil.example",
          "@",
          "me:secret@",
          ":",
          ":443",
          ":0443",
          ":8443",
          ":99999",
          "?",
          "#",
          "%2e",
          "%40",
          "xn--",
          "xn--a",
          "b\u00fccher",
          "\u3002",
          "\uff0e",
          "127.0.0.1",
          "127.1",
          "0x7f",
          "[::1]",
          "[::ffff:127.0.0.1]",
          "[fe80::1%25lo]",
          "*",
          "path");

  private static final SourceLocation WHERE = SourceLocation.ofLine("trifold.toml", 1);

  @Provide
  Arbitrary<String> entries() {
    return AnyInput.text(PARTS);
  }

  @Provide
  Arbitrary<String> addresses() {
    return Combinators.combine(
            Arbitraries.of("https://", "https://open.example", ""), AnyInput.text(PARTS))
        .as(String::concat);
  }

  @Property
  void onlyTheOpenHostIsEverAsked(@ForAll("addresses") String whole) {
    OpenHosts open = OpenHosts.of(List.of("open.example"), WHERE);
    SecureAddress.of(whole)
        .ifPresent(
            secure -> {
              assertEquals("https", secure.uri().getScheme(), whole);
              assertEquals(secure.host().inAddress(), secure.uri().getHost(), whole);
              assertEquals(secure.port(), secure.uri().getPort(), whole);
              assertTrue(secure.uri().getUserInfo() == null, whole);
              boolean own =
                  secure.uri().getHost().equals("open.example")
                      && secure.uri().getPort() == SecureAddress.PORT;
              assertEquals(own, open.opens(secure), whole);
              assertEquals(secure, SecureAddress.of(secure.uri().toString()).orElseThrow());
            });
  }

  @Property
  void anEntryOpensOneHostOrIsRefused(@ForAll("entries") String entry) {
    AnyInput.refusable(() -> OpenHosts.of(List.of(entry), WHERE));
    HostName.of(entry)
        .ifPresent(host -> assertEquals(host, HostName.of(host.inAddress()).orElseThrow(), entry));
  }
}
