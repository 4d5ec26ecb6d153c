package org.trifold.edition.newsletter.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.model.FindingException;

class ProofTest {
  private static final String TITLE =
      "<header class='document-header' data-line='1'><h1>News for"
          + " <span data-merge='first-name' data-line='1' data-column='12'>friends</span></h1>"
          + "</header>";
  private static final String BODY =
      TITLE
          + "<p data-line='3'>Dear <span data-merge='first-name' data-line='3'"
          + " data-column='6'>Jo &amp; all</span>, drink water. More follows here.</p>"
          + "<ul data-line='5'><li><span data-merge='email' data-line='5' data-column='3'>your"
          + " address</span></li></ul>";

  private static Map<String, String> service(Service service) {
    Map<String, String> settings = new HashMap<>();
    settings.put("newsletter.service", service.word());
    return settings;
  }

  private static MimeMessage message(byte[] eml) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
  }

  private static Rendered proof(Path temp, String csv, String body, Map<String, String> more)
      throws Exception {
    Files.writeString(temp.resolve("people.csv"), csv);
    Path brand = temp.resolve("themes/brands/lab/brand.toml");
    Files.createDirectories(brand.getParent());
    Files.writeString(
        brand,
        "name = \"Lab\"\nemail = \"lab@example.org\"\naddress = [\"1 Road\"]\nweb = \"https://example.org\"\n");
    Map<String, String> settings = new HashMap<>(more);
    settings.put("newsletter.proof", "people.csv");
    return Rendered.of(Rendered.document(body), temp, "lab", settings);
  }

  @Test
  void a_proof_has_each_persons_values_or_else_the_fall_backs(@TempDir Path temp) throws Exception {
    Rendered rendered =
        proof(
            temp,
            "first-name,email\nAnn,ann@example.org\n\"\",bo@example.org\n",
            BODY,
            service(Service.MAILCHIMP));
    assertTrue(rendered.text(".html").contains("*|FNAME|*"), "the mail itself has the dialect");
    String ann = Jsoup.parse(rendered.text("-proof-1.html")).text();
    assertTrue(ann.contains("Dear Ann, drink"), ann);
    assertTrue(ann.contains("ann@example.org"), ann);
    assertTrue(Jsoup.parse(rendered.text("-proof-2.html")).text().contains("Dear Jo & all, drink"));
    assertEquals("News for Ann", message(rendered.bytes("-proof-1.eml")).getSubject());
    for (String suffix : List.of("-proof-1.html", "-proof-2.html")) {
      assertFalse(rendered.text(suffix).contains("*|"), suffix);
      assertTrue(
          rendered.text(suffix).contains("href=\"mailto:lab@example.org?subject=unsubscribe\""));
    }
    assertEquals(
        List.of("-proof-1.html", "-proof-1.eml", "-proof-2.html", "-proof-2.eml"),
        rendered.rendition().files().stream()
            .map(f -> f.suffix())
            .filter(s -> s.startsWith("-proof"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/leave?u=%C3%A9, https://example.org/leave?u=%C3%A9",
    "*|UNSUB|*, mailto:lab@example.org?subject=unsubscribe",
    "https://example.org/?u=%SUBSCRIBERID%, mailto:lab@example.org?subject=unsubscribe",
  })
  void a_proof_leads_out_by_an_address_that_needs_no_service(
      String written, String leave, @TempDir Path temp) throws Exception {
    Rendered rendered =
        proof(temp, "email\na@example.org\n", BODY, Map.of("newsletter.unsubscribe-url", written));
    Document proof = Jsoup.parse(rendered.text("-proof-1.html"));
    assertEquals(1, proof.select("a").eachAttr("href").stream().filter(leave::equals).count());
  }

  @Test
  void a_value_is_only_ever_text(@TempDir Path temp) throws Exception {
    String value =
        "<b onclick=x>*|FNAME|* {{ x }} {brand} include::x[] =SUM(A1) \"\"q\"\" & '\nBcc: x@y";
    Rendered rendered =
        proof(temp, "first-name\n\"" + value + "\"\n", BODY, service(Service.MAILCHIMP));
    String shown =
        "<b onclick=x>*|FNAME|* {{ x }} {brand} include::x[] =SUM(A1) \"q\" & ' Bcc: x@y";
    Document html = Jsoup.parse(rendered.text("-proof-1.html"));
    assertTrue(html.text().contains("Dear " + shown + ", drink"), html.text());
    assertEquals(0, html.select("b[onclick]").size());
    MimeMessage message = message(rendered.bytes("-proof-1.eml"));
    assertEquals("News for " + shown, message.getSubject());
    assertEquals(Optional.empty(), Optional.ofNullable(message.getHeader("Bcc", null)));
  }

  @Test
  void no_word_of_a_proof_is_lost_but_those_that_gave_way(@TempDir Path temp) throws Exception {
    Rendered rendered = proof(temp, "first-name\nAnn\n", BODY, Map.of());
    var job =
        Rendered.job(
            Rendered.document(BODY), temp, "lab", Map.of("newsletter.proof", "people.csv"));
    assertEquals(List.of(), new LostWordsInspection().inspect(job, rendered.rendition()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first-name,frist-name/Ann,x|people.csv:1: There is no merge tag \"frist-name\". Did you"
            + " mean \"first-name\"?",
        "first-name,email/Ann|people.csv:2: This row has 1 values for 2 columns. Put values that"
            + " hold a comma between quotation marks.",
        "first-name,first-name/a,b|people.csv:1: The column \"first-name\" is there twice. Leave"
            + " one out.",
        "first-name|people.csv:1: This file names nobody. Write merge tags in its first line and a"
            + " person in each further one.",
      })
  void a_file_of_people_that_is_wrong_is_told_by_line(String csv, String line, @TempDir Path temp) {
    FindingException e =
        assertThrows(
            FindingException.class,
            () -> proof(temp, csv.replace("/", "\n"), "<p>x</p>", Map.of()));
    assertEquals(line, e.findings().get(0).line());
  }

  @Test
  void an_open_quotation_mark_and_too_many_people_are_told(@TempDir Path temp) {
    FindingException open =
        assertThrows(
            FindingException.class, () -> proof(temp, "first-name\n\"Ann\n", "<p>x</p>", Map.of()));
    assertEquals("TF-MERGE-008", open.findings().get(0).rule());
    FindingException many =
        assertThrows(
            FindingException.class,
            () -> proof(temp, "first-name\n" + "Ann\n".repeat(26), "<p>x</p>", Map.of()));
    assertTrue(many.findings().get(0).line().startsWith("people.csv:27: More than 25"));
  }

  @Test
  void a_file_of_people_outside_the_project_is_not_read(@TempDir Path temp) {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Rendered.of(
                    Rendered.document("<p>x</p>"),
                    temp,
                    "",
                    Map.of("newsletter.proof", "/etc/hostname")));
    assertEquals("TF-GATE-004", e.findings().get(0).rule());
  }

  @Test
  void semicolons_and_a_byte_order_mark_of_spreadsheets_are_understood(@TempDir Path temp)
      throws Exception {
    Rendered rendered =
        proof(temp, "\uFEFFfirst-name;email\r\nAnn;a@example.org\r\n", BODY, Map.of());
    assertTrue(new String(rendered.bytes("-proof-1.html"), StandardCharsets.UTF_8).contains("Ann"));
  }
}
