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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.NewsletterEdition;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.inspect.LostWordsInspection;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

class MergeTagsTest {
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

  private static Rendered mail(String body, Map<String, String> settings) {
    return Rendered.of(Rendered.document(body), Rendered.PROJECT, Rendered.BRAND, settings);
  }

  private static Map<String, String> service(Service service) {
    Map<String, String> settings = new HashMap<>();
    settings.put("newsletter.service", service.word());
    return settings;
  }

  private static MimeMessage message(byte[] eml) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
  }

  private static List<String> lines(Rendered rendered, String rule) {
    return rendered.rendition().findings().stream()
        .filter(f -> f.rule().equals(rule))
        .map(Finding::line)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MAILCHIMP;*|IF:FNAME|**|FNAME|**|ELSE:|*Jo & all*|END:IF|*;*|UNSUB|*",
        "KLAVIYO;{{ first_name|default:'Jo & all' }};{% unsubscribe_link %}",
        "HUBSPOT;{{ personalization_token('contact.firstname', 'Jo & all') }};{{ unsubscribe_link }}",
        "ACTIVECAMPAIGN;%FIRSTNAME%;%UNSUBSCRIBELINK%",
        "SALESFORCE;%%=IIF(EMPTY(AttributeValue(\"FirstName\")), \"Jo & all\","
            + " AttributeValue(\"FirstName\"))=%%;%%unsub_center_url%%",
        "CAMPAIGN_MONITOR;[firstname,fallback=Jo & all];[unsubscribe]",
        "BREVO;{{ contact.FIRSTNAME|default:'Jo & all' }};{{ unsubscribe }}",
        "SENDGRID;{{insert first_name \"default=Jo & all\"}};{{{unsubscribe}}}",
      })
  void a_tag_is_in_html_text_and_message_in_the_services_dialect(
      Service service, String tag, String leave) throws Exception {
    Rendered rendered = mail(BODY, service(service));
    String html = rendered.text(".html");
    assertTrue(html.contains("Dear " + tag.replace("&", "&amp;") + ", drink"), html);
    assertTrue(html.contains("href=\"" + leave + "\""), html);
    String text = rendered.text(".txt");
    assertTrue(text.contains("Dear " + tag + ", drink"), text);
    assertTrue(text.contains(": " + leave + "\n"), text);
    MimeMessage message = message(rendered.bytes(".eml"));
    assertEquals("News for " + tag.replace("Jo & all", "friends"), message.getSubject());
    assertTrue(html.contains("<title>A title</title>"), "a title is for who has no service");
    assertFalse(html.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF), "a mark is left");
    assertFalse(text.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF), "a mark is left");
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void no_word_is_lost_whatever_the_dialect(Service service) {
    var job =
        Rendered.job(Rendered.document(BODY), Rendered.PROJECT, Rendered.BRAND, service(service));
    assertEquals(
        List.of(),
        new LostWordsInspection()
            .inspect(job, new NewsletterEdition().render(job)).stream()
                .map(Finding::line)
                .toList());
  }

  @Test
  void a_service_that_has_no_fall_back_is_told_at_each_tag() {
    List<String> told = lines(mail(BODY, service(Service.ACTIVECAMPAIGN)), "TF-MERGE-007");
    assertEquals(3, told.size());
    assertTrue(told.get(0).startsWith("manuscript/a.adoc:1:12: The service activecampaign shows"));
    assertEquals(List.of(), lines(mail(BODY, service(Service.MAILCHIMP)), "TF-MERGE-007"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Service.class,
      names = {"HUBSPOT", "ACTIVECAMPAIGN", "SALESFORCE"})
  void a_service_that_demands_its_own_address_tag_gets_it_in_both_parts(Service service) {
    Rendered rendered = mail("<p>x</p>", service(service));
    String address = service.own().address();
    assertTrue(Jsoup.parse(rendered.text(".html")).text().contains(address));
    assertTrue(rendered.text(".txt").contains(address));
  }

  @Test
  void without_a_service_a_placeholder_shows_and_is_told_with_its_place() {
    Rendered rendered = mail(BODY, Map.of());
    assertTrue(rendered.text(".html").contains("Dear {{first-name|Jo &amp; all}}, drink"));
    assertTrue(rendered.text(".txt").contains("Dear {{first-name|Jo & all}}, drink"));
    assertEquals(
        "manuscript/a.adoc:3:6: The merge tag \"first-name\" stays a placeholder: no sending"
            + " service is chosen. Set newsletter.service, or leave the mail unsent.",
        lines(rendered, "TF-MERGE-003").get(1));
  }

  @Test
  void an_unknown_tag_is_an_error_with_place_and_nearest_and_its_words_stay() {
    Rendered rendered =
        mail(
            "<p data-line='3'><span data-merge='firstname' data-line='3' data-column='7'>you</span>"
                + "</p>",
            service(Service.BREVO));
    assertEquals(
        List.of(
            "manuscript/a.adoc:3:7: There is no merge tag \"firstname\". Did you mean"
                + " \"first-name\"?"),
        lines(rendered, "TF-MERGE-002"));
    assertEquals("you", Jsoup.parse(rendered.text(".html")).select("p").first().text());
  }

  @Test
  void check_tells_of_tags_without_rendering() {
    var job =
        Rendered.job(
            Rendered.document("<p><span data-merge='nix'>you</span></p>"),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of());
    assertEquals(
        List.of("TF-MERGE-002"),
        new NewsletterEdition().check(job).stream().map(Finding::rule).toList());
  }

  @Test
  void declared_tags_have_the_name_that_a_service_has_for_them() {
    Map<String, String> settings = service(Service.MAILCHIMP);
    settings.put("newsletter.merge-tags", "next-visit, city=MMERGE7");
    String body =
        "<p><span data-merge='next-visit'>soon</span> in <span data-merge='city'>town</span></p>";
    String text = mail(body, settings).text(".txt");
    assertTrue(text.contains("*|IF:NEXT_VISIT|**|NEXT_VISIT|**|ELSE:|*soon*|END:IF|*"), text);
    assertTrue(text.contains("*|MMERGE7|*"), text);
    settings.put("newsletter.service", "klaviyo");
    settings.put("newsletter.merge-tags", "next-visit=Next Visit, city=City");
    text = mail(body, settings).text(".txt");
    assertTrue(text.contains("{{ person|lookup:'Next Visit'|default:'soon' }}"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Next Visit", "x='}}{%", "a=b|c", "=FNAME", "-x"})
  void what_declares_no_tag_is_refused(String declaration) {
    FindingException e =
        assertThrows(
            FindingException.class,
            () -> mail("<p>x</p>", Map.of("newsletter.merge-tags", declaration)));
    assertEquals("TF-MERGE-004", e.findings().get(0).rule());
  }

  @Test
  void a_tag_that_a_service_has_no_field_for_wants_a_name() {
    Rendered rendered =
        mail("<p><span data-merge='city'>town</span></p>", service(Service.MAILCHIMP));
    assertEquals(List.of("TF-MERGE-005"), rendered.rules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"MAILCHIMP;a*|b", "KLAVIYO;it's", "SENDGRID;say \"you\"", "CAMPAIGN_MONITOR;a]b"})
  void words_that_would_end_a_tag_early_are_an_error(Service service, String words) {
    Rendered rendered =
        mail("<p><span data-merge='first-name'>" + words + "</span></p>", service(service));
    assertEquals(List.of("TF-MERGE-006"), rendered.rules());
    assertTrue(rendered.text(".txt").contains(words));
  }

  @Test
  void private_characters_of_the_authors_own_stay_what_they_are() {
    Rendered rendered =
        mail(
            "<p>\uE000\uE001 <span data-merge='first-name'>you</span></p>", service(Service.BREVO));
    assertTrue(
        rendered.text(".txt").contains("\uE000\uE001 {{ contact.FIRSTNAME|default:'you' }}"));
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
