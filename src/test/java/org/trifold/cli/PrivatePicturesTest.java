package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.image.Telling;

/**
 * Photographs that tell where they were taken and by whom, in the text, in a drawing, on the cover
 * and as a logo, through the real run into every file that it writes.
 */
class PrivatePicturesTest {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 40;

  @TempDir static Path root;
  private static int code;
  private static String said;

  /** Every part of every file that was written, unpacked, by name. */
  private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();

  @BeforeAll
  static void render() throws Exception {
    Path folder = Files.createDirectories(root.resolve("manuscript"));
    Path brand = Files.createDirectories(root.resolve("themes/brands/clinic"));
    BufferedImage picture = Telling.quarters(WIDTH, HEIGHT);
    byte[] photograph = Telling.jpeg(picture, 1);
    StringBuilder text =
        new StringBuilder(
            "= Pictures that tell\n:front-cover-image: image:cover.jpg[]\n\nWords.\n");
    for (int orientation = 1; orientation <= 8; orientation++) {
      Files.write(folder.resolve("o" + orientation + ".jpg"), Telling.jpeg(picture, orientation));
      text.append("\nimage::o").append(orientation).append(".jpg[Held so]\n");
    }
    Files.write(folder.resolve("large.jpg"), Telling.jpeg(Telling.quarters(4200, 2800), 6));
    Files.write(folder.resolve("cover.jpg"), Telling.jpeg(Telling.quarters(1600, 2560), 1));
    Files.write(folder.resolve("a.png"), Telling.png(picture, 1));
    Files.write(folder.resolve("turned.png"), Telling.png(picture, 6));
    Files.write(folder.resolve("a.gif"), Telling.gif(picture, 1));
    Files.write(folder.resolve("moving.gif"), Telling.gif(picture, 3));
    String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photograph);
    Files.writeString(
        folder.resolve("drawing.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 60 40' width='60' height='40'><image width='60' height='40'"
            + " xlink:href='"
            + data
            + "'/></svg>");
    for (String name :
        List.of("large.jpg", "a.png", "turned.png", "a.gif", "moving.gif", "drawing.svg")) {
      text.append("\nimage::").append(name).append("[A stand-in]\n");
    }
    text.append("\nimage::").append(data).append("[In the text]\n");
    text.append("\n[.only-ebook]\nimage::a.webp[The web's]\n");
    Files.write(folder.resolve("a.webp"), Telling.webp(6));
    Files.writeString(folder.resolve("a.adoc"), text);
    Files.write(brand.resolve("logo.jpg"), photograph);
    Files.writeString(
        brand.resolve("brand.toml"),
        "kind = \"clinic\"\nname = \"Clinic\"\nlogo = \"logo.jpg\"\n"
            + "address = [\"1 Example Street\"]\nemail = \"a@example.org\"\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    code =
        SharedRun.run(
            stream,
            stream,
            "render",
            "--root",
            root.toString(),
            "--brand",
            "clinic",
            "--profile",
            "off");
    said = out.toString(UTF_8);
    try (Stream<Path> files = Files.walk(root.resolve("output"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        unpack(root.resolve("output").relativize(file).toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void unpack(String name, byte[] bytes) throws Exception {
    PARTS.put(name, bytes);
    if (name.endsWith(".epub") || name.endsWith(".zip")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          unpack(name + "!" + entry.getName(), zip.readAllBytes());
        }
      }
    } else if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
          COSObject object = pdf.getDocument().getObjectFromPool(key);
          if (object.getObject() instanceof COSStream stream) {
            try (InputStream raw = stream.createRawInputStream()) {
              PARTS.put(name + "!raw " + key, raw.readAllBytes());
            }
            if (!String.valueOf(stream.getFilters()).contains("DCTDecode")) {
              try (InputStream unpacked = stream.createInputStream()) {
                PARTS.put(name + "!" + key, unpacked.readAllBytes());
              }
            }
          }
        }
      }
    } else if (name.endsWith(".eml")) {
      mail(
          name,
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } else if (name.endsWith(".svg") || name.endsWith("html")) {
      String text = new String(bytes, UTF_8);
      int number = 0;
      for (int at = text.indexOf(";base64,"); at >= 0; at = text.indexOf(";base64,", at + 1)) {
        String data = text.substring(at + 8).replaceFirst("(?s)[\"')].*", "");
        PARTS.put(name + "!data" + number++, Base64.getMimeDecoder().decode(data));
      }
    }
  }

  private static void mail(String name, Part part) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        mail(name + "!" + i + "-" + each.getFileName(), each);
      }
    } else {
      try (InputStream in = part.getInputStream()) {
        PARTS.put(name, in.readAllBytes());
      }
    }
  }

  @Test
  void nothingThatAPhotographTellsIsInAnyFile() {
    assertEquals(0, code, said);
    List<String> told = new ArrayList<>();
    PARTS.forEach((name, bytes) -> Telling.told(bytes).forEach(t -> told.add(t + " in " + name)));
    assertEquals(List.of(), told);
    // What was looked through is all there is.
    TreeSet<String> kinds = new TreeSet<>();
    PARTS.keySet().forEach(name -> kinds.add(name.replaceFirst("(?s).*[.]", "")));
    for (String kind : List.of("pdf", "epub", "eml", "html", "zip", "jpg", "png", "gif", "webp")) {
      assertTrue(kinds.stream().anyMatch(k -> k.startsWith(kind)), kind + " in " + kinds);
    }
    assertTrue(PARTS.keySet().stream().anyMatch(name -> name.contains("!raw")), "the PDF's parts");
  }

  /** The pictures whose name begins so, in files whose name begins so. */
  private static List<BufferedImage> pictures(String in, String name) throws IOException {
    List<BufferedImage> found = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
      if (part.getKey().contains(in) && part.getKey().contains(name)) {
        found.add(ImageIO.read(new ByteArrayInputStream(part.getValue())));
      }
    }
    return found;
  }

  @Test
  void everyPhotographIsSeenUprightInBookAndMail() throws IOException {
    for (int orientation = 1; orientation <= 8; orientation++) {
      for (String in : List.of(".epub!", ".eml!", "-newsletter.zip!", "-images")) {
        List<BufferedImage> found = pictures(in, "o" + orientation + ".jpg");
        assertTrue(found.size() >= 1, in + " has " + orientation + " in " + PARTS.keySet());
        for (BufferedImage image : found) {
          assertEquals(Telling.upright(orientation), Telling.seen(image), in + " " + orientation);
          assertEquals(orientation > 4 ? HEIGHT : WIDTH, image.getWidth());
        }
      }
    }
    for (String in : List.of(".epub!", ".eml!")) {
      assertEquals(Telling.upright(6), Telling.seen(pictures(in, "turned.png").get(0)));
      assertEquals(Telling.upright(6), Telling.seen(pictures(in, "large.jpg").get(0)));
    }
  }

  @Test
  void everyPhotographIsSeenUprightOnPaper() throws IOException {
    List<List<Integer>> seen = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(PARTS.get("a/a.pdf"))) {
      for (PDPage page : pdf.getPages()) {
        PagePictures pictures = new PagePictures(page);
        pictures.processPage(page);
        BufferedImage drawn =
            new PDFRenderer(pdf).renderImageWithDPI(pdf.getPages().indexOf(page), 144);
        pictures.places().forEach(place -> seen.add(Telling.seen(place.of(drawn))));
      }
    }
    List<List<Integer>> expected = IntStream.rangeClosed(1, 8).mapToObj(Telling::upright).toList();
    assertTrue(
        java.util.Collections.indexOfSubList(seen, expected) >= 0,
        "one after the other in " + seen);
  }

  @Test
  void aLargePhotographHasThePixelsThatAreSeen() throws IOException {
    for (BufferedImage image : pictures(".epub!", "large.jpg")) {
      long pixels = (long) image.getWidth() * image.getHeight();
      assertTrue(pixels <= 4_000_000 && pixels > 3_900_000, "e-book: " + pixels);
    }
    for (BufferedImage image : pictures(".eml!", "large.jpg")) {
      assertTrue(image.getWidth() <= 1200, "mail: " + image.getWidth());
    }
    int largest = 0;
    try (PDDocument pdf = Loader.loadPDF(PARTS.get("a/a.pdf"))) {
      for (PDPage page : pdf.getPages()) {
        PagePictures pictures = new PagePictures(page);
        pictures.processPage(page);
        largest = Math.max(largest, pictures.mostRows());
      }
    }
    assertEquals(2550 * 4200 / 2800, largest, 1, "as wide as Letter at 300 dots per inch");
    // 4,096,000 pixels: one picture for the shop as it is, one inside as they ask.
    assertEquals(2560, pictures("a-cover.jpg", "").get(0).getHeight());
  }
}
