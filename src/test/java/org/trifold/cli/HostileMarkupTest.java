package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
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

  private static final AtomicInteger CALLS = new AtomicInteger();

  @TempDir static Path root;

  @BeforeAll
  static void render() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listener = new Thread(() -> count(socket));
      listener.setDaemon(true);
      listener.start();
      String host = "127.0.0.1:" + socket.getLocalPort();
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

  private static Path file(String suffix) {
    return root.resolve("output/a/a" + suffix);
  }

  private static byte[] written(String suffix) throws IOException {
    return Files.readAllBytes(file(suffix));
  }

  @Test
  void nobodyIsCalled() throws IOException {
    assertTrue(vectors().size() >= 100, "there is something to refuse");
    assertTrue(written(".pdf").length > 0 && written(".epub").length > 0);
    assertEquals(0, CALLS.get());
  }

  @Test
  void noMailActsOrLoads() throws IOException {
    assertTrue(Jsoup.parse(new String(written(".html"), UTF_8)).text().contains("not yours."));
    assertEquals(List.of(), ActiveContent.in(file(".html")));
    assertEquals(List.of(), ActiveContent.in(file(".eml")));
  }

  @Test
  void noEbookActsOrLoads() throws IOException {
    assertEquals(List.of(), ActiveContent.in(file(".epub")));
  }

  @Test
  void nobodyLearnsWhoBuiltIt() throws IOException {
    assertTrue(new String(written(".txt"), UTF_8).contains("Home: ., not yours."));
  }

  @Test
  void noPdfActs() throws IOException {
    assertEquals(List.of(), ActiveContent.in(file(".pdf")));
  }
}
