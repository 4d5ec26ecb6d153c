package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Markup that attacks a reader or the machine that renders, all of it passed through by one
 * manuscript into the three editions. A socket of this machine counts who calls.
 */
class HostileMarkupTest {
  private static final Path VECTORS =
      Path.of(
          System.getProperty("trifold.basedir", "."),
          "src/test/resources/org/trifold/hostile/markup.txt");

  /** Elements that do something, load something or speak in the document's stead. */
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "portal",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "keygen",
          "isindex",
          "base",
          "video",
          "audio",
          "source",
          "track",
          "svg",
          "foreignobject",
          "animate",
          "set",
          "use",
          "marquee",
          "bgsound",
          "layer",
          "template",
          "noscript",
          "dialog",
          "map",
          "area",
          "maction",
          "plaintext",
          "xml");

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "action", "data", "poster", "background", "xlink:href");

  private static final AtomicInteger CALLS = new AtomicInteger();

  @TempDir static Path root;
  private static String host;

  @BeforeAll
  static void render() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listener = new Thread(() -> count(socket));
      listener.setDaemon(true);
      listener.start();
      host = "127.0.0.1:" + socket.getLocalPort();
      List<String> lines =
          new ArrayList<>(List.of("= Hostile markup", "", "Home: {user-home}, not yours.", ""));
      for (String vector : vectors()) {
        lines.addAll(List.of("++++", vector.replace("HOST", host), "++++", "", "Words.", ""));
        lines.addAll(List.of("In a line: +++" + vector.replace("HOST", host) + "+++.", ""));
      }
      Path folder = Files.createDirectories(root.resolve("manuscript"));
      Files.write(folder.resolve("a.adoc"), lines, UTF_8);
      PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
      SharedRun.run(nowhere, nowhere, "render", "--root", root.toString(), "--fail-on", "never");
      Thread.sleep(100);
    }
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

  private static List<String> vectors() throws IOException {
    return Files.readAllLines(VECTORS).stream().filter(line -> !line.isBlank()).toList();
  }

  private static byte[] written(String suffix) throws IOException {
    return Files.readAllBytes(root.resolve("output/a/a" + suffix));
  }

  @Test
  void nobodyIsCalled() throws IOException {
    assertTrue(vectors().size() >= 100, "there is something to refuse");
    assertTrue(written(".pdf").length > 0 && written(".epub").length > 0);
    assertEquals(0, CALLS.get());
  }

  private static List<String> active(Document document) {
    List<String> found = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      if (ACTIVE.contains(element.normalName())) {
        found.add("<" + element.tagName() + ">");
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
        boolean address =
            ADDRESSES.contains(name)
                && (value.matches("(javascript|vbscript|livescript|file|blob|jar|view-source):.*")
                    || value.matches("data:(?!image/).*"));
        boolean loads =
            (name.equals("src") || name.equals("srcset") || name.equals("style"))
                && value.contains(host);
        if (name.startsWith("on") || name.equals("srcdoc") || name.equals("ping")) {
          found.add(name + "=" + value);
        } else if (address || loads || name.equals("formaction")) {
          found.add(name + "=" + value);
        }
      }
    }
    return found;
  }

  @Test
  void noMailActsOrLoads() throws IOException {
    Document mail = Jsoup.parse(new String(written(".html"), UTF_8));
    assertTrue(mail.text().contains("not yours."));
    assertEquals(List.of(), active(mail));
  }

  @Test
  void noEbookActsOrLoads() throws IOException {
    int pages = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(epub()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".xhtml") || name.endsWith(".svg")) {
          Document page =
              Jsoup.parse(new String(zip.readAllBytes(), UTF_8), "", Parser.xmlParser());
          // A drawing is a file of its own.
          assertEquals(
              List.of(),
              active(page).stream()
                  .filter(found -> !(name.endsWith(".svg") && found.equals("<svg>")))
                  .toList(),
              name);
          pages++;
        }
      }
    }
    assertTrue(pages > 1);
  }

  private static Path epub() {
    return root.resolve("output/a/a.epub");
  }

  @Test
  void nobodyLearnsWhoBuiltIt() throws IOException {
    assertTrue(new String(written(".txt"), UTF_8).contains("Home: ., not yours."));
  }

  @Test
  void noPdfActs() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(written(".pdf"))) {
      for (COSObject object :
          pdf.getDocument().getXrefTable().keySet().stream()
              .map(pdf.getDocument()::getObjectFromPool)
              .toList()) {
        if (object.getObject() instanceof COSDictionary dictionary) {
          check(dictionary);
        }
      }
    }
  }

  private static void check(COSDictionary dictionary) {
    for (String name : List.of("JS", "JavaScript", "Launch", "AA", "OpenAction")) {
      boolean view = name.equals("OpenAction") && !has(dictionary, name, COSDictionary.class);
      assertTrue(view || dictionary.getDictionaryObject(COSName.getPDFName(name)) == null, name);
    }
    assertFalse(COSName.getPDFName("JavaScript").equals(dictionary.getItem(COSName.S)));
    if (dictionary.getDictionaryObject(COSName.URI) instanceof COSString uri) {
      String address = uri.getString().toLowerCase(Locale.ROOT);
      assertTrue(address.matches("(https?|mailto|tel):.*"), address);
    }
  }

  private static boolean has(COSDictionary dictionary, String name, Class<?> kind) {
    return kind.isInstance(dictionary.getDictionaryObject(COSName.getPDFName(name)));
  }
}
