package org.trifold.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.output.OutputFolder;

class PostTest {
  /** Of hashing addresses: the real number takes a second for each, and SendRunTest's do. */
  private static final int ROUNDS = 10;

  private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
  private static final String MAIL =
      """
      From: Clinic <news@example.org>
      To: undisclosed-recipients:;
      Subject: News
      Date: Wed, 4 Mar 2026 05:06:07 +0000
      Message-ID: <old@example.org>
      X-Unsent: 1
      List-Unsubscribe: <https://example.org/leave>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8

      Drink water.
      """
          .replace("\n", "\r\n");

  @TempDir Path temp;
  private final Letter letter = new Letter("output/a/a.eml", MAIL.getBytes(UTF_8));
  private OutputFolder output;

  @BeforeEach
  void folder() {
    output = OutputFolder.open(temp, "output", Duration.ofSeconds(5));
  }

  private Post.Result send(String server, Optional<SSLSocketFactory> trusting, String... to) {
    return send(server, trusting, Optional.empty(), to);
  }

  private Post.Result send(
      String server,
      Optional<SSLSocketFactory> trusting,
      Optional<Credentials> credentials,
      String... to) {
    return new Post(
            Server.of(server, false),
            credentials,
            SentRecord.in(output, ROUNDS),
            InstantSource.fixed(NOW),
            trusting,
            2_000,
            1_000)
        .send(new Mailing(List.of(letter), Recipients.of(List.of(to))).deliveries());
  }

  private Post.Result send(ScriptedServer server, String... to) {
    return send("smtp://localhost:" + server.port(), Optional.empty(), to);
  }

  private static List<String> rules(Post.Result result) {
    return result.findings().stream().map(Finding::rule).toList();
  }

  private static List<String> taken(Post.Result result) {
    return result.taken().stream().map(Delivery::recipient).toList();
  }

  private Optional<Finding> objection(String recipient) {
    return SentRecord.in(output, ROUNDS).objection(letter, recipient);
  }

  /** A key for localhost that only this test's clients trust. */
  private KeyStore key() throws Exception {
    Path file = temp.resolve("key.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "mail",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            file.toString());
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    return KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
  }

  private static SSLSocketFactory trusting(KeyStore key) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mail", key.getCertificate("mail"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  @Test
  void a_server_with_tls_from_the_start_takes_it_from_who_trusts_its_certificate()
      throws Exception {
    KeyStore key = key();
    System.setProperty("greenmail.tls.keystore.file", temp.resolve("key.p12").toString());
    GreenMail mail = new GreenMail(ServerSetup.SMTPS.dynamicPort());
    mail.start();
    try {
      String server = "smtps://localhost:" + mail.getSmtps().getPort();
      Post.Result untrusted = send(server, Optional.empty(), "a@example.org");
      assertEquals(List.of("TF-SEND-010"), rules(untrusted));
      assertTrue(untrusted.findings().get(0).line().startsWith(server + ": No safe connection"));
      assertEquals(List.of(), taken(untrusted));
      assertEquals(1, untrusted.untried().size());

      SSLSocketFactory trusting = trusting(key);
      String otherName = "smtps://127.0.0.1:" + mail.getSmtps().getPort();
      assertEquals(
          List.of("TF-SEND-010"), rules(send(otherName, Optional.of(trusting), "a@example.org")));
      assertEquals(0, mail.getReceivedMessages().length);

      Post.Result trusted = send(server, Optional.of(trusting), "a@example.org", "b@example.org");
      assertEquals(List.of(), trusted.findings());
      assertEquals(List.of("a@example.org", "b@example.org"), taken(trusted));
      assertEquals(2, mail.getReceivedMessages().length);
    } finally {
      mail.stop();
      System.clearProperty("greenmail.tls.keystore.file");
    }
  }

  @Test
  void a_login_reaches_the_server_and_a_wrong_one_is_told_without_the_password() {
    GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    try {
      mail.setUser("news@example.org", "ann", "right");
      mail.getManagers().getUserManager().setAuthRequired(true);
      String server = "localhost:" + mail.getSmtp().getPort();
      Post.Result wrong =
          send(
              server,
              Optional.empty(),
              Optional.of(new Credentials("ann", "verysecret", "X")),
              "a@example.org");
      assertEquals(List.of("TF-SEND-011"), rules(wrong));
      assertFalse(wrong.toString().contains("verysecret"));
      Post.Result right =
          send(
              server,
              Optional.empty(),
              Optional.of(new Credentials("ann", "right", "X")),
              "a@example.org");
      assertEquals(List.of("a@example.org"), taken(right), right.toString());
    } finally {
      mail.stop();
    }
  }

  @Test
  void a_refused_recipient_is_told_and_the_others_get_theirs_over_the_same_connection()
      throws IOException {
    try (ScriptedServer server =
        new ScriptedServer().answering("RCPT TO:<b@", "550 5.1.1 No such user here")) {
      Post.Result result = send(server, "a@example.org", "b@example.org", "c@example.org");
      assertEquals(List.of("a@example.org", "c@example.org"), taken(result));
      assertEquals(List.of("TF-SEND-012"), rules(result));
      assertEquals(
          "output/a/a.eml: The server refuses the recipient b@example.org: 550 5.1.1 No such user"
              + " here. Correct the address, or log in.",
          result.findings().get(0).line());
      assertEquals(1, server.heard().stream().filter(l -> l.startsWith("EHLO")).count());
      assertTrue(objection("a@example.org").isPresent());
      assertTrue(objection("b@example.org").isEmpty(), "b may be tried again");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAIL|553 5.7.1 Not you|TF-SEND-013|The server refuses the sender",
        "MAIL|530 5.7.0 Authentication required|TF-SEND-011|The server wants to know who sends.",
        ".|552 5.3.4 Too big|TF-SEND-013|The server refuses the message to a@example.org",
        ".|554 5.7.1 Looks like spam|TF-SEND-013|554 5.7.1 Looks like spam",
        "EHLO|250-here/250 SIZE 100|TF-SEND-013|the server takes no more than 100",
      })
  void a_refused_message_is_one_line_and_not_on_record(
      String command, String answer, String rule, String words) throws IOException {
    try (ScriptedServer server =
        new ScriptedServer().answering(command, answer.replace("/", "\r\n"))) {
      Post.Result result = send(server, "a@example.org");
      assertEquals(List.of(rule), rules(result), result.toString());
      assertTrue(result.findings().get(0).line().contains(words), result.toString());
      assertEquals(1, result.findings().get(0).line().lines().count());
      assertTrue(objection("a@example.org").isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({ScriptedServer.SILENCE, ScriptedServer.HANG_UP})
  void a_message_whose_fate_is_unknown_is_never_sent_again_by_itself(String end)
      throws IOException {
    try (ScriptedServer server = new ScriptedServer().answering(".", end)) {
      Post.Result result = send(server, "a@example.org", "b@example.org");
      assertEquals(List.of("TF-SEND-014"), rules(result), result.toString());
      assertEquals(List.of(), taken(result));
      assertEquals(1, result.untried().size(), "nobody else is tried on a broken connection");
      assertEquals(1, server.heard().stream().filter(l -> l.startsWith("MAIL")).count());
      Finding objection = objection("a@example.org").orElseThrow();
      assertTrue(objection.message().startsWith("It may have gone to a@example.org"));
    }
  }

  @Test
  void a_server_that_is_silent_refuses_or_has_no_name_is_told_apart() throws IOException {
    try (ScriptedServer server = new ScriptedServer().answering("", ScriptedServer.SILENCE)) {
      Post.Result silent = send(server, "a@example.org");
      assertEquals(List.of("TF-SEND-009"), rules(silent));
      assertTrue(silent.findings().get(0).message().contains("does not answer"), silent::toString);
    }
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Post.Result refused = send("localhost:" + free, Optional.empty(), "a@example.org");
    assertEquals(
        "smtp://localhost:" + free + ": The server refuses the connection. Check name and port.",
        refused.findings().get(0).line());
    Post.Result unknown = send("mail.sender.invalid", Optional.empty(), "a@example.org");
    assertTrue(unknown.findings().get(0).message().contains("no server of this name"));
  }

  @Test
  void without_starttls_nothing_goes_to_another_machine() throws IOException {
    try (ScriptedServer server = new ScriptedServer()) {
      // Another name for this machine, which is not among those that are trusted without TLS.
      Post.Result result =
          send("smtp://127.0.0.2:" + server.port(), Optional.empty(), "a@example.org");
      // The loopback address of the server is 127.0.0.1 only on some systems.
      assertTrue(List.of("TF-SEND-010", "TF-SEND-009").containsAll(rules(result)));
      assertEquals(List.of(), taken(result));
      assertFalse(server.heard().stream().anyMatch(l -> l.startsWith("MAIL")));
    }
  }

  @Test
  void what_went_is_on_record_with_its_id_and_a_repeat_says_so() throws IOException {
    try (ScriptedServer server = new ScriptedServer()) {
      assertEquals(List.of("a@example.org"), taken(send(server, "a@example.org")));
    }
    Finding objection = objection("A@example.org").orElseThrow();
    assertEquals("TF-SEND-008", objection.rule());
    String line = objection.line();
    assertTrue(line.contains("It went to A@example.org on 2026-05-06T07:08:09Z already"), line);
    assertTrue(line.matches(".*\\(<[0-9a-f]{32}@example\\.org>\\).*"), line);
    Letter other = new Letter("output/a/a.eml", (MAIL + "More.").getBytes(UTF_8));
    assertTrue(SentRecord.in(output, ROUNDS).objection(other, "a@example.org").isEmpty());
    assertTrue(objection("b@example.org").isEmpty());
    String file = Files.readString(temp.resolve(SentRecord.FILE));
    // The id of the message is a key too, which may end in an a.
    String ids = file.replaceAll("<[0-9a-f]{32}@", "");
    assertFalse(ids.contains("a@"), "no address is kept: " + file);
    assertTrue(
        file.matches("(?s)\\{\\s*\"salt\": \"[0-9a-f]{32}\".*\"recipient\": \"[0-9a-f]{32}\".*"),
        file);
    Files.writeString(temp.resolve(SentRecord.FILE), "{\"salt\": \"00\", \"sent\": [{}]}");
    assertEquals(
        "TF-SEND-008",
        assertThrows(FindingException.class, () -> SentRecord.in(output, ROUNDS))
            .findings()
            .get(0)
            .rule());
  }
}
