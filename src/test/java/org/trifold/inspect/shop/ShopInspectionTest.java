package org.trifold.inspect.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.theme.SharedShelf;

class ShopInspectionTest {
  private static final String OPF =
      "<package><manifest><item id='c' href='images/cover.png' properties='cover-image'/>"
          + "</manifest></package>";

  private final ShopInspection inspection = new ShopInspection();

  private List<String> found(Rendition rendition, String shops) {
    Settings settings =
        Settings.declare(inspection.settings())
            .with(
                Layer.COMMAND_LINE,
                Map.of("shops.sell-at", new Settings.Written(shops, SourceLocation.ofFile(""))));
    Publication publication =
        Publication.parse(
            "<html data-source='a.adoc' data-name='a'><head></head><body>"
                + "<p data-line='7'><img src='images/Face.png' alt=''></p></body></html>");
    Job job =
        new Job(
                publication,
                "ebook",
                settings,
                "default",
                Optional.empty(),
                Instant.EPOCH,
                Path.of("").toAbsolutePath(),
                List.of(),
                Optional.empty())
            .with(SharedShelf.SHELF);
    return inspection.inspect(job, rendition).stream()
        .map(f -> f.rule() + " " + f.where() + " " + f.message())
        .toList();
  }

  /** The head of a PNG: all that tells its size (PNG, 3rd edition, 11.2.1). */
  private static byte[] png(int width, int height, int bytes) {
    return ByteBuffer.allocate(Math.max(bytes, 33))
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13})
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] webp() {
    return ByteBuffer.allocate(40)
        .put("RIFF\0\0\0\0WEBPVP8L\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(new byte[] {0x2F, 9, (byte) 0x40, 2, 0})
        .array();
  }

  private static Rendition book(Map<String, byte[]> pictures, byte[]... beside) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("EPUB/package.opf"));
      zip.write(OPF.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
        zip.putNextEntry(new ZipEntry("EPUB/images/" + picture.getKey()));
        zip.write(picture.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<Rendition.File> files = new ArrayList<>();
    files.add(new Rendition.File(".epub", "application/epub+zip", out.toByteArray()));
    for (byte[] cover : beside) {
      files.add(new Rendition.File("-cover.jpg", "image/jpeg", cover));
    }
    return new Rendition("ebook", files, Map.of(), List.of());
  }

  private static String all() {
    return String.join(",", Shop.keys());
  }

  @Test
  void aBookWithinAllLimitsHasNothingSaidOfIt() {
    Map<String, byte[]> pictures =
        Map.of("cover.png", png(1400, 2240, 0), "face.png", png(2000, 2000, 0));
    assertEquals(List.of(), found(book(pictures), all()));
    assertEquals(List.of(), found(book(pictures, png(1600, 2560, 0)), all()));
  }

  @Test
  void aPictureWithTooManyPixelsIsFoundWhereTheManuscriptShowsIt() {
    Rendition book = book(Map.of("face.png", png(2001, 2000, 0)));
    assertEquals(
        List.of(
            "TF-SHOP-002 a.adoc:7 The picture \"face.png\" has 2001×2000 pixels, too many for"
                + " Apple Books."),
        found(book, all()));
    assertEquals(List.of(), found(book, "kobo,google"));
  }

  @Test
  void aFormatThatAShopDoesNotTakeIsFound() {
    List<String> found = found(book(Map.of("face.webp", webp())), all());
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("TF-SHOP-003 a.adoc:7"), found::toString);
    assertTrue(found.get(0).contains("Apple Books, Amazon"), found::toString);
    byte[] gif = "GIF89a\12\0\12\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        List.of(
            "TF-SHOP-003 a.adoc:7 The picture \"face.gif\" is GIF, which isn't for Apple Books."),
        found(book(Map.of("face.gif", gif)), all()));
  }

  @ParameterizedTest
  @CsvSource({
    "600, 1000, 0, 'Apple Books,Amazon,Google Play Books,Barnes & Noble'",
    "1399, 2000, 0, Apple Books",
    "1400, 10001, 0, 'Amazon,Google Play Books'",
    "1600, 2560, 2000001, Barnes & Noble"
  })
  void aCoverBeyondALimitIsFoundForEachShop(int width, int height, int bytes, String shops) {
    for (Rendition book :
        List.of(
            book(Map.of("cover.png", png(width, height, bytes))),
            book(Map.of(), png(width, height, bytes)))) {
      List<String> covers =
          found(book, all()).stream().filter(f -> f.startsWith("TF-SHOP-004")).toList();
      for (String shop : shops.split(",")) {
        assertTrue(covers.stream().anyMatch(f -> f.contains(shop + " wants")), covers::toString);
      }
      assertEquals(shops.split(",").length, covers.size(), covers::toString);
    }
  }

  @Test
  void aBookThatIsTooLargeIsFoundForTheShopsThatRefuseIt() {
    byte[] noise = new byte[20_000_001];
    new java.util.Random(1).nextBytes(noise);
    byte[] head = png(100, 100, 0);
    System.arraycopy(head, 0, noise, 0, head.length);
    List<String> found = found(book(Map.of("face.png", noise)), all());
    assertEquals(
        List.of("TF-SHOP-001 a.adoc The e-book has 20.0 MB, too much for Barnes & Noble."), found);
  }

  @ParameterizedTest
  @CsvSource({
    "apple, 2000000000",
    "amazon, 650000000",
    "kobo, 100000000",
    "google, 2000000000",
    "barnes-noble, 20000000"
  })
  void eachShopTakesBooksUpToItsLimit(String key, long bytes) {
    Shop shop = Shop.named(List.of(key)).get(0);
    assertTrue(shop.takesBook(bytes));
    assertFalse(shop.takesBook(bytes + 1));
  }

  @Test
  void whatTheSettingDoesNotNameIsNotLookedAt() {
    assertEquals(List.of(), found(book(Map.of("cover.png", png(10, 10, 0))), "kobo"));
  }
}
