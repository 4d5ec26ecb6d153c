package org.trifold.edition.newsletter.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.read.SharedReader;

class MailMessageTest {
  private static final String PICTURE =
      "<figure><img src=\"src/test/resources/stress/images/leaf.svg\" alt=\"A leaf\"></figure>";

  private static Rendered branded(String body) {
    return Rendered.of(Rendered.document(body), Rendered.PROJECT, Rendered.BRAND, Map.of());
  }

  private static MimeMessage parse(Rendered rendered) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(rendered.bytes(".eml")));
  }

  private static String content(MimeBodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void text_and_html_are_alternatives_and_pictures_related_to_the_html() throws Exception {
    Rendered rendered = branded("<h1>Grüße 汉字 😀</h1><p>مرحبا</p>" + PICTURE);
    MimeMultipart alternative = (MimeMultipart) parse(rendered).getContent();
    assertTrue(alternative.getContentType().startsWith("multipart/alternative"));
    assertEquals(2, alternative.getCount());

    MimeBodyPart text = (MimeBodyPart) alternative.getBodyPart(0);
    assertEquals("text/plain; charset=UTF-8", text.getContentType());
    assertEquals(rendered.text(".txt").replace("\n", "\r\n"), content(text));

    MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
    assertTrue(related.getContentType().startsWith("multipart/related"));
    MimeBodyPart html = (MimeBodyPart) related.getBodyPart(0);
    assertEquals("text/html; charset=UTF-8", html.getContentType());
    Set<String> shown = new HashSet<>();
    for (Element image : Jsoup.parse(content(html)).select("img")) {
      shown.add(image.attr("src"));
    }
    Set<String> carried = new HashSet<>();
    for (int i = 1; i < related.getCount(); i++) {
      MimeBodyPart picture = (MimeBodyPart) related.getBodyPart(i);
      carried.add("cid:" + picture.getContentID().replaceAll("[<>]", ""));
      assertArrayEquals(
          rendered.bytes("-images/" + picture.getFileName()),
          picture.getInputStream().readAllBytes());
    }
    assertEquals(3, carried.size(), "two logos and the leaf");
    assertEquals(carried, shown);
    assertEquals(
        rendered.text(".html").replaceAll("src=\"[^\"]*\"", ""),
        content(html).replace("\r\n", "\n").replaceAll("src=\"[^\"]*\"", ""));
  }

  @Test
  void headers_say_who_what_and_how_to_leave() throws Exception {
    MimeMessage message = parse(branded("<h1>A title</h1>"));
    assertEquals("A title", message.getSubject());
    InternetAddress from = (InternetAddress) message.getFrom()[0];
    assertEquals("Example Skin Clinic", from.getPersonal());
    assertEquals("hello@example.org", from.getAddress());
    assertEquals("Wed, 4 Mar 2026 05:06:07 +0000", message.getHeader("Date", null));
    assertEquals("1", message.getHeader("X-Unsent", null));
    assertEquals("1.0", message.getHeader("MIME-Version", null));
    assertEquals("<https://example.org/unsubscribe>", message.getHeader("List-Unsubscribe", null));
    assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
    assertTrue(message.getMessageID().matches("<[0-9a-f]{32}@example\\.org>"));
  }

  @Test
  void a_mail_with_another_subject_has_another_id_and_the_same_mail_the_same() throws Exception {
    String one = parse(subjected("One")).getMessageID();
    assertEquals(one, parse(subjected("One")).getMessageID());
    assertNotEquals(one, parse(subjected("Two")).getMessageID());
  }

  private static Rendered subjected(String subject) {
    return Rendered.of(headed(subject), Rendered.PROJECT, Rendered.BRAND, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoë Roe, MD <a@e.org>", "\\\"Zoë Roe, MD\\\" <a@e.org>"})
  void a_senders_name_may_hold_a_comma(String sender, @TempDir Path root) throws Exception {
    MimeMessage message = parse(withBrand(root, "sender = \"" + sender + "\"\n"));
    InternetAddress from = (InternetAddress) message.getFrom()[0];
    assertEquals("Zoë Roe, MD", from.getPersonal());
    assertEquals("a@e.org", from.getAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@e.org, B <b@e.org>", "A <a@e.org>, B <b@e.org>"})
  void two_senders_are_refused(String sender, @TempDir Path root) {
    FindingException e =
        assertThrows(
            FindingException.class, () -> withBrand(root, "sender = \"" + sender + "\"\n"));
    assertEquals("TF-NEWS-014", e.findings().get(0).rule());
  }

  @Test
  void no_two_pictures_of_any_mails_have_the_same_id() throws Exception {
    String one = ids(branded(PICTURE)).toString();
    assertEquals(one, ids(branded("<p>Another mail.</p>" + PICTURE)).toString());
    assertNotEquals(one, ids(branded(PICTURE.replace("<img ", "<img width=\"50\" "))).toString());
  }

  private static List<String> ids(Rendered rendered) throws Exception {
    MimeMultipart parts = (MimeMultipart) parse(rendered).getContent();
    MimeMultipart related = (MimeMultipart) parts.getBodyPart(1).getContent();
    List<String> ids = new ArrayList<>();
    for (int i = 1; i < related.getCount(); i++) {
      ids.add(((MimeBodyPart) related.getBodyPart(i)).getContentID());
    }
    return ids;
  }

  @Test
  void a_merge_tag_is_no_address_for_one_click() throws Exception {
    Rendered rendered =
        Rendered.of(
            Rendered.document("<p>x</p>"),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of("newsletter.unsubscribe-url", "*|UNSUB|*"));
    assertNull(parse(rendered).getHeader("List-Unsubscribe", null));
    assertTrue(rendered.text(".html").contains("href=\"*|UNSUB|*\""));
    assertTrue(rendered.text(".txt").contains("Unsubscribe: *|UNSUB|*"));
  }

  @Test
  void without_pictures_there_is_nothing_related() throws Exception {
    MimeMultipart alternative = (MimeMultipart) parse(Rendered.plain("<p>x</p>")).getContent();
    assertTrue(alternative.getBodyPart(1).getContentType().startsWith("text/html"));
  }

  @Test
  void a_long_subject_in_any_script_comes_back_whole() throws Exception {
    String title = "汉字 Grüße مرحبا ".repeat(20).strip();
    Publication publication =
        Publication.parse(
            "<html lang=\"en\" data-source=\"a.adoc\" data-name=\"a\"><head><title>"
                + title
                + "</title></head><body><p>x</p></body></html>");
    Rendered rendered = Rendered.of(publication, Rendered.PROJECT, "", Map.of());
    assertEquals(title, parse(rendered).getSubject());
  }

  @Test
  void a_line_end_in_the_subject_is_refused() {
    Publication publication =
        Publication.parse(
            "<html lang=\"en\" data-source=\"a.adoc\" data-name=\"a\"><head><title>x\r\nBcc: a@b.org"
                + "</title></head><body><p>x</p></body></html>");
    FindingException e =
        assertThrows(
            FindingException.class, () -> Rendered.of(publication, Rendered.PROJECT, "", Map.of()));
    assertEquals("TF-NEWS-009", e.findings().get(0).rule());
  }

  @Test
  void a_line_end_in_the_unsubscribe_address_is_refused() {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Rendered.of(
                    Rendered.document("<p>x</p>"),
                    Rendered.PROJECT,
                    "",
                    Map.of("newsletter.unsubscribe-url", "https://e.org/\r\nBcc: a@b.org")));
    assertEquals("TF-NEWS-009", e.findings().get(0).rule());
  }

  @Test
  void lines_end_and_are_short_as_mail_demands() {
    // RFC 5322, 2.1.1: at most 998 characters; 2.3: CR and LF only together.
    byte[] bytes = branded("<p>" + "word ".repeat(900) + "</p>" + PICTURE).bytes(".eml");
    String message = new String(bytes, StandardCharsets.ISO_8859_1);
    assertFalse(message.replace("\r\n", "").contains("\n"));
    assertFalse(message.replace("\r\n", "").contains("\r"));
    assertTrue(message.lines().allMatch(line -> line.length() <= 998));
    assertTrue(message.chars().allMatch(c -> c < 0x80));
  }

  private static Rendered withBrand(Path root, String facts) throws Exception {
    Path brand = Files.createDirectories(root.resolve("themes/brands/b"));
    Files.writeString(
        brand.resolve("brand.toml"),
        "name = \"B\"\naddress = [\"x\"]\nunsubscribe = \"https://e.org/u\"\n" + facts);
    return Rendered.of(Rendered.document("<p>x</p>"), root, "b", Map.of());
  }

  @Test
  void the_brand_says_where_answers_go_and_where_a_mail_unsubscribes(@TempDir Path root)
      throws Exception {
    MimeMessage message =
        parse(
            withBrand(
                root,
                "email = \"a@e.org\"\nreply-to = \"Désirée <b@e.org>\"\n"
                    + "unsubscribe-mail = \"leave@e.org?subject=leave\"\n"));
    InternetAddress answer = (InternetAddress) message.getReplyTo()[0];
    assertEquals("b@e.org", answer.getAddress());
    assertEquals("Désirée", answer.getPersonal());
    assertEquals(
        "<https://e.org/u>, <mailto:leave@e.org?subject=leave>",
        message.getHeader("List-Unsubscribe", null).replace("\r\n", ""));
    assertEquals("List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
  }

  @Test
  void a_mail_address_alone_is_listed_but_not_for_one_click() throws Exception {
    MimeMessage message =
        parse(
            Rendered.of(
                Rendered.document("<p>x</p>"),
                Rendered.PROJECT,
                Rendered.BRAND,
                Map.of("newsletter.unsubscribe-url", "mailto:leave@e.org")));
    assertEquals("<mailto:leave@e.org>", message.getHeader("List-Unsubscribe", null));
    assertNull(message.getHeader("List-Unsubscribe-Post", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply-to = \"a@e.org\\nBcc: all@e.org\"",
        "unsubscribe-mail = \"a@e.org\\r\\nBcc: all@e.org\"",
        "sender = \"B\\nBcc: all@e.org <a@e.org>\"",
        "reply-to = '\"=?utf-8?b?QQ0KQmNjOiBhbGxAZS5vcmc=?=\" <a@e.org>'",
      })
  void a_line_end_in_a_fact_is_refused_at_its_line(String fact, @TempDir Path root) {
    FindingException e = assertThrows(FindingException.class, () -> withBrand(root, fact + "\n"));
    assertEquals("TF-NEWS-009", e.findings().get(0).rule());
    assertTrue(
        e.findings().get(0).where().toString().startsWith("themes/brands/b/brand.toml:4"),
        e.findings().get(0).where().toString());
  }

  @Test
  void what_is_no_mail_address_is_refused(@TempDir Path root) {
    for (String fact : new String[] {"reply-to", "unsubscribe-mail"}) {
      FindingException e =
          assertThrows(FindingException.class, () -> withBrand(root, fact + " = \"nobody\"\n"));
      assertEquals("TF-NEWS-014", e.findings().get(0).rule());
    }
  }

  @Test
  void an_address_that_would_end_itself_in_the_header_is_refused() {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Rendered.of(
                    Rendered.document("<p>x</p>"),
                    Rendered.PROJECT,
                    Rendered.BRAND,
                    Map.of("newsletter.unsubscribe-url", "https://e.org/>, <https://f.org")));
    assertEquals("TF-NEWS-036", e.findings().get(0).rule());
    assertEquals("trifold.toml", e.findings().get(0).where().toString());
  }

  private static Publication headed(String subject) {
    return Publication.parse(
        "<html lang=\"en\" data-source=\"a.adoc\" data-name=\"a\"><head><title>A title</title>"
            + "<meta name=\"trifold:attribute\" data-attribute=\"subject\" data-line=\"3\""
            + " content=\""
            + subject
            + "\"></head><body><p>x</p></body></html>");
  }

  @Test
  void the_subject_is_the_headers_where_it_gives_one() throws Exception {
    Rendered rendered =
        Rendered.of(headed("Read this"), Rendered.PROJECT, Rendered.BRAND, Map.of());
    assertEquals("Read this", parse(rendered).getSubject());
    assertTrue(rendered.text(".html").contains("<title>A title</title>"));
  }

  @Test
  void a_line_end_in_the_headers_subject_is_refused_at_its_line() {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Rendered.of(
                    headed("Read\nBcc: a@b.org"), Rendered.PROJECT, Rendered.BRAND, Map.of()));
    assertEquals("TF-NEWS-009", e.findings().get(0).rule());
    assertEquals("a.adoc:3", e.findings().get(0).where().toString());
  }

  @Test
  void a_subject_that_inboxes_cut_off_is_told() {
    Rendered rendered =
        Rendered.of(headed("word ".repeat(13)), Rendered.PROJECT, Rendered.BRAND, Map.of());
    assertEquals("TF-NEWS-030", rendered.rules().get(0));
    assertEquals("a.adoc:3", rendered.rendition().findings().get(0).where().toString());
  }

  @Test
  void a_title_that_inboxes_cut_off_as_a_subject_is_told_at_its_line(@TempDir Path root)
      throws Exception {
    Files.writeString(
        root.resolve("a.adoc"), "// Spring\n:lang: en\n= " + "Word ".repeat(13) + "\n\nText.\n");
    Publication publication = SharedReader.read(root, "a.adoc").publication().orElseThrow();
    Rendered rendered = Rendered.of(publication, Rendered.PROJECT, Rendered.BRAND, Map.of());
    assertEquals("TF-NEWS-030", rendered.rules().get(0));
    assertEquals("a.adoc:3", rendered.rendition().findings().get(0).where().toString());
  }
}
