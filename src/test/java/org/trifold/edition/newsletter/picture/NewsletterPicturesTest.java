package org.trifold.edition.newsletter.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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
import org.trifold.raster.Raster;

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

  @Test
  void a_photograph_is_sent_with_twice_the_pixels_that_are_shown(@TempDir Path root)
      throws IOException {
    BufferedImage photograph = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
    Files.write(root.resolve("photo.jpg"), Raster.jpeg(photograph, 1));
    Rendered rendered =
        Rendered.of(
            Rendered.document("<p><img src=\"photo.jpg\" alt=\"1\"></p>"), root, "", Map.of());
    BufferedImage sent =
        ImageIO.read(new ByteArrayInputStream(rendered.bytes("-images/photo.jpg")));
    assertEquals(1072, sent.getWidth());
    assertEquals(715, sent.getHeight());
  }

  @Test
  void what_is_transparent_has_a_ground_that_no_dark_mode_takes_away(@TempDir Path root)
      throws IOException {
    BufferedImage line = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    line.setRGB(3, 3, 0xFF000000);
    Files.write(root.resolve("line.png"), Raster.png(line));
    Rendered rendered =
        Rendered.of(
            Rendered.document("<p><img src=\"line.png\" alt=\"1\"></p>"), root, "", Map.of());
    BufferedImage sent = ImageIO.read(new ByteArrayInputStream(rendered.bytes("-images/line.png")));
    assertEquals(20, sent.getWidth());
    assertEquals(0xFFFFFFFF, sent.getRGB(0, 0));
    assertEquals(0xFF000000, sent.getRGB(3, 3));
  }

  @Test
  void a_photograph_of_a_turned_camera_is_sent_upright(@TempDir Path root) throws IOException {
    BufferedImage photograph = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    byte[] plain = Raster.jpeg(photograph, 1);
    // Exif 2.32, 4.6.4: one entry, orientation 6.
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe10022457869660000"
                    + "4d4d002a00000008"
                    + "0001"
                    + "01120003000000010006"
                    + "000000000000");
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(plain, 0, 2);
    turned.writeBytes(exif);
    turned.write(plain, 2, plain.length - 2);
    Files.write(root.resolve("turned.jpg"), turned.toByteArray());
    Rendered rendered =
        Rendered.of(
            Rendered.document("<p><img src=\"turned.jpg\" alt=\"1\"></p>"), root, "", Map.of());
    Element image = Jsoup.parse(rendered.text(".html")).expectFirst("img");
    assertEquals("200", image.attr("width"));
    assertEquals("300", image.attr("height"));
    BufferedImage sent =
        ImageIO.read(new ByteArrayInputStream(rendered.bytes("-images/turned.jpg")));
    assertEquals(200, sent.getWidth());
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

  @Test
  void a_drawing_counts_by_the_pixels_that_are_sent_and_not_by_those_it_would_have(
      @TempDir Path root) throws IOException {
    Files.writeString(
        root.resolve("long.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='4000' height='20000'>"
            + "<rect width='4000' height='20000' fill='red'/></svg>");
    Rendered rendered =
        Rendered.of(
            Rendered.document("<p><img src=\"long.svg\" width=\"40\" alt=\"1\"></p>"),
            root,
            "",
            Map.of());
    BufferedImage sent =
        javax.imageio.ImageIO.read(
            new java.io.ByteArrayInputStream(rendered.bytes("-images/long.png")));
    assertEquals(80, sent.getWidth());
    assertEquals(400, sent.getHeight());
    assertEquals(0xFFFF0000, sent.getRGB(79, 399));
  }
}
