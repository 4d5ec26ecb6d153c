package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.model.Rendition;
import org.trifold.read.SharedReader;

/**
 * The pictures of pages in README and user guide are what is made today. {@code mvn test
 * -Dtest=GalleryTest -Dtrifold.pictures=write} makes them anew; then look at them.
 */
class GalleryTest {
  private static final Path GALLERY = Handout.PROJECT.resolve("src/docs/gallery");
  private static final int DPI = 80;

  private static final Pattern PICTURE = Pattern.compile("gallery/([\\w-]+\\.png)");

  /** A pixel that is off by more than this, of 255, is another pixel: edges of letters aren't. */
  private static final int OFF = 96;

  /** Percent of a page's pixels: less than one moved word in ten. */
  private static final double MOST_OFF = 0.5;

  /**
   * A picture.
   *
   * @param project folder below the base
   * @param page 0-based
   */
  record Shown(String file, String project, String manuscript, String suffix, int page) {}

  static Stream<Shown> pictures() {
    return Stream.of(
        new Shown("handout-1.png", ".", "microneedling", ".pdf", 0),
        new Shown("handout-3.png", ".", "microneedling", ".pdf", 2),
        new Shown("sheet-1.png", ".", "microneedling", "-sheet.pdf", 0),
        new Shown("sheet-2.png", ".", "microneedling", "-sheet.pdf", 1),
        new Shown("grammar-1.png", "src/test/resources/grammar", "grammar", ".pdf", 0),
        new Shown("grammar-2.png", "src/test/resources/grammar", "grammar", ".pdf", 1));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void thePageLooksAsItIsShown(Shown shown) throws IOException {
    BufferedImage now = render(shown);
    Path file = GALLERY.resolve(shown.file());
    if (System.getProperty("trifold.pictures", "").equals("write")) {
      ImageIO.write(now, "png", file.toFile());
    }
    double off = percentOff(ImageIO.read(file.toFile()), now);
    assertTrue(
        off <= MOST_OFF,
        shown.file() + " differs in " + off + " % of its pixels: see the comment of this class");
  }

  @Test
  void everyPageOfAHandoutThatIsShownIsComparedWithTodays() throws IOException {
    Set<String> compared = pictures().map(Shown::file).collect(Collectors.toSet());
    Set<String> shown = new TreeSet<>();
    for (String page : List.of("README.md", "src/docs/user-guide.md", "src/docs/theme-guide.md")) {
      Matcher picture = PICTURE.matcher(Files.readString(Handout.PROJECT.resolve(page)));
      while (picture.find()) {
        shown.add(picture.group(1));
      }
    }
    shown.removeIf(file -> file.startsWith("ebook-") || file.startsWith("newsletter-"));
    assertEquals(new TreeSet<>(compared), shown);
  }

  @Test
  void anotherPageIsFoundOut() throws IOException {
    BufferedImage first = ImageIO.read(GALLERY.resolve("sheet-1.png").toFile());
    BufferedImage second = ImageIO.read(GALLERY.resolve("sheet-2.png").toFile());
    assertTrue(percentOff(first, second) > MOST_OFF);
  }

  private static BufferedImage render(Shown shown) throws IOException {
    Path root = Handout.PROJECT.resolve(shown.project()).normalize();
    String path = "manuscript/" + shown.manuscript() + ".adoc";
    Handout handout =
        Handout.of(
            root,
            SharedReader.read(root, path).publication().orElseThrow(),
            "default",
            "example-clinic",
            Map.of("handout.patient-line", "auto"));
    Rendition.File file =
        handout.rendition().files().stream()
            .filter(f -> f.suffix().equals(shown.suffix()))
            .findFirst()
            .orElseThrow();
    try (PDDocument document = Loader.loadPDF(file.content())) {
      return new PDFRenderer(document).renderImageWithDPI(shown.page(), DPI);
    }
  }

  private static double percentOff(BufferedImage expected, BufferedImage actual) {
    assertEquals(expected.getWidth(), actual.getWidth());
    assertEquals(expected.getHeight(), actual.getHeight());
    long off = 0;
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        int a = expected.getRGB(x, y);
        int b = actual.getRGB(x, y);
        boolean other = false;
        for (int shift = 0; shift <= 16; shift += 8) {
          other |= Math.abs((a >> shift & 255) - (b >> shift & 255)) > OFF;
        }
        off += other ? 1 : 0;
      }
    }
    return 100.0 * off / ((long) expected.getWidth() * expected.getHeight());
  }
}
