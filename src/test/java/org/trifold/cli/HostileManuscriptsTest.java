package org.trifold.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Rendition;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.Reader;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;

/**
 * Manuscripts that attack the machine that renders them or their readers, one run for all, over the
 * three editions, in a worker of less than 1 GB. Files outside bear a word that must come out
 * nowhere and a time of access that must not change; a socket counts who calls.
 */
@Tag("hostile")
@Tag("exhaustive")
class HostileManuscriptsTest {
  private static final String CANARY = "CANARY-7F3A";
  private static final List<String> OUTSIDE =
      List.of("secret.adoc", "secret.png", "secret.svg", "secret.csv", "secret.css", "secret.bib");

  /** Long before the run; Linux notes the first access after a change, and once a day. */
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  /** What asks for a file that it must not have, and so is an error. */
  private static final List<String> REFUSED = List.of("include-", "picture-");

  /** Of those, what is shown without the picture. */
  private static final Set<String> HARMLESS = Set.of("picture-inline-icon");

  /** What is wrong with a file as a whole. */
  private static final Set<String> WITHOUT_LINE = Set.of();

  private static final List<String> NEIGHBOURS = List.of("a-neighbour", "z-neighbour");

  private static final AtomicInteger CALLS = new AtomicInteger();

  @TempDir static Path temp;
  private static final ByteArrayOutputStream ASIDE = new ByteArrayOutputStream();
  private static int code;
  private static final Map<String, List<JsonObject>> ERRORS = new TreeMap<>();
  private static final Set<String> NAMES = new TreeSet<>();

  @BeforeAll
  static void render() throws Exception {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Path manuscripts = Files.createDirectories(temp.resolve("project/manuscript"));
    for (String name : OUTSIDE) {
      Path file = Files.writeString(outside.resolve(name), CANARY + "\n");
      Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(null, LONG_AGO, null);
      Files.createSymbolicLink(
          manuscripts.resolve(name.replace("secret", "linked").replace(".adoc", ".inc")), file);
    }
    Files.createSymbolicLink(manuscripts.resolve("linked-folder"), outside);
    Files.createSymbolicLink(manuscripts.resolve("loop"), Path.of("loop"));
    Path alone = Files.createDirectories(temp.resolve("alone/manuscript"));
    for (String name : NEIGHBOURS) {
      for (Path folder : List.of(manuscripts, alone)) {
        Files.writeString(folder.resolve(name + ".adoc"), "= Neighbour\n\nWords.\n");
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listener = new Thread(() -> count(socket));
      listener.setDaemon(true);
      listener.start();
      for (Map.Entry<String, byte[]> manuscript : HostileManuscripts.all().entrySet()) {
        if (manuscript.getKey().matches("(flood|nest)-.*")) {
          continue; // Of these, HostileFloodsTest has a run of its own.
        }
        NAMES.add(manuscript.getKey());
        String text =
            new String(manuscript.getValue(), ISO_8859_1)
                .replace("SECRET", outside.toString())
                .replace("HOST", "127.0.0.1:" + socket.getLocalPort());
        Files.write(manuscripts.resolve(manuscript.getKey() + ".adoc"), text.getBytes(ISO_8859_1));
      }
      code = run("project", out);
      Thread.sleep(100);
    }
    assertEquals(0, run("alone", new ByteArrayOutputStream()));
    JsonObject report = JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      if (finding.get("severity").getAsString().equals("error")) {
        String file = finding.get("file").getAsString();
        String name = file.replaceFirst("^.*/", "").replaceFirst("\\.adoc$", "");
        ERRORS.computeIfAbsent(name, n -> new ArrayList<>()).add(finding);
      }
    }
  }

  private static int run(String project, ByteArrayOutputStream out) {
    PrintStream stream = new PrintStream(out, true, UTF_8);
    PrintStream aside = new PrintStream(ASIDE, true, UTF_8);
    Streams streams = new Streams(stream, aside, InputStream.nullInputStream(), false, false);
    Providers providers = Providers.load(Main.class.getClassLoader());
    Optional<Launch> worker = Optional.of(Launch.likeThis(WorkerMain.class.getName()));
    List<String> args =
        List.of("--root", temp.resolve(project).toString(), "--set", "heap-limit=700");
    List<String> all = new ArrayList<>(List.of("render", "--format", "json"));
    all.addAll(args);
    return new Main(streams, Map.of(), providers, Reader::open, worker)
        .run(all.toArray(String[]::new));
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

  private static List<Path> written() throws IOException {
    try (Stream<Path> walk = Files.walk(temp.resolve("project/output"))) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isWritten(String name) {
    return Files.exists(temp.resolve("project/output").resolve(name));
  }

  @Test
  void nobodyIsCalled() {
    assertTrue(NAMES.size() >= 110, NAMES.size() + " manuscripts");
    assertEquals(0, CALLS.get());
  }

  @Test
  void nothingOutsideIsInAnyFile() throws IOException {
    for (Path file : written()) {
      byte[] bytes = Files.readAllBytes(file);
      assertFalse(new String(bytes, ISO_8859_1).contains(CANARY), file.toString());
      String name = file.toString();
      String type =
          name.endsWith(".pdf")
              ? "application/pdf"
              : name.endsWith(".epub") ? "application/epub+zip" : "";
      Optional<String> text = RenditionText.of(new Rendition.File("", type, bytes));
      assertFalse(text.orElse("").contains(CANARY), name);
    }
  }

  @Test
  void nothingOutsideIsRead() throws IOException {
    Path probe = Files.writeString(temp.resolve("probe"), "x");
    Files.getFileAttributeView(probe, BasicFileAttributeView.class).setTimes(null, LONG_AGO, null);
    Files.readString(probe);
    Assumptions.assumeFalse(
        accessed(probe).equals(LONG_AGO), "this file system does not note who reads");
    for (String name : OUTSIDE) {
      assertEquals(LONG_AGO, accessed(temp.resolve("outside").resolve(name)), name);
    }
  }

  private static FileTime accessed(Path file) throws IOException {
    return Files.getFileAttributeView(file, BasicFileAttributeView.class)
        .readAttributes()
        .lastAccessTime();
  }

  @Test
  void eachIsWrittenWholeOrNotAtAllAndThenToldWithItsPlace() throws IOException {
    assertEquals(1, code, ASIDE.toString(UTF_8));
    List<String> wrong = new ArrayList<>();
    for (String name : NAMES) {
      List<JsonObject> errors = ERRORS.getOrDefault(name, List.of());
      if (errors.isEmpty() != isWritten(name)) {
        wrong.add(name + ": written " + isWritten(name) + ", errors " + errors);
      }
      if (isWritten(name)) {
        for (String suffix : List.of(".pdf", ".epub", ".html", ".txt", ".eml")) {
          if (!Files.exists(temp.resolve("project/output/" + name + "/" + name + suffix))) {
            wrong.add(name + " lacks " + suffix);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatAsksForAFileOutsideIsAnErrorAtItsLine() {
    List<String> wrong = new ArrayList<>();
    for (String name : NAMES) {
      boolean asks = REFUSED.stream().anyMatch(name::startsWith) && !HARMLESS.contains(name);
      List<JsonObject> errors = ERRORS.getOrDefault(name, List.of());
      if (asks
          && (errors.isEmpty() || errors.stream().anyMatch(e -> e.get("line").getAsInt() == 0))) {
        wrong.add(name + ": " + errors);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Beside each other, and not one after the other, so that a run shows them all. */
  @Test
  void nothingActsInAnyFile() throws IOException {
    Map<String, List<String>> acts = new TreeMap<>();
    for (Path file : written()) {
      List<String> found = ActiveContent.in(file);
      if (!found.isEmpty()) {
        acts.put(file.getFileName().toString(), found);
      }
    }
    assertEquals(Map.of(), acts);
  }

  @Test
  void eachCauseIsToldOnceWithItsLineAndWithoutAStackTrace() {
    List<String> wrong = new ArrayList<>();
    ERRORS.forEach(
        (name, errors) -> {
          Set<String> told = new TreeSet<>();
          for (JsonObject error : errors) {
            if (error.get("line").getAsInt() == 0 && !WITHOUT_LINE.contains(name)) {
              wrong.add("without a line: " + error);
            }
            if (!told.add(error.toString())) {
              wrong.add("told twice: " + error);
            }
            if (error.get("rule").getAsString().matches("TF-RUN-0(0[0-9]|3[0-9])")) {
              wrong.add("no finding of its own: " + error);
            }
            if (error.get("message").getAsString().matches("(?s).*[\\p{Cc}].*")) {
              wrong.add("controls in a message: " + error);
            }
          }
        });
    assertEquals(List.of(), wrong);
    assertFalse(ASIDE.toString(UTF_8).contains("\tat "), ASIDE.toString(UTF_8));
  }

  @Test
  void neighboursAreTheSameBytesAsAlone() throws IOException {
    for (String name : NEIGHBOURS) {
      for (String suffix : List.of(".pdf", ".epub", ".html", ".txt", ".eml")) {
        Path file = Path.of("output", name, name + suffix);
        assertArrayEquals(
            Files.readAllBytes(temp.resolve("alone").resolve(file)),
            Files.readAllBytes(temp.resolve("project").resolve(file)),
            file.toString());
      }
    }
  }
}
