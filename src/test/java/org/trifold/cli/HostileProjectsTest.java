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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.inspect.RenditionText;
import org.trifold.model.Rendition;

/**
 * Projects whose brand, theme, links or output folder were made by who attacks the machine that
 * renders or the readers, each over the three editions: the folders of {@code hostile/projects}. In
 * their files {@code OUTSIDE} is a folder of secrets, {@code HOST} a socket that counts who calls,
 * and <code>{{9*x}}</code> nine x; {@code links} has a link and what it leads to a line; {@code
 * expected} the rule and place of each error, and nothing where all is written.
 */
@Tag("hostile")
@Tag("exhaustive")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileProjectsTest {
  private static final Path FIXTURES =
      Path.of(
          System.getProperty("trifold.basedir", "."),
          "src/test/resources/org/trifold/hostile/projects");
  private static final String SECRET = "CANARY-7F3A";
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\*(.*?)}}");

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static ServerSocket socket;

  @TempDir Path temp;
  private final ByteArrayOutputStream aside = new ByteArrayOutputStream();

  static Stream<Path> projects() throws IOException {
    return Files.list(FIXTURES).sorted();
  }

  @BeforeAll
  static void listen() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(HostileProjectsTest::count);
    listener.setDaemon(true);
    listener.start();
  }

  private static void count() {
    while (!socket.isClosed()) {
      try (Socket call = socket.accept()) {
        CALLS.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    socket.close();
  }

  private Path project() {
    return temp.resolve("project");
  }

  private Path outside() {
    return temp.resolve("outside");
  }

  private String filledIn(String text) {
    return REPEATED
        .matcher(text.replace("OUTSIDE", outside().toString()))
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    m.group(2).repeat(Integer.parseInt(m.group(1)))))
        .replace("HOST", "127.0.0.1:" + socket.getLocalPort());
  }

  private void lay(Path fixture) throws IOException {
    Files.createDirectories(outside());
    for (String type : List.of("adoc", "css", "svg", "png", "ttf", "toml")) {
      Files.writeString(outside().resolve("secret." + type), SECRET + "\n");
    }
    Files.createDirectories(project().resolve("manuscript"));
    Files.writeString(project().resolve("manuscript/hostile.adoc"), "= Hostile\n\nWords.\n");
    try (Stream<Path> files = Files.walk(fixture)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = fixture.relativize(file).toString();
        if (!name.equals("links") && !name.equals("expected")) {
          Path target = project().resolve(name);
          Files.createDirectories(target.getParent());
          Files.writeString(target, filledIn(Files.readString(file)));
        }
      }
    }
    for (String line : lines(fixture.resolve("links"))) {
      String[] link = line.split(" ");
      Path file = project().resolve(link[0]);
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(filledIn(link[1])));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private List<String> render() throws IOException {
    List<String> args = new ArrayList<>(List.of("render", "--format", "json"));
    args.addAll(List.of("--root", project().toString()));
    if (Files.exists(project().resolve("themes/brands/hostile"), LinkOption.NOFOLLOW_LINKS)) {
      args.addAll(List.of("--brand", "hostile"));
    }
    if (Files.exists(project().resolve("themes/hostile"), LinkOption.NOFOLLOW_LINKS)) {
      args.addAll(List.of("--theme", "hostile"));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    PrintStream said = new PrintStream(aside, true, UTF_8);
    int code = SharedRun.run(stream, said, args.toArray(String[]::new));
    TreeSet<String> errors = new TreeSet<>();
    if (out.size() == 0) {
      // Nobody knew yet how to report.
      return aside
          .toString(UTF_8)
          .lines()
          .map(line -> line.replaceFirst(" \\[error TF-[A-Z]+-\\d+]$", ""))
          .toList();
    }
    JsonObject report = JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      if (finding.get("severity").getAsString().equals("error")) {
        errors.add(
            finding.get("rule").getAsString()
                + " "
                + finding
                    .get("file")
                    .getAsString()
                    .replace("127.0.0.1:" + socket.getLocalPort(), "HOST")
                + (finding.get("line").getAsInt() > 0 ? ":" + finding.get("line") : ""));
        String message = finding.get("message").getAsString();
        assertTrue(message.length() < 1000, "a message of " + message.length() + " characters");
      }
    }
    assertEquals(errors.isEmpty() ? 0 : 1, code, aside.toString(UTF_8));
    return List.copyOf(errors);
  }

  private Map<String, String> outsideNow() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(outside())) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("projects")
  void readsNothingOutsideCallsNobodyAndIsWrittenWithoutWhatActsOrRefusedAtItsPlace(Path fixture)
      throws IOException {
    lay(fixture);
    final Map<String, String> before = outsideNow();
    List<String> told = render();
    assertEquals(
        List.of(), aside.toString(UTF_8).lines().filter(l -> l.startsWith("\tat")).toList());
    assertEquals(lines(fixture.resolve("expected")), told);
    assertEquals(before, outsideNow());
    assertEquals(0, CALLS.get());
    Path output = project().resolve("output/hostile");
    if (Files.isSymbolicLink(output)) {
      return;
    }
    // One more manuscript keeps none of the others from being written.
    boolean written = told.stream().allMatch(error -> error.contains("manuscript/linked"));
    List<String> acts = new ArrayList<>();
    for (String type : List.of("pdf", "epub", "html", "txt", "eml")) {
      Path file = project().resolve("output").resolve(place(type));
      assertEquals(written, Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), file.toString());
      if (written) {
        acts.addAll(ActiveContent.in(file));
        assertFalse(text(file, type).contains(SECRET), type);
      }
    }
    assertEquals(List.of(), acts);
  }

  private static String place(String type) {
    return "hostile/hostile." + type;
  }

  private static String text(Path file, String type) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String media =
        type.equals("pdf") ? "application/pdf" : type.equals("epub") ? "application/epub+zip" : "";
    Optional<String> text = RenditionText.of(new Rendition.File("", media, bytes));
    return text.orElse("") + new String(bytes, ISO_8859_1);
  }
}
