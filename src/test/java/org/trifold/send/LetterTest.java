package org.trifold.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.output.OutputFolder;

class LetterTest {
  private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");

  /** A newsletter as the edition makes it: text, HTML, pictures. */
  private static Letter rendered() {
    Rendered rendered =
        Rendered.of(
            Rendered.document("<h1>Über Narben</h1><p>Trinken Sie „Wasser“ — viel.</p>"),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of("newsletter.unsubscribe-url", "https://example.org/leave"));
    return new Letter("output/a/a.eml", rendered.bytes(".eml"));
  }

  private static MimeMessage parsed(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static List<byte[]> parts(Part part) throws Exception {
    List<byte[]> parts = new ArrayList<>();
    if (part.getContent() instanceof Multipart children) {
      for (int i = 0; i < children.getCount(); i++) {
        BodyPart child = children.getBodyPart(i);
        parts.add(String.join("\n", headers(child)).getBytes(UTF_8));
        parts.addAll(parts(child));
      }
    } else {
      parts.add(part.getInputStream().readAllBytes());
    }
    return parts;
  }

  private static List<String> headers(Part part) throws Exception {
    List<String> headers = new ArrayList<>();
    part.getAllHeaders()
        .asIterator()
        .forEachRemaining(h -> headers.add(h.getName() + ": " + h.getValue()));
    return headers;
  }

  @Test
  void what_arrives_is_the_file_part_by_part_with_its_own_date_id_and_recipient(@TempDir Path temp)
      throws Exception {
    Letter letter = rendered();
    assertEquals(List.of(), LetterCheck.check(letter));
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      OutputFolder output = OutputFolder.open(temp, "output", Duration.ofSeconds(5));
      Post.Result result =
          new Post(
                  Server.of("localhost:" + server.getSmtp().getPort(), false),
                  Optional.empty(),
                  SentRecord.in(output),
                  InstantSource.fixed(NOW))
              .send(
                  new Mailing(
                          List.of(letter),
                          Recipients.of(List.of("Ann Ärzte <ann@example.org>,bo@example.org")))
                      .deliveries());
      assertEquals(2, result.taken().size(), result.toString());
      MimeMessage file = parsed(letter.content());
      MimeMessage[] received = server.getReceivedMessages();
      assertEquals(2, received.length);
      for (MimeMessage message : received) {
        List<byte[]> expected = parts(file);
        List<byte[]> actual = parts(message);
        assertEquals(expected.size(), actual.size());
        assertTrue(expected.size() > 4, "text, HTML and pictures");
        for (int i = 0; i < expected.size(); i++) {
          assertArrayEquals(expected.get(i), actual.get(i), "part " + i);
        }
        for (String same :
            List.of("From", "Subject", "Content-Type", "MIME-Version", "List-Unsubscribe")) {
          assertArrayEquals(file.getHeader(same), message.getHeader(same), same);
        }
        assertEquals("Wed, 6 May 2026 07:08:09 +0000", message.getHeader("Date", null));
        assertNull(message.getHeader("X-Unsent"));
        assertNotEquals(file.getMessageID(), message.getMessageID());
        assertEquals(1, message.getHeader("To").length);
      }
      InternetAddress first = (InternetAddress) received[0].getAllRecipients()[0];
      assertEquals("ann@example.org", first.getAddress());
      assertEquals("Ann Ärzte", first.getPersonal());
      assertNotEquals(received[0].getMessageID(), received[1].getMessageID());
    } finally {
      server.stop();
    }
  }

  private static Letter mail(String subject, String leave, String from, String html) {
    return mail(subject, leave, from, html, "");
  }

  private static Letter mail(
      String subject, String leave, String from, String html, String header) {
    return new Letter(
        "a.eml",
        (header
                + "From: "
                + from
                + "\r\nSubject: "
                + subject
                + "\r\nList-Unsubscribe: <"
                + leave
                + ">\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"x\"\r\n\r\n"
                + "--x\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                + org.jsoup.Jsoup.parse(html).text()
                + "\r\n--x\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
                + html
                + "\r\n--x--\r\n")
            .getBytes(UTF_8));
  }

  private static List<String> rules(Letter letter) {
    return LetterCheck.check(letter).stream().map(Finding::rule).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "placeholder;Hi {{first-name|there}}",
        "stars;Hi *|FNAME|*",
        "braces;Hi {{ first_name|default:'there' }}",
        "braces;Hi {% today %}",
        "percent;Hi %FIRSTNAME%",
        "percents;Hi %%=IIF(EMPTY(AttributeValue(\"FirstName\")), \"there\","
            + " AttributeValue(\"FirstName\"))=%%",
        "brackets;Hi [firstname,fallback=there]",
        "brackets;<unsubscribe>Leave</unsubscribe>",
        "braces;Hi {{insert first_name \"default=there\"}}",
        "braces;Hi {{#if first_name}}{{first_name}}{{else}}there{{/if}}",
      })
  void a_tag_of_the_service_that_a_message_was_made_for_is_found(String form, String html) {
    assertEquals(
        List.of("TF-SEND-004"),
        rules(
            mail(
                "News",
                "https://example.org/x",
                "a@example.org",
                "<p>" + html + "</p>",
                "X-Trifold-Tags: " + form + "\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='{{unsubscribe}}'>Leave</a>",
        "<a href='{% unsubscribe_link %}'>Leave</a>",
        "<a href='{{{unsubscribe}}}'>Leave</a>",
        "<a href='[unsubscribe]'>Leave</a>",
        "<a href='%UNSUBSCRIBELINK%'>Leave</a>",
        "<a href='https://example.org/?u=*|UID|*'>You</a>",
      })
  void addresses_that_nobody_wrote_are_found_whatever_the_service(String html) {
    assertEquals(
        List.of("TF-SEND-004"),
        rules(mail("News", "https://example.org/x", "a@example.org", "<p>" + html + "</p>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>In Liquid write {{ user.name }}, in Mailchimp *|FNAME|*, in old mails %NAME%.</p>",
        "<p>{% if x %}, %%x%%, [firstname,fallback=you], {{a|b c}}</p>"
      })
  void prose_about_templates_is_no_tag_where_no_service_is_chosen(String html) {
    assertEquals(List.of(), rules(mail("News", "https://example.org/x", "a@example.org", html)));
  }

  @Test
  void prose_that_is_a_tag_to_another_service_is_none() {
    assertEquals(
        List.of(),
        rules(
            mail(
                "News",
                "https://example.org/x",
                "a@example.org",
                "<p>Write {{ user.name }}.</p>",
                "X-Trifold-Tags: stars\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>100% of 20%% and 5 %, [see below], {braces}, *stars*, 50%OFF</p>",
        "<p><a href='https://example.org/%C3%A9%E2%80%99%20AND%20x?a=%7B%7Bx'>x</a></p>",
        "<pre>Hi {{first-name|you}} and *|FNAME|*</pre><p>Write <code>{{a|b}}</code>.</p>",
      })
  void text_and_code_and_addresses_are_no_tags(String html) {
    assertEquals(
        List.of(),
        rules(
            mail(
                "News",
                "mailto:a@example.org?subject=x",
                "a@example.org",
                html,
                "X-Trifold-Tags: stars\r\nX-Trifold-Tags: placeholder\r\n"
                    + "X-Trifold-Tags: percent\r\n")));
  }

  @Test
  void a_tag_in_the_subject_is_found() {
    assertEquals(
        List.of("TF-SEND-004"),
        rules(
            mail(
                "Hi {{first-name|you}}",
                "https://example.org/x",
                "a@example.org",
                "<p>x</p>",
                "X-Trifold-Tags: placeholder\r\n")));
  }

  @ParameterizedTest
  @CsvSource({"#", "https://leave.invalid/", "mailto:", "javascript:x", "leave.html", "''"})
  void a_way_out_that_leads_nowhere_is_found(String leave) {
    assertEquals(List.of("TF-SEND-005"), rules(mail("News", leave, "a@example.org", "<p>x</p>")));
  }

  @Test
  void the_placeholder_of_a_sender_is_found() {
    assertEquals(
        List.of("TF-SEND-006"),
        rules(mail("News", "https://example.org/x", "newsletter@sender.invalid", "<p>x</p>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "ann@",
        "@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\u2028b@example.org",
        "=?utf-8?b?QQ0KQmNjOiBiQGV4YW1wbGUub3Jn?= <a@example.org>",
        "staff: a@example.org, b@example.org;",
        "a b@example.org",
      })
  void what_is_no_address_is_refused(String to) {
    FindingException e = assertThrows(FindingException.class, () -> Recipients.of(List.of(to)), to);
    assertEquals("TF-SEND-001", e.findings().get(0).rule());
    assertEquals(1, e.findings().get(0).line().lines().count());
  }

  @Test
  void nobody_is_written_to_twice() {
    assertEquals(
        2,
        Recipients.of(List.of("a@example.org, A@example.org", "b@example.org")).addresses().size());
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.org, smtp://mail.example.org:587 (STARTTLS)",
    "smtp://mail.example.org:25, smtp://mail.example.org:25 (STARTTLS)",
    "smtps://mail.example.org, smtps://mail.example.org:465 (TLS)",
    "localhost:3025, smtp://localhost:3025 (TLS if offered)",
  })
  void a_server_is_asked_for_tls_unless_it_is_this_machine(String written, String described) {
    assertEquals(described, Server.of(written, false).described());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://mail.example.org",
        "smtp://",
        "mail.example.org:99999",
        "smtp://h/path",
        "smtp:smtp://h",
        "a b"
      })
  void what_is_no_server_is_refused(String written) {
    FindingException e = assertThrows(FindingException.class, () -> Server.of(written, false));
    assertEquals("TF-SEND-002", e.findings().get(0).rule());
  }

  @Test
  void a_password_on_the_command_line_is_refused_and_not_repeated() {
    FindingException e =
        assertThrows(
            FindingException.class, () -> Server.of("smtp://ann:secret@mail.example.org", false));
    assertTrue(e.findings().get(0).line().contains("TRIFOLD_SMTP_PASSWORD"));
    assertTrue(!e.findings().get(0).line().contains("secret"));
  }

  @Test
  void half_a_login_is_refused_and_a_whole_one_never_shown() {
    assertEquals(Optional.empty(), Credentials.of(Map.of()));
    assertThrows(FindingException.class, () -> Credentials.of(Map.of("TRIFOLD_SMTP_USER", "ann")));
    String shown =
        Credentials.of(Map.of("TRIFOLD_SMTP_USER", "ann", "TRIFOLD_SMTP_PASSWORD", "secret"))
            .orElseThrow()
            .toString();
    assertTrue(!shown.contains("ann") && !shown.contains("secret"), shown);
  }
}
