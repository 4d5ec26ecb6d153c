package org.trifold.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.io.FileUtils;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.SourceLocation;

/** What holds of any spelling of a path, and of any bytes that are read. */
@Fuzz
class RandomPathsTest {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/",
          "..",
          "../",
          "./",
          ".",
          "...",
          "\\",
          "..\\",
          "%2e%2e",
          "%2f",
          "inside.txt",
          "in",
          "secret.txt",
          "outside",
          "project",
          "linked",
          "linked.txt",
          "linked/",
          "loop",
          "loop/",
          "up",
          "up/",
          "ring",
          "deep/",
          "C:",
          "C:\\",
          "\\\\host\\share\\",
          "//host/share/",
          "~/",
          "file:",
          "file:///",
          "jar:file:",
          "!/",
          "\u2024\u2024",
          "\uff0e\uff0e",
          "\u2215",
          "/dev/zero",
          "/dev/stdin",
          "/proc/self/environ",
          "/proc/self/cwd/",
          "/etc/passwd",
          "CON",
          "NUL",
          "inside.txt.",
          "inside.txt ",
          "inside.txt::$DATA",
          "INSIDE.TXT");

  private static final SourceLocation WHERE = SourceLocation.ofLine("a.adoc", 1);

  private static Path temp;
  private static Path root;

  @BeforeContainer
  static void files() throws IOException {
    temp = Files.createTempDirectory("paths");
    root = Files.createDirectories(temp.resolve("project"));
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.createDirectories(root.resolve("deep/in"));
    for (String inside : List.of("inside.txt", "in", "deep/inside.txt", "deep/in/inside.txt")) {
      if (!Files.exists(root.resolve(inside))) {
        Files.writeString(root.resolve(inside), "inside");
      }
    }
    Files.createSymbolicLink(root.resolve("linked"), outside);
    Files.createSymbolicLink(root.resolve("linked.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("deep/linked"), Path.of("../../outside"));
    Files.createSymbolicLink(root.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(root.resolve("ring"), Path.of("deep/ring"));
    Files.createSymbolicLink(root.resolve("deep/ring"), Path.of("../ring"));
  }

  @AfterContainer
  static void noFiles() throws IOException {
    FileUtils.deleteDirectory(temp.toFile());
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> start = Arbitraries.of("", "", root + "/", temp + "/", root + "/../project/");
    Arbitrary<Integer> most = Arbitraries.of(60, 60, 60, 9000);
    Arbitrary<String> any =
        Combinators.combine(AnyInput.text(PATHS), most)
            .as((path, length) -> path.substring(0, Math.min(path.length(), length)));
    Arbitrary<String> there = Arbitraries.of("inside.txt", "./inside.txt", "deep/../inside.txt");
    return Combinators.combine(start, Arbitraries.frequencyOf(Tuple.of(7, any), Tuple.of(1, there)))
        .as(String::concat);
  }

  @StatisticsReport(StatisticsReportMode.OFF)
  @Property
  void nothingOutsideIsEverOpened(@ForAll("paths") String path) {
    Gate gate = Gate.at(root, List.of());
    boolean[] opened = {false};
    AnyInput.refusable(
        () -> {
          byte[] bytes = gate.read(path, WHERE, Gate.TEXT_LIMIT);
          assertArrayEquals("inside".getBytes(UTF_8), bytes, path);
          opened[0] = true;
        });
    AnyInput.refusable(
        () -> {
          try (GateFile file = gate.open(path, WHERE)) {
            assertTrue(gate.admit(path, WHERE).startsWith(root), path);
          } catch (IOException e) {
            throw new AssertionError(path, e);
          }
        });
    AnyInput.refusable(() -> assertFalse(gate.stamp(path, WHERE).isEmpty()));
    AnyInput.refusable(() -> gate.listFolder(path, WHERE).forEach(f -> read(gate, f)));
    AnyInput.refusable(
        () -> assertFalse(gate.readTextIfPresent(path).orElse("").contains("secret")));
    assertTrue(gate.exists(path) || !gate.isFolder(path), path);
    Statistics.label("let in").collect(opened[0]).coverage(c -> c.check(true).count(n -> n > 0));
  }

  private static void read(Gate gate, String file) {
    AnyInput.refusable(() -> assertFalse(gate.readText(file, WHERE).contains("secret"), file));
  }

  @Provide
  Arbitrary<String> dataUris() {
    return AnyInput.text(
        List.of("data:", "image/png", "image/svg+xml", ";base64", ",", "iVBORw0KGgo", "=", "%41"));
  }

  @Property
  void aDataUriIsAPictureOrNone(@ForAll("dataUris") String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertArrayEquals(bytes, DataUri.image(DataUri.of(ImageFormat.PNG, bytes)).orElseThrow());
    DataUri.image(text);
    DataUri.image("data:image/png" + text);
  }

  @Provide
  Arbitrary<byte[]> headers() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0
    };
    return AnyInput.number(20, 99)
        .flatMap(
            length ->
                AnyInput.changed(
                    Stream.of(
                            png,
                            new byte[] {
                              (byte) 0xff,
                              (byte) 0xd8,
                              (byte) 0xff,
                              (byte) 0xc0,
                              0,
                              4,
                              8,
                              0,
                              1,
                              0,
                              1,
                              3
                            },
                            "GIF89a\1\0\1\0\200\0\0\0\0\0,".getBytes(ISO_8859_1),
                            "RIFF\20\0\0\0WEBPVP8X\n\0\0\0".getBytes(UTF_8),
                            "\0\0\0\40ftypavif".getBytes(UTF_8))
                        .map(start -> Arrays.copyOf(start, length))
                        .toArray(byte[][]::new)));
  }

  @Property
  void aHeaderOfAPictureIsReadOrNot(@ForAll("headers") byte[] bytes) {
    ImageHeader.read(bytes);
  }
}
