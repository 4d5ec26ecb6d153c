package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.ImageHeader;
import org.trifold.inspect.EpubConformance;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.raster.Raster;

class CoverTest {
  @TempDir Path root;

  private static Epub with(String image, Path root) {
    try {
      Document html = Jsoup.parse(Files.readString(Epub.VALID.resolve("article.html")));
      html.select("img, svg").remove();
      html.head()
          .appendElement("meta")
          .attr("name", "trifold:attribute")
          .attr("data-attribute", "front-cover-image")
          .attr("content", image);
      return Epub.of(Publication.of(html), root, "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Rendition.File beside(Epub epub) {
    return epub.rendition().files().get(1);
  }

  private static List<Integer> size(byte[] picture) {
    ImageHeader header = ImageHeader.read(picture).orElseThrow();
    return List.of(header.width(), header.height());
  }

  private static String href(Epub epub) {
    return epub.opf().getElementsByAttributeValue("properties", "cover-image").attr("href");
  }

  private static byte[] inside(Epub epub) {
    return epub.files().get("EPUB/" + href(epub));
  }

  @Test
  void aMadeCoverIsThereForTheBookAndLargerForShops() {
    Epub epub = Epub.of("article.html");
    assertEquals(List.of(1400, 2240), size(inside(epub)));
    assertEquals(List.of(1600, 2560), size(beside(epub).content()));
    assertEquals("-cover.jpg", beside(epub).suffix());
  }

  @Test
  void aCoverThatTheAuthorGivesIsTheCoverByteForByte() throws IOException {
    Epub epub = with("image:images/dot.png[My cover]", Epub.VALID);
    assertEquals("images/dot.png", href(epub));
    byte[] given = Files.readAllBytes(Epub.VALID.resolve("images/dot.png"));
    assertArrayEquals(given, inside(epub));
    assertArrayEquals(given, beside(epub).content());
    assertEquals("-cover.png", beside(epub).suffix());
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "given.epub"));
  }

  @Test
  void aCoverWithTooManyPixelsForABookIsMadeSmallerInsideAndIsWholeForShops() throws IOException {
    BufferedImage image = new BufferedImage(2000, 3200, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 3200; y++) {
      for (int x = 0; x < 1000; x++) {
        image.setRGB(x, y, 0xFF0000FF);
      }
    }
    Files.write(root.resolve("big.png"), Raster.png(image));
    Epub epub = with("big.png", root);
    List<Integer> size = size(inside(epub));
    assertTrue(size.get(0) * size.get(1) <= 4_000_000, size::toString);
    assertEquals(1.6, (double) size.get(1) / size.get(0), 0.002);
    assertEquals(List.of(2000, 3200), size(beside(epub).content()));
    BufferedImage smaller =
        javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(inside(epub)));
    assertTrue((smaller.getRGB(100, 100) & 0xFF) > 240, "blue stays blue");
    assertTrue((smaller.getRGB(1400, 100) & 0xFF0000) > 0xF00000, "nothing is white");
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "big.epub"));
  }

  @Test
  void aDrawnCoverBecomesPixelsThatShopsTake() throws IOException {
    Files.writeString(
        root.resolve("front.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 500 800' width='500' height='800'>"
            + "<rect width='500' height='800' fill='#036'/></svg>");
    Epub epub = with("front.svg", root);
    assertEquals(List.of(1400, 2240), size(inside(epub)));
    assertEquals(List.of(1600, 2560), size(beside(epub).content()));
    assertEquals(List.of(), EpubConformance.check(epub.bytes(), "drawn.epub"));
  }

  private static BufferedImage drawn(String title, String theme, Path root) throws IOException {
    String html =
        "<!DOCTYPE html><html lang='en' dir='ltr' data-doctype='article' data-source='a.adoc'"
            + " data-name='a'><head><title>%s</title></head><body><p>Words.</p></body></html>";
    Epub epub = Typefaced.epub(Publication.parse(html.replace("%s", title)), theme, "none", root);
    return javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(inside(epub)));
  }

  /** White letters in these columns of the upper third. */
  private static long white(BufferedImage cover, int from, int to) {
    long count = 0;
    for (int y = 0; y < cover.getHeight() / 3; y++) {
      for (int x = from; x < to; x++) {
        count += (cover.getRGB(x, y) & 0xFFFFFF) > 0xF0F0F0 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aWordLongerThanTheCoverIsWideGoesOnInTheNextLine() throws IOException {
    BufferedImage cover =
        drawn(
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte", "default", root);
    assertEquals(0, white(cover, 1300, 1400), "nothing runs off");
    assertTrue(white(cover, 700, 1300) > 5_000, "in letters that can be read");
  }

  @Test
  void aThemeChoosesTheArtAndWhatIsNoneIsAFinding() throws IOException {
    BufferedImage waves = drawn("Ink", "default", root);
    BufferedImage sunrise = drawn("Ink", "almanac", root);
    assertTrue(white(waves, 100, 300) > 1_000, "words at the side");
    assertEquals(0, white(sunrise, 100, 300));
    assertTrue(white(sunrise, 600, 800) > 1_000, "words in the middle");
    Files.createDirectories(root.resolve("themes/mine"));
    Files.writeString(
        root.resolve("themes/mine/theme.toml"), "[tokens]\ncover-art = \"sunrice\"\n");
    var thrown =
        org.junit.jupiter.api.Assertions.assertThrows(
            org.trifold.model.FindingException.class, () -> drawn("Ink", "mine", root));
    assertEquals("TF-EBOOK-042", thrown.findings().get(0).rule());
    assertTrue(thrown.findings().get(0).hint().contains("sunrise"));
  }

  @Test
  void aFamilyOfTheThemeThatHasTheLettersIsTakenWhereTheHeadingsLacksThem() throws IOException {
    assertTrue(white(drawn("\u2A0C\u2A0D\u2A0E", "default", root), 100, 700) > 1_000);
  }

  @Test
  void aSignThatNoFontHasIsNotWorthTheWholeTitle() throws IOException {
    assertTrue(white(drawn("Eggs 🍳 and 👩‍🌾 Farms", "default", root), 100, 700) > 5_000);
  }
}
