package org.trifold.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.FindingException;

/** What holds of anything that is given as a recipient or a mail server. */
@Fuzz
class RandomRecipientsTest {
  private static final List<String> ADDRESSES =
      List.of(
          "a@example.org",
          "A. Author ",
          "<",
          ">",
          "<b@example.org>",
          "@",
          ",",
          ";",
          ":",
          "\"",
          "\\\"",
          "(c)",
          "=?utf-8?q?=0ABcc:_x?=",
          "=?utf-8?b?DQpCY2M6IHg=?=",
          "\r\nBcc: x@example.org",
          "é",
          ".",
          " ",
          "[127.0.0.1]",
          "group:a@example.org;");

  private static final List<String> SERVERS =
      List.of(
          "smtp:",
          "smtps:",
          "http:",
          "//",
          "mail.example.org",
          "localhost",
          ":",
          "587",
          "0",
          "99999",
          "me:secret@",
          "/",
          "?a",
          "#a",
          "[::1]",
          "[",
          "%41",
          "_",
          " ");

  @Provide
  Arbitrary<String> recipients() {
    return AnyInput.text(ADDRESSES);
  }

  @Provide
  Arbitrary<String> servers() {
    return AnyInput.text(SERVERS);
  }

  private static <T> Optional<T> refusable(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (FindingException e) {
      assertFalse(e.findings().isEmpty());
      e.findings().forEach(finding -> assertTrue(finding.message().endsWith("."), finding.line()));
      return Optional.empty();
    }
  }

  @Property
  void aRecipientIsOneMailboxOnOneLineOrRefused(@ForAll("recipients") String written) {
    refusable(() -> Recipients.of(List.of(written)))
        .ifPresent(
            recipients -> {
              for (InternetAddress address : recipients.addresses()) {
                assertTrue(address.getAddress().indexOf('@') > 0, address::toString);
                assertTrue(
                    address.toString().chars().noneMatch(Character::isISOControl),
                    address::toString);
              }
            });
  }

  @Property
  void aServerIsAHostAndPortOrRefused(@ForAll("servers") String written) {
    refusable(() -> Server.of(written, false))
        .ifPresent(
            server -> {
              assertTrue(server.port() > 0 && server.port() <= 0xFFFF, written);
              assertEquals(server, Server.of(server.address(), false), written);
            });
  }
}
