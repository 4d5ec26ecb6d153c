package org.trifold.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.output.OutputFolder;

/** Links are asked of a server on this machine, never of the network. */
class LinkCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private String base;

  @TempDir Path folder;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws java.io.IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    int status =
        switch (path) {
          case "/gone" -> 410;
          case "/shy" -> 403;
          case "/get" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
          case "/moved", "/round" -> 301;
          case "/fine" -> 200;
          default -> 404;
        };
    if (path.equals("/moved")) {
      exchange.getResponseHeaders().set("Location", "/fine");
    } else if (path.equals("/round")) {
      exchange.getResponseHeaders().set("Location", "/round");
    } else if (path.equals("/slow")) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private LinkCheck check(Instant now) {
    OutputFolder output = OutputFolder.open(folder, "output", Duration.ZERO);
    known = new KnownAnswers(output, now);
    return new LinkCheck(new WebProbe(host -> true, Duration.ZERO, Duration.ofMillis(500)), known);
  }

  private KnownAnswers known;

  private List<Finding> find(String... paths) {
    return check(NOW).check(publication(paths));
  }

  private Publication publication(String... paths) {
    StringBuilder body = new StringBuilder();
    int line = 10;
    for (String path : paths) {
      String address = path.startsWith("/") ? base + path : path;
      body.append("<p data-line=\"").append(line++).append("\"><a href=\"").append(address);
      body.append("\">x</a></p>");
    }
    return Publication.parse(
        "<html lang=\"en\" data-source=\"a.adoc\" data-name=\"a\"><head><title>T</title></head>"
            + "<body>"
            + body
            + "</body></html>");
  }

  @Test
  void what_answers_is_fine_by_head_by_get_or_somewhere_else() {
    assertEquals(List.of(), find("/fine", "/get", "/moved", "mailto:a@e.org"));
    assertEquals(
        List.of("HEAD /fine", "HEAD /get", "GET /get", "HEAD /moved", "HEAD /fine"), asked);
  }

  @Test
  void of_an_address_with_a_login_nothing_is_kept() throws Exception {
    check(NOW);
    known.keep("https://me:secret@example.org/a", new Answer(Answer.Kind.FINE, "200"));
    known.keep("https://example.org/a?at=me@example.org", new Answer(Answer.Kind.FINE, "200"));
    known.save();
    String kept = java.nio.file.Files.readString(folder.resolve(".trifold-links.json"));
    assertTrue(kept.contains("?at=me@example.org") && !kept.contains("secret"), kept);
  }

  @Test
  void what_is_not_there_is_told_at_its_line() {
    List<Finding> findings = find("/fine", "/nope", "/gone");
    assertEquals(
        List.of("a.adoc:11 TF-NEWS-040", "a.adoc:12 TF-NEWS-040"),
        findings.stream().map(f -> f.where() + " " + f.rule()).toList());
    assertTrue(findings.get(0).message().contains("status 404"));
  }

  @Test
  void what_may_be_for_people_only_is_for_information() {
    List<Finding> findings = find("/shy", "/slow");
    assertEquals(
        List.of("TF-NEWS-041", "TF-NEWS-041"), findings.stream().map(Finding::rule).toList());
    assertTrue(findings.get(1).message().contains("no answer in time"));
  }

  @Test
  void the_articles_own_address_is_asked_and_what_it_completes() {
    Publication publication =
        Publication.parse(
            "<html lang=\"en\" data-source=\"a.adoc\" data-name=\"a\"><head><title>T</title>"
                + "<meta name=\"trifold:attribute\" data-attribute=\"canonical-url\" content=\""
                + base
                + "/posts/sun\"></head><body><p data-line=\"9\"><a href=\"rain\">x</a>"
                + "<a href=\"#x\">y</a><a href=\"mailto:a@e.org\">z</a></p></body></html>");
    assertEquals(
        List.of(
            "The canonical address \"" + base + "/posts/sun\" doesn't answer: status 404.",
            "The link \"" + base + "/posts/rain\" doesn't answer: status 404."),
        check(NOW).check(publication).stream().map(Finding::message).toList());
  }

  @Test
  void links_of_the_brand_and_hosted_pictures_are_asked_at_their_places() {
    String meta =
        "{'links':[{'address':'B/fine?utm_source=x','file':'a.adoc','line':3},"
            + "{'address':'B/gone?utm_source=x&id=1#top','file':'brand.toml','line':7},"
            + "{'address':'mailto:a@e.org'},{'address':'*|UNSUB|*'}],"
            + "'pictures':[{'address':'B/scar.png','file':'a-images/scar.png'},"
            + "{'address':'a-images/x.png'}]}";
    Rendition rendition =
        new Rendition(
            "newsletter",
            List.of(
                new Rendition.File(
                    "-meta.json",
                    "application/json",
                    meta.replace("'", "\"").replace("B/", base + "/").getBytes(UTF_8))),
            Map.of(),
            List.of());
    List<Finding> findings = check(NOW).check(publication("/fine"), rendition);
    assertEquals(
        List.of("brand.toml:7 TF-NEWS-040", "a.adoc TF-NEWS-040"),
        findings.stream().map(f -> f.where() + " " + f.rule()).toList());
    assertTrue(findings.get(0).message().contains("/gone?…\""), findings.toString());
    assertTrue(findings.get(1).line().contains("The picture \""), findings.toString());
    assertEquals(List.of("HEAD /gone", "GET /gone", "HEAD /scar.png", "GET /scar.png"), asked);
  }

  @Test
  void redirects_in_a_ring_end() {
    assertTrue(find("/round").get(0).message().contains("redirects"));
  }

  @Test
  void nobody_there_is_dead() {
    server.stop(0);
    assertTrue(find("/fine").get(0).message().contains("no connection"));
  }

  @Test
  void each_address_is_asked_once_and_told_wherever_it_stands() {
    assertEquals(2, find("/nope", "/nope").size());
    assertEquals(List.of("HEAD /nope", "GET /nope"), asked);
  }

  @Test
  void good_answers_are_kept_for_a_day_and_bad_ones_not_at_all() {
    check(NOW).check(publication("/fine", "/nope"));
    known.save();
    asked.clear();
    check(NOW.plus(Duration.ofHours(23))).check(publication("/fine", "/nope"));
    assertEquals(List.of("HEAD /nope", "GET /nope"), asked);
    asked.clear();
    check(NOW.plus(Duration.ofHours(25))).check(publication("/fine"));
    assertEquals(List.of("HEAD /fine"), asked);
  }

  @Test
  void a_host_is_asked_no_faster_than_its_pace() throws Exception {
    HostPace pace = new HostPace(Duration.ofMillis(100));
    long start = System.nanoTime();
    pace.await("a");
    pace.await("b");
    pace.await("a");
    pace.await("a");
    assertTrue(System.nanoTime() - start >= Duration.ofMillis(200).toNanos());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "64:ff9b::a00:1",
        "::ffff:10.0.0.1"
      })
  void private_addresses_are_not_asked(String address) throws Exception {
    assertFalse(new PublicNetwork().test(InetAddress.getByName(address)));
  }

  @Test
  void public_addresses_may_be_asked() throws Exception {
    assertTrue(new PublicNetwork().test(InetAddress.getByName("93.184.216.34")));
    assertTrue(new PublicNetwork().test(InetAddress.getByName("2606:2800:220:1::1")));
  }

  @Test
  void the_probe_of_a_run_asks_nothing_on_this_machine() {
    Answer answer = new WebProbe().ask(URI.create(base + "/fine"));
    assertEquals(Answer.Kind.PRIVATE, answer.kind());
    assertEquals(List.of(), asked);
  }
}
