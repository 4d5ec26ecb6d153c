package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.image.Telling;

/** Pictures that nobody should open, each on a line of one manuscript, through the real run. */
class HostilePicturesTest {
  private static final BufferedImage PICTURE = Telling.quarters(40, 24);

  /** Lines before the first picture, and from one picture to the next. */
  private static final int FIRST = 5;

  private static final int APART = 2;

  /** By file name, or {@code data:}: the content and the rules that are told of it. */
  private static final Map<String, Given> GIVEN = new LinkedHashMap<>();

  private record Given(byte[] content, List<String> rules) {}

  @TempDir static Path root;
  private static List<JsonObject> findings;
  private static int code;

  private static void give(String name, byte[] content, String... rules) {
    GIVEN.put(name, new Given(content, List.of(rules)));
  }

  private static byte[] png(int side, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Telling.latin1("\u0089PNG\r\n\u001a\n"));
    Telling.chunk(
        out, "IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 8).array());
    Telling.chunk(out, "IDAT", data);
    Telling.chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] zeros(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        deflater.write(new byte[1 << 20]);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] foreign(String start) {
    return Telling.join(Telling.latin1(start), new byte[200]);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Telling.latin1(text));
    }
    return out.toByteArray();
  }

  @BeforeAll
  static void render() throws Exception {
    byte[] jpeg = Telling.written(PICTURE, "jpeg");
    byte[] whole = Telling.written(PICTURE, "png");
    byte[] bitmap = Telling.written(PICTURE, "bmp");
    byte[] huge = bitmap.clone();
    Arrays.fill(huge, 18, 26, (byte) 0x7F);
    give("huge.png", png(50_000, zeros(1)), "TF-READ-065");
    give("bomb.png", png(8, zeros(300)), "TF-READ-066");
    give("cut.png", Arrays.copyOf(whole, whole.length - 20), "TF-READ-066");
    give("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "TF-READ-066");
    give("cut.gif", Arrays.copyOf(Telling.written(PICTURE, "gif"), 60), "TF-READ-066");
    give("empty.png", new byte[0], "TF-READ-031");
    give("page.png", Telling.latin1("<html><p>Not found</p></html>"), "TF-READ-031");
    give(
        "frames.gif",
        Telling.gif(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), 5000),
        "TF-READ-067");
    give("a.bmp", bitmap, "TF-READ-064");
    give("huge.bmp", huge, "TF-READ-064");
    give("a.tiff", Telling.written(PICTURE, "tiff"), "TF-READ-064");
    give("a.avif", foreign("\0\0\0\34ftypavif\0\0\0\0avifmif1"), "TF-READ-064");
    give("a.heic", foreign("\0\0\0\34ftypheic\0\0\0\0mif1heic"), "TF-READ-064");
    give("a.jxl", foreign("\u00FF\n"), "TF-READ-064");
    give("a.jp2", foreign("\0\0\0\14jP  \r\n\u0087\n"), "TF-READ-064");
    give("a.svgz", packed("<svg xmlns='http://www.w3.org/2000/svg'/>"), "TF-READ-064");
    // What an e-book shows and the others don't is told by those.
    give("a.webp", Telling.webp(1), "TF-HANDOUT-006", "TF-NEWS-006", "TF-SHOP-003");
    give("misnamed.png", jpeg);
    give("data:0", png(50_000, zeros(1)), "TF-READ-065");
    give("data:1", Telling.latin1("words"), "TF-READ-031");
    StringBuilder text = new StringBuilder("= Hostile pictures\n\nWords.\n");
    Path folder = Files.createDirectories(root.resolve("manuscript"));
    for (Map.Entry<String, Given> given : GIVEN.entrySet()) {
      String target = given.getKey();
      byte[] content = given.getValue().content();
      if (target.startsWith("data:")) {
        target = "data:image/png;base64," + Base64.getEncoder().encodeToString(content);
      } else {
        Files.write(folder.resolve(target), content);
      }
      text.append("\nimage::").append(target).append('[').append(words(given.getKey()));
      text.append("]\n");
    }
    Files.writeString(folder.resolve("a.adoc"), text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    code = run(out, "--fail-on", "never");
    findings = findings(out);
  }

  /** The alternative text of a picture, in words that stand nowhere else. */
  private static String words(String name) {
    int number = List.copyOf(GIVEN.keySet()).indexOf(name);
    return "Standin" + (char) ('a' + number) + "x";
  }

  private static int run(ByteArrayOutputStream out, String... options) {
    List<String> args = new ArrayList<>(List.of("render", "--root", root.toString()));
    args.addAll(List.of("--format", "json"));
    args.addAll(List.of(options));
    PrintStream aside = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return SharedRun.run(new PrintStream(out, true, UTF_8), aside, args.toArray(String[]::new));
  }

  private static List<JsonObject> findings(ByteArrayOutputStream out) {
    List<JsonObject> all = new ArrayList<>();
    JsonElement json = JsonParser.parseString(out.toString(UTF_8));
    json.getAsJsonObject().getAsJsonArray("findings").forEach(f -> all.add(f.getAsJsonObject()));
    return all;
  }

  @Test
  void eachIsToldAtItsLineAndItsWordsStay() throws IOException {
    assertEquals(0, code, "fail-on never");
    Map<String, List<String>> told = new LinkedHashMap<>();
    Map<String, List<String>> expected = new LinkedHashMap<>();
    int line = FIRST;
    for (Map.Entry<String, Given> given : GIVEN.entrySet()) {
      int here = line;
      expected.put(here + " " + given.getKey(), given.getValue().rules());
      told.put(
          here + " " + given.getKey(),
          findings.stream()
              .filter(f -> f.has("line") && f.get("line").getAsInt() == here)
              .map(f -> f.get("rule").getAsString())
              .filter(rule -> rule.matches("TF-(READ|HANDOUT|EBOOK|NEWS|SHOP)-.*"))
              .sorted()
              .toList());
      line += APART;
    }
    assertEquals(expected, told);
    String paper = paper();
    String book = book();
    String mail = Files.readString(root.resolve("output/a/a.html"));
    for (String name : GIVEN.keySet()) {
      if (!name.equals("misnamed.png")) {
        assertTrue(paper.contains(words(name)), "on paper " + name);
      }
      assertTrue(book.contains(words(name)), "in the book " + name);
      assertTrue(mail.contains(words(name)), "in the mail " + name);
    }
  }

  private static String paper() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(root.resolve("output/a/a.pdf")))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String book() throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] epub = Files.readAllBytes(root.resolve("output/a/a.epub"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xhtml")) {
          text.append(new String(zip.readAllBytes(), UTF_8));
        }
      }
    }
    return text.toString();
  }

  @Test
  void theLimitIsASettingThatTheFindingNames() {
    JsonObject huge =
        findings.stream()
            .filter(f -> f.get("rule").getAsString().equals("TF-READ-065"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "\"manuscript/huge.png\" has 50000 by 50000 pixels, more than 100 million.",
        huge.get("message").getAsString());
    assertTrue(huge.get("hint").getAsString().contains("picture-megapixels"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(1, run(out, "--editions", "ebook", "--set", "picture-frames=5000"));
    assertTrue(
        findings(out).stream().noneMatch(f -> f.get("rule").getAsString().equals("TF-READ-067")));
  }

  @Test
  void whatCanBeNoLimitIsRefused() {
    for (String setting : List.of("picture-megapixels=0", "picture-frames=-1")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(out, true, UTF_8);
      int refused =
          SharedRun.run(stream, stream, "render", "--root", root.toString(), "--set", setting);
      assertTrue(refused > 0);
      assertTrue(out.toString(UTF_8).contains("Write a number from 1 to"), out.toString(UTF_8));
    }
  }
}
