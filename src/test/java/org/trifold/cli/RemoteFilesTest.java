package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.online.SecureServer;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;

/** What lies on a server of this machine, the whole way into the three editions. */
class RemoteFilesTest {
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final Path PICTURE =
      Path.of(System.getProperty("trifold.basedir", "."), "manuscript/images/scar-types.svg");

  @TempDir static Path certificates;
  private static Path keys;

  @TempDir Path root;
  private SecureServer server;
  private Optional<String> trusted;
  private String text = "";

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = SecureServer.keys(certificates);
  }

  @BeforeEach
  void serve() throws Exception {
    server = new SecureServer(keys, "127.0.0.1");
    trusted = Optional.ofNullable(System.getProperty(TRUST));
    System.setProperty(TRUST, keys.toString());
    Files.createDirectories(root.resolve("manuscript"));
  }

  @AfterEach
  void stop() {
    trusted.ifPresentOrElse(t -> System.setProperty(TRUST, t), () -> System.clearProperty(TRUST));
    server.close();
  }

  private String host() {
    return "127.0.0.1:" + server.port();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(
        root.resolve("manuscript/" + name), content.replace("HOST", "https://" + host()));
  }

  private int run(String... args) {
    return run(false, args);
  }

  private int run(boolean inWorker, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--root", root.toString()));
    String[] line = all.toArray(String[]::new);
    int code =
        inWorker
            ? new Main(
                    new Streams(stream, stream, InputStream.nullInputStream(), false, false),
                    Map.of(),
                    Providers.load(Main.class.getClassLoader()),
                    () -> {
                      throw new AssertionError("the front opened a reader");
                    },
                    Optional.of(Launch.likeThis(WorkerMain.class.getName())))
                .run(line)
            : SharedRun.run(stream, stream, line);
    text = out.toString(UTF_8);
    return code;
  }

  private byte[] written(String file) throws IOException {
    return Files.readAllBytes(root.resolve("output/a/" + file));
  }

  private static final String ARTICLE =
      """
      = Healing
      :canonical-url: https://example.org/healing

      It takes time.

      .Phases
      image::HOST/phases.svg?key=secret[Three phases of healing]

      include::HOST/parts/aftercare.adoc?key=secret[]

      == The end

      An end.
      """;

  private void serveArticle() throws IOException {
    server
        .with("/phases.svg", Files.readAllBytes(PICTURE))
        .with(
            "/parts/aftercare.adoc",
            "== Aftercare\n\nKeep it dry.\n\ninclude::more/sun.adoc[]\n".getBytes(UTF_8))
        .with("/parts/more/sun.adoc", "Stay out of the sun.\n".getBytes(UTF_8));
    write("a.adoc", ARTICLE);
  }

  @Test
  void anOpenHostIsAskedOnceForThreeEditionsInProcessAndInAWorker() throws Exception {
    serveArticle();
    assertEquals(0, run("render", "--allow-network", host()), text);
    List<String> once =
        List.of(
            host() + "/parts/aftercare.adoc?key=secret",
            host() + "/parts/more/sun.adoc",
            host() + "/phases.svg?key=secret");
    assertEquals(once, server.asked());
    assertFalse(text.contains("secret"), text);
    try (PDDocument pdf = Loader.loadPDF(written("a.pdf"))) {
      String words = new PDFTextStripper().getText(pdf);
      assertTrue(words.contains("Keep it dry.") && words.contains("Stay out of the sun."), words);
    }
    try (ZipFile epub = new ZipFile(root.resolve("output/a/a.epub").toFile())) {
      assertTrue(epub.stream().anyMatch(e -> e.getName().matches(".*images/.*\\.(svg|png)")));
    }
    String mail = new String(written("a.html"), UTF_8);
    assertTrue(mail.contains("Stay out of the sun.") && mail.contains("Three phases"), mail);
    List<byte[]> here = List.of(written("a.pdf"), written("a.epub"), written("a.eml"));
    assertEquals(0, run(true, "render", "--allow-network", host()), text);
    assertEquals(6, server.asked().size());
    assertEquals(once, server.asked().subList(3, 6));
    List<byte[]> there = List.of(written("a.pdf"), written("a.epub"), written("a.eml"));
    for (int i = 0; i < here.size(); i++) {
      assertTrue(Arrays.equals(here.get(i), there.get(i)), "file " + i);
    }
  }

  @Test
  void theProjectFileOpensAHostAndNobodyElseDoes() throws Exception {
    serveArticle();
    Files.writeString(root.resolve("trifold.toml"), "allow-network = [\"" + host() + "\"]\n");
    assertEquals(0, run("check"), text);
    int before = server.asked().size();
    Files.delete(root.resolve("trifold.toml"));
    write("a.adoc", ARTICLE.replace(":canonical", ":trifold-allow-network: HOST\n:canonical"));
    assertEquals(1, run("render"), text);
    write("a.adoc", "= Healing\n:trifold-allow-network: HOST\n\nWords.\n");
    assertEquals(1, run("render"), text);
    assertTrue(text.contains(":trifold-allow-network:"), text);
    write("a.adoc", ARTICLE.replace(":canonical", ":allow-uri-read:\n:canonical"));
    assertEquals(1, run("render"), text);
    assertTrue(text.contains("a.adoc:8:") && text.contains("--allow-network"), text);
    Files.createDirectories(root.resolve("themes/brands/b"));
    Files.writeString(
        root.resolve("themes/brands/b/brand.toml"),
        "name = \"B\"\n[settings]\nallow-network = \"" + host() + "\"\n");
    assertTrue(run("render", "--brand", "b") != 0, text);
    assertEquals(before, server.asked().size());
  }

  @Test
  void whatComesIsLookedAtAsAFileIs() throws Exception {
    server
        .with("/page.png", "<html><script>alert(1)</script></html>".getBytes(UTF_8))
        .with("/latin.adoc", new byte[] {'A', '\n', 'b', (byte) 0xE9, '\n'})
        .with(
            "/up.adoc",
            "include::/etc/passwd[]\n\ninclude::../../../../trifold.toml[]\n".getBytes(UTF_8))
        .with("/ring.adoc", "include::ring.adoc[]\n".getBytes(UTF_8));
    write(
        "a.adoc",
        "= T\n\nimage::HOST/page.png[Words]\n\ninclude::HOST/latin.adoc[]\n\n"
            + "include::HOST/up.adoc[]\n\ninclude::HOST/ring.adoc[]\n\n"
            + "include::https://other.example/a.adoc[]\n\nimage::http://"
            + host()
            + "/a.png[Http]\n");
    assertEquals(1, run("check", "--format", "json", "--allow-network", host()), text);
    List<String> found = new ArrayList<>();
    for (JsonElement element :
        JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      found.add(
          finding.get("file").getAsString().replace("https://" + host(), "HOST")
              + ":"
              + finding.get("line").getAsInt()
              + " "
              + finding.get("rule").getAsString());
    }
    Collections.sort(found);
    assertEquals(
        List.of(
            "HOST/latin.adoc:2 TF-GATE-007",
            "HOST/ring.adoc:1 TF-READ-002",
            "HOST/up.adoc:1 TF-NET-004",
            "HOST/up.adoc:3 TF-NET-004",
            "manuscript/a.adoc:11 TF-READ-001",
            "manuscript/a.adoc:13 TF-READ-030",
            "manuscript/a.adoc:3 TF-READ-031"),
        found);
  }

  @Test
  void secretsOfAddressesAreInNoMessage() throws Exception {
    List<String> lines =
        new ArrayList<>(
            List.of("= Secrets", ":canonical-url: ftp://me:S3CRET@example.org/?k=S3CRET", ""));
    for (String address :
        List.of(
            "https://example.invalid/a.png?key=S3CRET",
            "https://me:S3CRET@example.invalid/a.png",
            "https://S3CRET@example.invalid/a.png#S3CRET",
            "http://127.0.0.1/a?key=S3CRET#S3CRET",
            "http://me:S3CRET@127.0.0.1/a",
            "http:/\\me:S3CRET@127.0.0.1/a",
            "//me:S3CRET@127.0.0.1/a?k=S3CRET",
            "ftp://me:S3CRET@example.invalid/" + "x".repeat(90) + "?S3CRET",
            "https://me:" + "S3CRET".repeat(30) + "@example.invalid/a",
            "https://%zz:S3CRET@example.invalid/?q=S3CRET",
            "data:image/png;name=S3CRET;base64,S3CRET",
            "data:text/html,S3CRET",
            "javascript:fetch('https://me:S3CRET@example.invalid/?S3CRET')",
            "file:///etc/passwd?S3CRET",
            "mailto:a@example.org?body=S3CRET",
            "pictures/a.png?key=S3CRET",
            "../../../out.png?key=S3CRET")) {
      lines.addAll(
          List.of(
              "include::" + address + "[]",
              "",
              "image::" + address + "[Words]",
              "",
              "image::" + address + "[]",
              "",
              "video::" + address + "[]",
              "",
              "A link:"
                  + address
                  + "[link] and +++<a href=\""
                  + address
                  + "\">another</a>+++ and"
                  + " +++<img src=\""
                  + address
                  + "\" alt=\"\">+++.",
              "",
              "xref:" + address + "[there]",
              ""));
    }
    lines.addAll(List.of("", "include::HOST/a.adoc?k=S3CRET[]", ""));
    server.with("/a.adoc", "See <<nothing>>.\n\nimage::gone.png?k=S3CRET[]\n".getBytes(UTF_8));
    write("a.adoc", String.join("\n", lines));
    for (List<String> command :
        List.of(
            List.of("check"),
            List.of("check", "--format", "json"),
            List.of("render", "--online", "--allow-network", host()),
            List.of("render", "--format", "json", "--fail-on", "never"))) {
      run(command.toArray(String[]::new));
      assertTrue(text.contains("TF-READ-0") || text.contains("a.adoc:"), text);
      assertEquals(
          List.of(), text.lines().filter(line -> line.contains("S3CRET")).toList(), "" + command);
    }
    String report = new String(written("report.json"), UTF_8);
    assertFalse(
        JsonParser.parseString(report)
            .getAsJsonObject()
            .get("findings")
            .toString()
            .contains("S3CRET"),
        report);
  }

  @Test
  void whatLinksAnsweredIsKeptByACheckThatFindsNoOutputFolder() throws IOException {
    write("a.adoc", "= Healing\n\nSee HOST/healing[how it heals].\n");
    for (boolean inWorker : List.of(false, true)) {
      String output = inWorker ? "of-worker" : "of-front";
      assertEquals(0, run(inWorker, "check", "--online", "--output", output), text);
      assertTrue(text.contains("TF-NEWS-042"), text);
      assertTrue(Files.isRegularFile(root.resolve(output + "/.trifold-links.json")), text);
    }
  }
}
