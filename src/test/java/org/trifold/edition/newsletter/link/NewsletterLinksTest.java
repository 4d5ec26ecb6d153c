package org.trifold.edition.newsletter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Severity;

/** Links in mail lead somewhere, or are told. */
class NewsletterLinksTest {
  private static Publication article(String canonical, String body) {
    return Publication.parse(
        "<html lang=\"en\" dir=\"ltr\" data-source=\"manuscript/a.adoc\" data-name=\"a\"><head>"
            + "<title>A title</title><meta name=\"trifold:attribute\" data-line=\"3\""
            + " data-attribute=\"canonical-url\" content=\""
            + canonical
            + "\"></head><body>"
            + body
            + "</body></html>");
  }

  private static Rendered render(String canonical, String body) {
    return Rendered.of(article(canonical, body), Rendered.PROJECT, Rendered.BRAND, Map.of());
  }

  private static Finding only(Rendered rendered) {
    List<Finding> findings = rendered.rendition().findings();
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "b.html, https://e.org/posts/b.html",
    "/b, https://e.org/b",
    "../c, https://e.org/c",
    "?q=1, https://e.org/posts/a?q=1",
    "//f.org/x, https://f.org/x",
    "https://g.org/a b?x=[1]|2, https://g.org/a%20b?x=%5B1%5D%7C2",
    "https://[2001:db8::1]/a, https://[2001:db8::1]/a",
  })
  void relative_links_become_absolute_by_the_articles_address(String written, String address) {
    Rendered rendered =
        render("https://e.org/posts/a", "<p data-line=\"7\"><a href=\"" + written + "\">x</a></p>");
    assertEquals(List.of(), rendered.rendition().findings());
    for (String file : List.of(".html", "-web.html")) {
      assertEquals(
          1, Jsoup.parse(rendered.text(file)).select("a[href=\"" + address + "\"]").size(), file);
    }
    assertTrue(
        rendered.text(".txt").contains("x <1>\n\n\nLinks\n-----\n\n<1> " + address),
        rendered.text(".txt"));
  }

  @Test
  void without_the_articles_address_a_relative_link_is_told_at_its_line_and_its_words_stay() {
    Rendered rendered = render("", "<p data-line=\"7\"><a href=\"b.html\">our prices</a></p>");
    Finding finding = only(rendered);
    assertEquals("TF-NEWS-033", finding.rule());
    assertEquals(Severity.WARNING, finding.severity());
    assertTrue(rendered.text(".html").contains(">our prices</p>"));
    assertEquals("manuscript/a.adoc:7", finding.where().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org/a", "ftp://e.org", "https://", "mailto:a@e.org"})
  void an_address_that_is_none_is_told_at_its_line(String canonical) {
    Finding finding = only(render(canonical, "<p>x</p>"));
    assertEquals("TF-NEWS-032", finding.rule());
    assertEquals("manuscript/a.adoc:3", finding.where().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "#nowhere, TF-NEWS-034",
    "#, TF-NEWS-034",
    "'', TF-NEWS-034",
    "https://, TF-NEWS-034",
    "mailto:, TF-NEWS-034",
    "javascript:alert(1), TF-NEWS-035",
    "' JaVaScRiPt:alert(1)', TF-NEWS-035",
    "java\tscript:alert(1), TF-NEWS-035",
    "'data:text/html,x', TF-NEWS-035",
    "vbscript:x, TF-NEWS-035",
    "file:///etc/passwd, TF-NEWS-035",
  })
  void dead_and_dangerous_links_are_errors_and_their_words_stay(String href, String rule) {
    Rendered rendered = render("", "<p data-line=\"7\">a <a href=\"" + href + "\">word</a> b</p>");
    Finding finding = only(rendered);
    assertEquals(rule, finding.rule());
    assertEquals("manuscript/a.adoc:7", finding.where().toString());
    assertTrue(rendered.text(".html").contains("a word b"));
    assertTrue(rendered.text(".txt").contains("a word b"));
  }

  @Test
  void a_place_in_the_mail_is_found_percent_encoded_too() {
    Rendered rendered =
        render("", "<p><a href=\"#%C3%A4\">x</a></p><p id=\"ä\">here</p><p>and</p>");
    assertEquals(List.of(), rendered.rendition().findings());
    assertEquals(1, Jsoup.parse(rendered.text(".html")).select("a[href=#ä]").size());
  }

  @Test
  void a_dangerous_address_of_the_brand_is_told_at_its_line(@TempDir Path root) throws Exception {
    Path brand = Files.createDirectories(root.resolve("themes/brands/b"));
    Files.writeString(
        brand.resolve("brand.toml"),
        "name = \"B\"\naddress = [\"x\"]\nunsubscribe = \"https://e.org/u\"\n"
            + "web = \"javascript:x\"\n");
    Finding finding = only(Rendered.of(article("", "<p>x</p>"), root, "b", Map.of()));
    assertEquals("TF-NEWS-035", finding.rule());
    assertTrue(finding.where().toString().startsWith("themes/brands/b/brand.toml:4"));
  }

  @Test
  void a_brands_web_address_needs_no_scheme_and_is_not_below_the_article(@TempDir Path root)
      throws Exception {
    Path brand = Files.createDirectories(root.resolve("themes/brands/b"));
    Files.writeString(
        brand.resolve("brand.toml"),
        "name = \"B\"\naddress = [\"x\"]\nunsubscribe = \"https://e.org/u\"\n"
            + "web = \"www.b.org\"\nphone = \"+41 (0)44 123 45 67 ext. 5\"\n");
    Rendered rendered =
        Rendered.of(article("https://example.org/a/", "<p>x</p>"), root, "b", Map.of());
    assertEquals(List.of(), rendered.rules());
    assertEquals(
        List.of("tel:+41441234567;ext=5", "https://www.b.org", "https://e.org/u"),
        Jsoup.parse(rendered.text(".html")).select("a[href]").eachAttr("href"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://e.org/leave?lists[]=1|2", "https://e.org/leave?l=ä", "HTTPS://E.org/l"})
  void no_campaign_is_put_on_the_way_out_however_it_is_written(String leave) {
    Rendered rendered =
        Rendered.of(
            article("", "<p><a href=\"https://e.org/a\">x</a></p>"),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of("newsletter.utm-source", "news", "newsletter.unsubscribe-url", leave));
    List<String> tagged =
        Jsoup.parse(rendered.text(".html")).select("a[href*=utm_source]").eachText();
    assertEquals(List.of("x", "example.org/skin-clinic"), tagged);
  }

  @Test
  void campaign_parameters_stand_in_mail_and_text_but_not_on_the_web() {
    Rendered rendered =
        Rendered.of(
            article("", "<p><a href=\"https://e.org/a\">x</a></p>"),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of("newsletter.utm-source", "news", "newsletter.utm-medium", "email"));
    String tagged = "https://e.org/a?utm_source=news&utm_medium=email";
    assertEquals(
        1, Jsoup.parse(rendered.text(".html")).select("a[href=\"" + tagged + "\"]").size());
    assertTrue(rendered.text(".txt").contains("<1> " + tagged + "\n"));
    assertFalse(rendered.text("-web.html").contains("utm_"));
    assertTrue(rendered.text(".html").contains("href=\"https://example.org/unsubscribe\""));
    assertEquals(List.of(), rendered.rendition().findings());
  }

  @Test
  void a_campaign_without_a_source_is_told() {
    Rendered rendered =
        Rendered.of(
            article("", "<p>x</p>"),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of("newsletter.utm-campaign", "june"));
    assertEquals("TF-NEWS-038", only(rendered).rule());
  }
}
