package org.trifold.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Rendition;

/**
 * Drawings that attack a reader or the machine that renders, and drawings of well-known programs
 * that must not suffer for them, all shown by one manuscript in the three editions. A fixture says
 * by its name what becomes of it: {@code refused-} its alternative text stands in its place, {@code
 * gone-} what acts or leads out is taken out.
 */
class HostileDrawingsTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("trifold.basedir", "."), "src/test/resources/org/trifold/hostile");

  private static final Set<String> EDITIONS = Set.of("HANDOUT", "EBOOK", "NEWS");

  /** What no drawing may bring into an e-book. */
  private static final List<String> ACTIVE =
      List.of(
          "script", "foreignobject", "iframe", "animate", "set", "handler", "image[href^=http]");

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final Map<String, Integer> LINES = new LinkedHashMap<>();
  private static final Map<Integer, List<String>> RULES = new TreeMap<>();

  @TempDir static Path root;
  private static String noise = "";
  private static long seconds;

  @BeforeAll
  static void render() throws Exception {
    Path secret = Files.writeString(root.resolve("secret.txt"), "SECRET WORDS");
    Path folder = Files.createDirectories(root.resolve("project/manuscript"));
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listener = new Thread(() -> count(socket));
      listener.setDaemon(true);
      listener.start();
      String host = "127.0.0.1:" + socket.getLocalPort();
      Map<String, byte[]> drawings = new TreeMap<>(Bombs.all());
      for (String kind : List.of("drawings", "innocent")) {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(kind))) {
          for (Path file : files.toList()) {
            // A byte is a character here: not all of them are text.
            String text = new String(Files.readAllBytes(file), ISO_8859_1);
            String armed = text.replace("HOST", host).replace("SECRET", secret.toUri().toString());
            drawings.put(
                file.getFileName().toString().replace(".svg", ""), armed.getBytes(ISO_8859_1));
          }
        }
      }
      List<String> lines = new ArrayList<>(List.of("= Hostile drawings", ""));
      for (Map.Entry<String, byte[]> drawing : drawings.entrySet()) {
        Files.write(folder.resolve(drawing.getKey() + ".svg"), drawing.getValue());
        lines.add("image::" + drawing.getKey() + ".svg[Alternative " + drawing.getKey() + "]");
        LINES.put(drawing.getKey(), lines.size());
        lines.add("");
      }
      Files.write(folder.resolve("a.adoc"), lines, UTF_8);
      long start = System.nanoTime();
      noise = rendered();
      seconds = (System.nanoTime() - start) / 1_000_000_000;
      Thread.sleep(100);
    }
    JsonObject report =
        JsonParser.parseString(Files.readString(root.resolve("project/output/a/report.json")))
            .getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      if (finding.has("line")) {
        RULES
            .computeIfAbsent(finding.get("line").getAsInt(), l -> new ArrayList<>())
            .add(finding.get("severity").getAsString() + " " + finding.get("rule").getAsString());
      }
    }
  }

  /** Renders; returns what came to the terminal past Trifold. */
  private static String rendered() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream past = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    try (PrintStream caught = new PrintStream(past, true, UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      String project = root.resolve("project").toString();
      SharedRun.run(nowhere, nowhere, "render", "--root", project, "--fail-on", "never");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return past.toString(UTF_8);
  }

  private static void count(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (Socket call = socket.accept()) {
        CALLS.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static byte[] written(String suffix) throws IOException {
    return Files.readAllBytes(root.resolve("project/output/a/a" + suffix));
  }

  private static Map<String, byte[]> epub() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(root.resolve("project/output/a/a.epub")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static Stream<String> named(String start) {
    return LINES.keySet().stream().filter(name -> name.startsWith(start));
  }

  private static List<String> rules(String name) {
    return RULES.getOrDefault(LINES.getOrDefault(name, 0), List.of());
  }

  @Test
  void nobodyIsCalledAndNoFileOutsideIsRead() throws IOException {
    assertTrue(LINES.size() >= 90, "there is something to refuse");
    assertEquals(0, CALLS.get());
    for (Map.Entry<String, byte[]> file : epub().entrySet()) {
      assertFalse(new String(file.getValue(), UTF_8).contains("SECRET WORDS"), file.getKey());
    }
    assertFalse(text(".pdf", "application/pdf").contains("SECRET WORDS"));
  }

  @Test
  void whatIsRefusedIsAnErrorAtItsLine() {
    Map<String, Set<String>> missing = new TreeMap<>();
    named("refused-")
        .forEach(
            name -> {
              Set<String> told =
                  rules(name).stream()
                      .filter(rule -> rule.startsWith("error "))
                      .map(rule -> rule.replaceAll("error TF-|-\\d+", ""))
                      .collect(Collectors.toCollection(TreeSet::new));
              // What no edition can take is told once, where it is read; the rest by each.
              if (!told.equals(Set.of("READ")) && !told.containsAll(EDITIONS)) {
                missing.put(name, told);
              }
            });
    assertEquals(Map.of(), missing);
  }

  @Test
  void theAlternativeTextIsInEachEdition() throws IOException {
    Document mail = Jsoup.parse(new String(written(".html"), UTF_8));
    String mailText = mail.text() + String.join(" ", mail.select("img").eachAttr("alt"));
    StringBuilder bookText = new StringBuilder();
    for (Map.Entry<String, byte[]> file : epub().entrySet()) {
      if (file.getKey().endsWith(".xhtml")) {
        Document page = Jsoup.parse(new String(file.getValue(), UTF_8), "", Parser.xmlParser());
        bookText.append(page.text()).append(page.select("img").eachAttr("alt"));
      }
    }
    String paper = text(".pdf", "application/pdf");
    for (String name : LINES.keySet()) {
      String words = "Alternative " + name;
      assertTrue(mailText.contains(words), "mail: " + name);
      assertTrue(bookText.toString().contains(words), "e-book: " + name);
      if (name.startsWith("refused-")) {
        assertTrue(squeezed(paper).contains(squeezed(words)), "handout: " + name);
      }
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00ad-]+", "");
  }

  private static String text(String suffix, String type) throws IOException {
    return RenditionText.of(new Rendition.File(suffix, type, written(suffix))).orElseThrow();
  }

  @Test
  void whatIsTakenOutActsInNoEdition() throws IOException {
    int drawings = 0;
    for (Map.Entry<String, byte[]> file : epub().entrySet()) {
      if (!file.getKey().endsWith(".svg")) {
        continue;
      }
      drawings++;
      String text = new String(file.getValue(), UTF_8);
      assertFalse(text.contains("<!DOCTYPE") || text.contains("<!ENTITY"), file.getKey());
      assertFalse(text.contains("127.0.0.1") || text.contains("alert("), file.getKey() + text);
      Document drawing = Jsoup.parse(text, "", Parser.xmlParser());
      for (Element element : drawing.getAllElements()) {
        assertFalse(ACTIVE.contains(element.normalName()), file.getKey() + element);
        element
            .attributes()
            .forEach(a -> assertFalse(a.getKey().toLowerCase().startsWith("on"), file.getKey()));
      }
    }
    assertTrue(drawings > 20, drawings + " drawings");
    for (String name : named("gone-").toList()) {
      assertTrue(
          rules(name).stream().noneMatch(rule -> rule.contains("READ-")), name + rules(name));
    }
    String pdf = new String(written(".pdf"), ISO_8859_1);
    assertFalse(pdf.contains("/JavaScript") || pdf.contains("/Launch"));
  }

  @Test
  void wordsThatAreTakenOutAreAnErrorOfEachEdition() {
    for (String name : List.of("gone-foreign-object", "gone-flow-root")) {
      assertEquals(
          List.of("error TF-EBOOK-030", "error TF-HANDOUT-006", "error TF-NEWS-007"),
          rules(name).stream().filter(r -> r.startsWith("error")).sorted().toList(),
          name);
    }
  }

  @Test
  void drawingsOfWellKnownProgramsComeOutWhole() throws IOException {
    Map<String, List<String>> told = new TreeMap<>();
    for (String name :
        List.of("drawio", "graphviz", "illustrator", "inkscape", "matplotlib", "plantuml")) {
      assertTrue(LINES.containsKey(name), name);
      List<String> errors =
          rules(name).stream().filter(rule -> !rule.contains("TF-PRINT")).toList();
      if (!errors.isEmpty()) {
        told.put(name, errors);
      }
    }
    assertEquals(Map.of(), told);
    Map<String, byte[]> book = epub();
    for (String name : List.of("graphviz:Call us", "inkscape:Take with water")) {
      String[] parts = name.split(":");
      String svg = new String(book.get("EPUB/images/" + parts[0] + ".svg"), UTF_8);
      assertTrue(svg.contains(parts[1]), svg);
    }
  }

  @Test
  void theTerminalIsLeftAlone() {
    assertEquals("", noise);
  }

  @Test
  void allOfThemTogetherTakeBoundedTime() {
    // Sixty seconds and more is what a single one of them took to hang.
    assertTrue(seconds < 5L * LINES.size(), seconds + " s");
  }
}
