package org.trifold.edition.newsletter.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.edition.newsletter.Rendered;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;

/** Pictures in mail: as pixels that every program shows, at addresses that it reaches. */
class NewsletterPicturesTest {
  private static Rendered article;

  @BeforeAll
  static void render() {
    article = Rendered.article();
  }

  @Test
  void drawings_become_pixels_of_twice_their_shown_size() throws IOException {
    Element image = Jsoup.parse(article.text(".html")).selectFirst("[role=figure] img");
    assertNotNull(image);
    assertEquals("536", image.attr("width"));
    var drawn =
        javax.imageio.ImageIO.read(
            new java.io.ByteArrayInputStream(article.bytes("-images/scar-types.png")));
    assertEquals(1072, drawn.getWidth());
    assertEquals(Integer.parseInt(image.attr("height")) * 2, drawn.getHeight(), 1.0);
    assertEquals("microneedling-images/scar-types.png", image.attr("src"));
  }

  @Test
  void pictures_have_public_addresses_where_a_folder_is_named() {
    Rendered rendered =
        Rendered.of(
            article.publication(),
            Rendered.PROJECT,
            Rendered.BRAND,
            Map.of("newsletter.image-base-url", "https://cdn.example.org/june"));
    Document mail = Jsoup.parse(rendered.text(".html"));
    for (Element image : mail.select("img")) {
      assertTrue(image.attr("src").startsWith("https://cdn.example.org/june/"), image.attr("src"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cdn.example.org", "file:///x", "https://e.org/?a=b", "javascript:x"})
  void an_image_folder_that_is_no_web_address_is_refused(String base) {
    FindingException e =
        assertThrows(
            FindingException.class,
            () ->
                Rendered.of(
                    Rendered.document("<p>x</p>"),
                    Rendered.PROJECT,
                    "",
                    Map.of("newsletter.image-base-url", base)));
    assertEquals("TF-NEWS-010", e.findings().get(0).rule());
  }

  @Test
  void a_missing_picture_is_a_finding_and_its_text_is_shown(@TempDir Path root) throws IOException {
    Files.write(root.resolve("broken.png"), "\211PNG\r\n\032\n\1\2".getBytes(ISO_8859_1));
    Files.write(root.resolve("photo.webp"), "RIFF\0\0\0\0WEBP".getBytes(ISO_8859_1));
    Files.writeString(root.resolve("broken.svg"), "<svg><path d='M0 0L'");
    Rendered rendered =
        Rendered.of(
            Rendered.document(
                "<p data-line=\"7\"><img src=\"gone.png\" alt=\"Gone\"></p>"
                    + "<p data-line=\"8\"><img src=\"broken.png\" alt=\"Broken\"></p>"
                    + "<p data-line=\"9\"><img src=\"photo.webp\" alt=\"Photo\"></p>"
                    + "<p data-line=\"10\"><img src=\"broken.svg\" alt=\"Drawing\"></p>"
                    + "<p data-line=\"11\"><img src=\"../up.png\" alt=\"Up\"></p>"),
            root,
            "",
            Map.of());
    List<String> pictures =
        rendered.rendition().findings().stream()
            .filter(f -> f.where().line() > 0)
            .map(f -> f.where() + " " + f.rule())
            .toList();
    assertEquals(
        List.of(
            "manuscript/a.adoc:7 TF-GATE-003",
            "manuscript/a.adoc:8 TF-NEWS-007",
            "manuscript/a.adoc:9 TF-NEWS-006",
            "manuscript/a.adoc:10 TF-NEWS-007",
            "manuscript/a.adoc:11 TF-GATE-004"),
        pictures);
    String text = Jsoup.parse(rendered.text(".html")).text();
    for (String alt : List.of("Gone", "Broken", "Photo", "Drawing", "Up")) {
      assertTrue(text.contains(alt), alt);
    }
  }

  @Test
  void pictures_of_one_name_get_two(@TempDir Path root) throws IOException {
    Path leaf = Rendered.STRESS.resolve("images/leaf.svg");
    Files.createDirectories(root.resolve("a"));
    Files.copy(leaf, root.resolve("a/Ä leaf.svg"));
    Files.copy(leaf, root.resolve("leaf.svg"));
    Rendered rendered =
        Rendered.of(
            Rendered.document(
                "<p><img src=\"a/Ä leaf.svg\" alt=\"1\"><img src=\"leaf.svg\" alt=\"2\"></p>"),
            root,
            "",
            Map.of());
    assertEquals(
        List.of("-images/leaf.png", "-images/leaf-2.png"),
        rendered.rendition().files().stream()
            .map(Rendition.File::suffix)
            .filter(s -> s.endsWith(".png"))
            .toList());
  }
}
