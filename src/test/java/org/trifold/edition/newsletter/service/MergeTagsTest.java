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
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
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
        "HUBSPOT;{{ personalization_token(\"contact.firstname\", \"Jo & all\") }};"
            + "{{ unsubscribe_link }}",
        "ACTIVECAMPAIGN;%FIRSTNAME%;%UNSUBSCRIBELINK%",
        "SALESFORCE;%%=IIF(EMPTY(AttributeValue(\"FirstName\")), \"Jo & all\","
            + " AttributeValue(\"FirstName\"))=%%;%%unsub_center_url%%",
        "CAMPAIGN_MONITOR;[firstname,fallback=Jo & all];[unsubscribe]",
        "BREVO;{{ contact.FIRSTNAME|default:'Jo & all' }};{{ unsubscribe }}",
        "SENDGRID;{{#if first_name}}{{first_name}}{{else}}Jo & all{{/if}};{{{unsubscribe}}}",
      })
  void a_tag_is_in_html_text_and_message_in_the_services_dialect(
      Service service, String tag, String leave) throws Exception {
    Rendered rendered = mail(BODY, service(service));
    String html = rendered.text(".html");
    assertTrue(html.contains("Dear " + tag.replace("&", "&amp;") + ", drink"), html);
    assertTrue(html.contains(leave(service)), html);
    String text = rendered.text(".txt");
    assertTrue(text.contains("Dear " + tag + ", drink"), text);
    assertTrue(text.contains(": " + leave + "\n"), text);
    MimeMessage message = message(rendered.bytes(".eml"));
    assertEquals(
        "News for " + service.tag(service.field("first-name").orElseThrow(), words("friends")),
        message.getSubject());
    assertTrue(html.contains("<title>A title</title>"), "a title is for who has no service");
    assertFalse(html.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF), "a mark is left");
    assertFalse(text.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF), "a mark is left");
  }

  private static String leave(Service service) {
    return service == Service.CAMPAIGN_MONITOR
        ? "<unsubscribe style="
        : "href=\"" + service.own().unsubscribe() + "\"";
  }

  private static Dialect.Fallback words(String words) {
    return new Dialect.Fallback(words, Entities.escape(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "MAILCHIMP~it's {\"so\"} 5%~*|IF:FNAME|**|FNAME|**|ELSE:|*it's {&quot;so&quot;} 5%*|END:IF|*",
        "KLAVIYO~there~{{ first_name|default:'there' }}",
        "KLAVIYO~it's 5%~{{ first_name|default:\"it's 5%\" }}",
        "KLAVIYO~say \"so\"~{{ first_name|default:'say &quot;so&quot;' }}",
        "HUBSPOT~there~{{ personalization_token(\"contact.firstname\", \"there\") }}",
        "HUBSPOT~it's|5%~{{ personalization_token(\"contact.firstname\", \"it's|5%\") }}",
        "HUBSPOT~say \"so\"~"
            + "{{ personalization_token(\"contact.firstname\", 'say &quot;so&quot;') }}",
        "ACTIVECAMPAIGN~it's \"%{}~%FIRSTNAME%",
        "SALESFORCE~it's {so}~%%=IIF(EMPTY(AttributeValue(\"FirstName\")), \"it's {so}\","
            + " AttributeValue(\"FirstName\"))=%%",
        "CAMPAIGN_MONITOR~it's, so~[firstname,fallback=it's, so]",
        "BREVO~say 5%~{{ contact.FIRSTNAME|default:'say 5%' }}",
        "SENDGRID~Valued Customer~{{insert first_name \"default=Valued Customer\"}}",
        "SENDGRID~it's \"so\" | 5%~"
            + "{{#if first_name}}{{first_name}}{{else}}it's &quot;so&quot; | 5%{{/if}}",
      })
  void words_that_a_dialect_can_write_are_in_the_mail_by_its_rules(
      Service service, String words, String tag) {
    Rendered rendered =
        mail(
            "<p>Dear <span data-merge='first-name'>" + Entities.escape(words) + "</span>!</p>",
            service(service));
    assertFalse(rendered.rules().contains("TF-MERGE-006"), words);
    assertTrue(rendered.text(".html").contains("Dear " + tag + "!"), rendered.text(".html"));
    assertTrue(
        rendered.text(".txt").contains("Dear " + tag.replace("&quot;", "\"") + "!"),
        rendered.text(".txt"));
  }

  @Test
  void a_quote_in_a_string_of_salesforce_is_doubled() {
    Rendered rendered =
        mail(
            "<p><span data-merge='first-name'>say &quot;so&quot;</span></p>",
            service(Service.SALESFORCE));
    assertTrue(rendered.text(".txt").contains("\"say \"\"so\"\"\","), rendered.text(".txt"));
    assertTrue(rendered.text(".html").contains("\"say &quot;so&quot;\","));
  }

  @Test
  void campaign_monitor_gets_its_elements_in_html_and_its_words_in_text() {
    Map<String, String> settings = service(Service.CAMPAIGN_MONITOR);
    settings.put("newsletter.view-online-url", "service");
    Rendered rendered = mail("<p>x</p>", settings);
    var html = Jsoup.parse(rendered.text(".html"));
    assertEquals("Unsubscribe", html.select("unsubscribe[style]").text());
    assertEquals(1, html.select("webversion").size());
    assertEquals(0, html.select("[href*=unsubscribe], [href*=webversion]").size());
    assertTrue(rendered.text(".txt").contains("[unsubscribe]"));
    assertTrue(rendered.text(".txt").contains("[webversion]"));
    assertFalse(rendered.text("-web.html").contains("<unsubscribe"));
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
  void subject_preheader_description_and_archive_have_the_dialect_and_the_web_has_the_words()
      throws Exception {
    var publication =
        document(":subject: Hi merge:first-name[all]", ":preheader: For merge:email[you]");
    Rendered rendered =
        Rendered.of(publication, Rendered.PROJECT, Rendered.BRAND, service(Service.BREVO));
    String subject = "Hi {{ contact.FIRSTNAME|default:'all' }}";
    String preheader = "For {{ contact.EMAIL|default:'you' }}";
    assertEquals(subject, message(rendered.bytes(".eml")).getSubject());
    assertTrue(rendered.text(".html").contains(">" + preheader));
    var meta =
        com.google.gson.JsonParser.parseString(rendered.text("-meta.json")).getAsJsonObject();
    assertEquals(subject, meta.get("subject").getAsString());
    assertEquals(preheader, meta.get("preheader").getAsString());
    String web = Jsoup.parse(rendered.text("-web.html")).text();
    assertTrue(web.contains("Dear reader, drink"), web);
    assertFalse(web.contains("{{"), web);
    try (var zip =
        new java.util.zip.ZipInputStream(
            new ByteArrayInputStream(rendered.bytes("-newsletter.zip")))) {
      boolean found = false;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        found |= entry.getName().endsWith(".html") && text.contains("{{ contact.FIRSTNAME|default");
      }
      assertTrue(found, "the archive has the dialect");
    }
    for (var file : rendered.rendition().files()) {
      if (file.mediaType().startsWith("text/") || file.mediaType().equals("application/json")) {
        assertFalse(
            new String(file.content(), StandardCharsets.UTF_8)
                .chars()
                .anyMatch(c -> c >= 0xE000 && c <= 0xF8FF),
            file.suffix());
      }
    }
  }

  /** Read the real way. */
  private static org.trifold.model.Publication document(String... header) throws Exception {
    Path root = Files.createTempDirectory("merge");
    Files.writeString(
        root.resolve("a.adoc"),
        "= News\n" + String.join("\n", header) + "\n\nDear merge:first-name[reader], drink.\n");
    return org.trifold.read.SharedReader.read(root, "a.adoc").publication().orElseThrow();
  }

  @Test
  void without_a_service_a_placeholder_shows_and_is_told_with_its_place() {
    Rendered rendered = mail(BODY, Map.of());
    assertTrue(rendered.text(".html").contains("Dear {{first-name|Jo &amp; all}}, drink"));
    assertTrue(rendered.text(".txt").contains("Dear {{first-name|Jo & all}}, drink"));
    assertTrue(rendered.text(".eml").contains("X-Trifold-Tags: placeholder\r\n"));
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
      quoteCharacter = '`',
      value = {
        "MAILCHIMP;a*|b",
        "KLAVIYO;it's \"so\"",
        "KLAVIYO;a|b",
        "KLAVIYO;a}b",
        "HUBSPOT;it's \"so\"",
        "HUBSPOT;a{b",
        "SALESFORCE;5%",
        "CAMPAIGN_MONITOR;a]b",
        "BREVO;it's",
        "BREVO;a|b",
        "SENDGRID;a{{b",
        "SENDGRID;a\\"
      })
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

  @Test
  void a_tag_typed_by_hand_stays_in_the_mail_and_is_not_on_the_web() throws Exception {
    Path root = Files.createTempDirectory("typed");
    Files.writeString(
        root.resolve("a.adoc"),
        """
        = News for +*|CITY|*+
        :description: All of +*|CITY|*+

        Your code: +*|COUPON:10|*+, and `+*|CODE|*+` is code.

        link:++https://example.org/?u=*|UID|*++[Your page] {{ prose }}.
        """);
    var publication = Rendered.read(root, "a.adoc");
    Map<String, String> settings = service(Service.MAILCHIMP);
    Rendered rendered = Rendered.of(publication, Rendered.PROJECT, Rendered.BRAND, settings);
    assertTrue(rendered.text(".html").contains("Your code: *|COUPON:10|*,"));
    assertTrue(rendered.text(".txt").contains("Your code: *|COUPON:10|*,"));
    assertTrue(rendered.text(".html").contains("href=\"https://example.org/?u=*|UID|*\""));
    String web = rendered.text("-web.html");
    assertFalse(web.contains("COUPON") || web.contains("UID") || web.contains("CITY"), web);
    assertTrue(web.contains("Your code: , and"), web);
    assertTrue(web.contains("*|CODE|*") && web.contains("{{ prose }}"), web);
    assertEquals(
        List.of(
            "a.adoc:1: The tag \"*|CITY|*\" is not in the version for the web: only a sending"
                + " service fills it in. Declare it in newsletter.merge-tags and write"
                + " merge:name[words], if words are to show there.",
            "a.adoc:4: The tag \"*|COUPON:10|*\" is not in the version for the web: only a"
                + " sending service fills it in. Declare it in newsletter.merge-tags and write"
                + " merge:name[words], if words are to show there.",
            "a.adoc:6: The tag \"*|UID|*\" is not in the version for the web: only a sending"
                + " service fills it in. See that the link leads somewhere without it."),
        lines(rendered, "TF-MERGE-010").stream().sorted().toList());
    var job = Rendered.job(publication, Rendered.PROJECT, Rendered.BRAND, settings);
    assertEquals(
        List.of(),
        new LostWordsInspection()
            .inspect(job, rendered.rendition()).stream().map(Finding::line).toList());
    assertEquals("stars", message(rendered.bytes(".eml")).getHeader("X-Trifold-Tags", null));

    Rendered none = Rendered.of(publication, Rendered.PROJECT, Rendered.BRAND, Map.of());
    assertTrue(none.text("-web.html").contains("*|COUPON:10|*"), "prose about tags");
    assertEquals(null, message(none.bytes(".eml")).getHeader("X-Trifold-Tags"));
  }
}
