package org.trifold.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Files are fetched from servers on this machine, never from the network. */
class FetcherTest {
  private static final SourceLocation WHERE = new SourceLocation("a.adoc", 3, 8);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Fetcher.Measure MEASURE = measure(PATIENCE);

  @TempDir static Path folder;
  private static Path keys;
  private static SSLContext trust;

  private SecureServer server;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = SecureServer.keys(folder);
    trust = SecureServer.trusting(keys);
  }

  @BeforeEach
  void serve() throws Exception {
    server = new SecureServer(keys, "127.0.0.1");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Fetcher.Measure measure(Duration patience) {
    return new Fetcher.Measure(patience, 1 << 20, 4 << 20);
  }

  private Fetcher fetcher(Duration patience, SSLContext certificates, String... hosts) {
    WebClient client =
        new WebClient(name -> new InetAddress[] {local(1)}, (host, address) -> true, certificates);
    return new Fetcher(OpenHosts.of(List.of(hosts), WHERE), client, measure(patience));
  }

  private Fetcher fetcher(String... hosts) {
    return fetcher(PATIENCE, trust, hosts);
  }

  private static InetAddress local(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private String open() {
    return "pictures.example:" + server.port();
  }

  private String address(String path) {
    return "https://" + open() + path;
  }

  private static Finding refused(Fetcher fetcher, String address) {
    assertTrue(fetcher.opens(address), address);
    List<Finding> findings =
        assertThrows(FindingException.class, () -> fetcher.fetch(address, WHERE)).findings();
    assertEquals(1, findings.size());
    assertEquals(WHERE, findings.get(0).where());
    return findings.get(0);
  }

  @Test
  void anOpenHostIsAskedOncePerAddressAndRunAndTheHostKeepsItsName() {
    byte[] content = "bytes".getBytes(UTF_8);
    server.with("/a.png", content);
    Fetcher fetcher = fetcher(open());
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(content, fetcher.fetch(address("/a.png?key=1#x"), WHERE));
    }
    assertEquals(List.of(open() + "/a.png?key=1"), server.asked());
  }

  @Test
  void whatFailedIsNotAskedAgain() {
    Fetcher fetcher = fetcher(open());
    for (int i = 0; i < 2; i++) {
      Finding finding = refused(fetcher, address("/gone.png?key=secret"));
      assertEquals("TF-NET-004", finding.rule());
      assertEquals(
          "\"" + address("/gone.png?…") + "\" can't be fetched: status 404.", finding.message());
    }
    assertEquals(1, server.asked().size());
  }

  @Test
  void aRedirectToAHostThatIsNotOpenIsNotFollowed() throws Exception {
    try (SecureServer other = new SecureServer(keys, "127.0.0.1")) {
      other.with("/a", new byte[] {1});
      String target = "https://other.example:" + other.port() + "/a?key=secret";
      server
          .redirecting("/a", target)
          .redirecting("/same", address("/b"))
          .redirecting("/b", target);
      Fetcher fetcher = fetcher(open());
      for (String path : List.of("/a", "/same")) {
        Finding finding = refused(fetcher, address(path));
        assertEquals("TF-NET-002", finding.rule());
        assertTrue(finding.message().contains("/a?…"), finding.message());
        assertFalse(finding.line().contains("secret"));
      }
      assertEquals(List.of(), other.asked());
      Fetcher both = fetcher(open(), "other.example:" + other.port());
      assertArrayEquals(new byte[] {1}, both.fetch(address("/same"), WHERE));
    }
  }

  @Test
  void aRedirectToHttpToNowhereOrInARingIsNotFollowed() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      plain.setSoTimeout(1);
      server
          .redirecting("/http", "http://pictures.example:" + plain.getLocalPort() + "/a")
          .redirecting("/file", "file:///etc/passwd")
          .redirecting("/odd", "http://[oops")
          .redirecting("/ring", "/ring");
      Fetcher fetcher = fetcher(open(), "pictures.example:" + plain.getLocalPort());
      for (String path : List.of("/http", "/file", "/odd", "/ring")) {
        assertEquals("TF-NET-002", refused(fetcher, address(path)).rule(), path);
      }
      assertEquals(6, server.asked().stream().filter(a -> a.endsWith("/ring")).count());
      assertThrows(java.net.SocketTimeoutException.class, plain::accept);
    }
  }

  @Test
  void aServerThatDripsIsGivenUpAtTheLimitOfTime() {
    server.on(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            for (OutputStream out = exchange.getResponseBody(); ; Thread.sleep(20)) {
              out.write('x');
              out.flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    long start = System.nanoTime();
    Finding finding = refused(fetcher(Duration.ofSeconds(1), trust, open()), address("/slow"));
    assertEquals("TF-NET-004", finding.rule());
    assertTrue(finding.message().endsWith("no whole answer in 1 seconds."), finding.message());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20);
  }

  @Test
  void aServerThatSaysNothingIsGivenUpAtTheLimitOfTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String host = "pictures.example:" + silent.getLocalPort();
      Finding finding = refused(fetcher(Duration.ofSeconds(1), trust, host), "https://" + host);
      assertTrue(finding.message().endsWith("no whole answer in 1 seconds."), finding.message());
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[1 << 16];
    for (OutputStream out = exchange.getResponseBody(); ; ) {
      out.write(block);
    }
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.size());
    exchange.getResponseBody().write(packed.toByteArray());
  }

  @Test
  void aBodyWithoutEndAndOneThatUnpacksToTooMuchEndAtTheLimitOfSize() {
    server.on("/endless", FetcherTest::endless).on("/bomb", FetcherTest::bomb);
    Fetcher fetcher = fetcher(open());
    for (String path : List.of("/endless", "/bomb")) {
      Finding finding = refused(fetcher, address(path));
      assertEquals("TF-NET-005", finding.rule(), path);
      assertTrue(finding.message().endsWith("is larger than 1 MiB."), finding.message());
    }
  }

  @Test
  void allFilesOfARunTogetherHaveALimit() {
    byte[] large = new byte[1 << 20];
    Fetcher fetcher = fetcher(open());
    for (int i = 0; i < 5; i++) {
      server.with("/" + i, large);
    }
    for (int i = 0; i < 4; i++) {
      assertEquals(large.length, fetcher.fetch(address("/" + i), WHERE).length);
    }
    assertEquals("TF-NET-005", refused(fetcher, address("/4")).rule());
  }

  @Test
  void whatIsPackedComesUnpacked() {
    server.on(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (GZIPOutputStream zip = new GZIPOutputStream(exchange.getResponseBody())) {
            zip.write('x');
          }
        });
    assertArrayEquals(new byte[] {'x'}, fetcher(open()).fetch(address("/packed"), WHERE));
  }

  @Test
  void aCertificateThatNobodyTrustsOrOfAnotherNameIsRefused() throws Exception {
    server.with("/a", new byte[] {1});
    String other = "third.example:" + server.port();
    for (Finding finding :
        List.of(
            refused(fetcher(PATIENCE, SSLContext.getDefault(), open()), address("/a")),
            refused(fetcher(other), "https://" + other + "/a"))) {
      assertTrue(finding.message().contains("no safe connection"), finding.message());
    }
    assertEquals(List.of(), server.asked());
  }

  @Test
  void nobodyThereIsToldInOneLine() throws Exception {
    int port = server.port();
    server.close();
    Finding finding = refused(fetcher("pictures.example:" + port), address("/a"));
    assertTrue(finding.message().endsWith("the connection fails."), finding.message());
    WebClient nowhere =
        new WebClient(
            name -> {
              throw new UnknownHostException(name);
            },
            (host, address) -> true,
            trust);
    Fetcher fetcher = new Fetcher(OpenHosts.of(List.of("a.example"), WHERE), nowhere, MEASURE);
    assertTrue(refused(fetcher, "https://a.example/").message().contains("there is no such host"));
  }

  /** Names change hands between looks: 127.0.0.2 stands for the public, 127.0.0.1 for one's own. */
  private static WebClient rebinding(Deque<InetAddress> answers) {
    return new WebClient(
        name -> new InetAddress[] {answers.removeFirst()},
        (host, address) -> address.getAddress()[3] == 2,
        trust);
  }

  @Test
  void aNameThatIsPublicFirstAndPrivateThenIsNotConnectedAsPrivate() throws Exception {
    try (SecureServer publicly = new SecureServer(keys, "127.0.0.2", server.port())) {
      publicly.with("/a", new byte[] {2}).redirecting("/again", "/a");
      server.with("/a", new byte[] {1});
      Fetcher fetcher =
          new Fetcher(
              OpenHosts.of(List.of(open()), WHERE),
              rebinding(new ArrayDeque<>(List.of(local(2), local(2), local(1), local(1)))),
              MEASURE);
      assertArrayEquals(new byte[] {2}, fetcher.fetch(address("/a"), WHERE));
      assertEquals("TF-NET-003", refused(fetcher, address("/again")).rule());
      assertEquals(List.of(), server.asked());
      assertEquals(2, publicly.asked().size());
    }
  }

  @Test
  void aLinkWhoseNameIsPublicFirstAndPrivateThenIsNotAskedAsPrivate() throws Exception {
    try (SecureServer publicly = new SecureServer(keys, "127.0.0.2", server.port())) {
      publicly.on("/a", exchange -> exchange.sendResponseHeaders(405, -1));
      WebProbe probe =
          new WebProbe(
              rebinding(new ArrayDeque<>(List.of(local(2), local(1)))), Duration.ZERO, PATIENCE);
      assertEquals(Answer.Kind.PRIVATE, probe.ask(URI.create(address("/a"))).kind());
      assertEquals(List.of(), server.asked());
      assertEquals(1, publicly.asked().size());
    }
  }

  @Test
  void aRunAsksItsOwnNetworkOnlyWhereTheAddressItselfIsOpened() throws Exception {
    PublicOrWrittenOut test = new PublicOrWrittenOut();
    for (String kept :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::")) {
      InetAddress address = InetAddress.getByName(kept);
      assertFalse(test.test("pictures.example", address), kept);
      assertFalse(test.test("localhost", address), kept);
      assertTrue(test.test(kept, address), kept);
    }
    assertTrue(test.test("pictures.example", InetAddress.getByName("93.184.216.34")));
    try (SecureServer here = new SecureServer(keys, "127.0.0.1")) {
      Fetcher fetcher = new Fetcher(OpenHosts.of(List.of("localhost:" + here.port()), WHERE));
      Finding finding = refused(fetcher, "https://localhost:" + here.port() + "/a");
      assertEquals("TF-NET-003", finding.rule());
      assertEquals(List.of(), here.asked());
    }
  }

  @Test
  void anAddressOfTheSixthVersionIsAsked() throws Exception {
    InetSocketAddress six = new InetSocketAddress(InetAddress.getByName("::1"), 0);
    org.junit.jupiter.api.Assumptions.assumeTrue(bindable(six), "this machine has no IPv6");
    try (SecureServer here = new SecureServer(keys, "::1")) {
      here.with("/a", new byte[] {6});
      Fetcher fetcher =
          new Fetcher(
              OpenHosts.of(List.of("[::1]:" + here.port()), WHERE),
              new WebClient(InetAddress::getAllByName, new PublicOrWrittenOut(), trust),
              MEASURE);
      String address = "https://[::1]:" + here.port() + "/a";
      assertArrayEquals(new byte[] {6}, fetcher.fetch(address, WHERE));
    }
  }

  private static boolean bindable(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
