package org.trifold.edition.newsletter.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;

/** What goes with a mail: each file is opened as those who use it do. */
class MailBundleTest {
  private static final String BASE = "https://cdn.example.org/june";

  private static final Publication ARTICLE =
      Publication.parse(
          "<html lang=\"en\" dir=\"ltr\" data-source=\"manuscript/a.adoc\" data-name=\"a\"><head>"
              + "<title>A title</title><meta name=\"description\" content=\"What it says.\">"
              + "<meta name=\"trifold:attribute\" data-attribute=\"subject\" content=\"A subject\">"
              + "<meta name=\"trifold:attribute\" data-attribute=\"canonical-url\""
              + " content=\"https://example.org/a\">"
              + "</head><body><p data-line=\"9\">A <a href=\"https://example.org/b?c=d&amp;e=f\">"
              + "link</a> and <a href=\"*|MORE|*\">more</a>.</p><figure class=\"image\">"
              + "<img src=\"src/test/resources/stress/images/leaf.svg\" alt=\"A leaf\"></figure>"
              + "</body></html>");

  private static Rendered render(String... settings) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      map.put(settings[i], settings[i + 1]);
    }
    return Rendered.of(ARTICLE, Rendered.PROJECT, Rendered.BRAND, map);
  }

  private static Map<String, byte[]> unzip(Rendered rendered) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] bytes = rendered.bytes("-newsletter.zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(LocalDateTime.of(2026, 3, 4, 5, 6, 6), entry.getTimeLocal());
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<String> sources(String html) {
    return Jsoup.parse(html).select("img").eachAttr("src");
  }

  @Test
  void the_archive_holds_one_page_and_the_pictures_it_names_in_one_folder() throws Exception {
    for (String images : List.of("auto", "relative", "embedded", "hosted")) {
      Rendered rendered = render("newsletter.images", images, "newsletter.image-base-url", BASE);
      Map<String, byte[]> files = unzip(rendered);
      assertEquals(
          List.of("index.html", "logo.png", "logo-dark.png", "leaf.png"),
          List.copyOf(files.keySet()));
      String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
      assertEquals(List.of("logo.png", "logo-dark.png", "leaf.png"), sources(page));
      assertArrayEquals(rendered.bytes("-images/leaf.png"), files.get("leaf.png"));
      assertTrue(
          Jsoup.parse(page).select("img").eachAttr("width").stream()
              .allMatch(width -> Integer.parseInt(width) <= 600));
    }
  }

  @Test
  void pictures_are_where_the_setting_says() {
    Map<String, List<String>> wanted =
        Map.of(
            "auto", List.of(BASE + "/leaf.png", "cid:", BASE + "/leaf.png"),
            "hosted", List.of(BASE + "/leaf.png", BASE + "/leaf.png", BASE + "/leaf.png"),
            "embedded", List.of("cid:", "cid:", BASE + "/leaf.png"),
            "relative", List.of("a-images/leaf.png", "cid:", "a-images/leaf.png"));
    wanted.forEach(
        (images, places) -> {
          Rendered rendered =
              render("newsletter.images", images, "newsletter.image-base-url", BASE);
          assertTrue(sources(rendered.text(".html")).get(2).startsWith(places.get(0)), images);
          String message = rendered.text(".eml").replace("=\r\n", "");
          assertTrue(message.contains("src=3D\"" + places.get(1)), images);
          assertEquals(places.get(1).equals("cid:"), message.contains("multipart/related"), images);
          assertEquals(places.get(2), sources(rendered.text("-web.html")).get(2), images);
        });
  }

  @Test
  void without_an_address_pictures_are_beside_the_html_or_refused_as_hosted() {
    assertEquals("a-images/leaf.png", sources(render().text(".html")).get(2));
    FindingException e =
        assertThrows(FindingException.class, () -> render("newsletter.images", "hosted"));
    assertEquals("TF-NEWS-037", e.findings().get(0).rule());
  }

  @Test
  void the_web_version_has_nothing_that_is_only_for_mail() {
    Rendered rendered =
        render("newsletter.image-base-url", BASE, "newsletter.view-online-url", "https://e.org/v");
    Document web = Jsoup.parse(rendered.text("-web.html"));
    assertEquals("A title", web.title());
    assertEquals("https://example.org/a", web.select("link[rel=canonical]").attr("href"));
    assertEquals("What it says.", web.select("meta[name=description]").attr("content"));
    assertEquals("A title", web.select("meta[property=og:title]").attr("content"));
    assertEquals(BASE + "/leaf.png", web.select("meta[property=og:image]").attr("content"));
    assertEquals("", web.select("meta[name=robots]").attr("content"));
    assertFalse(web.outerHtml().contains("\u200C"), "preheader");
    assertFalse(web.text().contains("Unsubscribe"));
    assertFalse(web.outerHtml().contains("https://e.org/v"));
    assertFalse(web.outerHtml().contains("*|MORE|*"));
    assertTrue(web.text().contains("A link and more."));
    assertFalse(web.outerHtml().contains("<!--"));
    assertFalse(web.outerHtml().contains("data-"));
    assertTrue(rendered.text(".html").contains("*|MORE|*"));
  }

  @Test
  void without_the_articles_address_the_web_version_asks_not_to_be_listed() {
    Document web = Jsoup.parse(Rendered.plain("<p>x</p>").text("-web.html"));
    assertEquals("noindex", web.select("meta[name=robots]").attr("content"));
    assertEquals(0, web.select("link[rel=canonical]").size());
  }

  @Test
  void the_description_tells_subject_sizes_links_and_pictures() {
    Rendered rendered = render("newsletter.utm-source", "news");
    JsonObject meta = JsonParser.parseString(rendered.text("-meta.json")).getAsJsonObject();
    assertEquals("A subject", meta.get("subject").getAsString());
    assertEquals("What it says.", meta.get("preheader").getAsString());
    assertEquals("en", meta.get("language").getAsString());
    assertEquals("https://example.org/a", meta.get("canonical").getAsString());
    assertEquals("2026-03-04T05:06:07Z", meta.get("date").getAsString());
    JsonObject bytes = meta.getAsJsonObject("bytes");
    assertEquals(rendered.bytes(".html").length, bytes.get("html").getAsInt());
    assertEquals(rendered.bytes(".txt").length, bytes.get("text").getAsInt());
    assertEquals(rendered.bytes(".eml").length, bytes.get("message").getAsInt());
    assertEquals(rendered.bytes("-newsletter.zip").length, bytes.get("archive").getAsInt());

    List<String> shown =
        Jsoup.parse(rendered.text(".html")).select("a[href]:not([href^=#])").eachAttr("href");
    JsonArray links = meta.getAsJsonArray("links");
    assertEquals(
        shown,
        links.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(link -> link.get("address").getAsString())
            .toList());
    JsonObject first = links.get(0).getAsJsonObject();
    assertEquals(
        "https://example.org/b?c=d&e=f&utm_source=news", first.get("address").getAsString());
    assertEquals("link", first.get("words").getAsString());
    assertEquals("manuscript/a.adoc", first.get("file").getAsString());
    assertEquals(9, first.get("line").getAsInt());

    JsonObject leaf = meta.getAsJsonArray("pictures").get(2).getAsJsonObject();
    assertEquals("a-images/leaf.png", leaf.get("file").getAsString());
    assertEquals("A leaf", leaf.get("alt").getAsString());
    assertEquals(rendered.bytes("-images/leaf.png").length, leaf.get("bytes").getAsInt());
    Element image = Jsoup.parse(rendered.text(".html")).select("img").get(2);
    assertEquals(image.attr("width"), leaf.get("width").getAsString());
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    Rendered one = render("newsletter.utm-source", "news");
    Rendered two = render("newsletter.utm-source", "news");
    for (int i = 0; i < one.rendition().files().size(); i++) {
      assertEquals(
          one.rendition().files().get(i).sha256(),
          two.rendition().files().get(i).sha256(),
          one.rendition().files().get(i).suffix());
    }
  }
}
