package org.trifold.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.Chance;
import org.trifold.model.SourceLocation;

/** What holds of any spelling of a path, and of any bytes that are read. */
@Tag("fuzz")
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

  @TempDir static Path temp;
  private static Path root;

  @BeforeAll
  static void files() throws IOException {
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

  private static String path(Chance chance) {
    String path = chance.text(PATHS);
    String start = chance.of(List.of("", "", root + "/", temp + "/", root + "/../project/"));
    if (chance.below(8) == 0) {
      return start + chance.of(List.of("inside.txt", "./inside.txt", "deep/../inside.txt"));
    }
    return start + path.substring(0, Math.min(path.length(), chance.below(4) == 0 ? 9000 : 60));
  }

  @Test
  void nothingOutsideIsEverOpened() {
    Gate gate = Gate.at(root, List.of());
    int[] opened = {0};
    Chance.tries(
        chance -> {
          String path = path(chance);
          Chance.refusable(
              () -> {
                byte[] bytes = gate.read(path, WHERE, Gate.TEXT_LIMIT);
                assertArrayEquals("inside".getBytes(UTF_8), bytes, path);
                opened[0]++;
              });
          Chance.refusable(
              () -> {
                try (GateFile file = gate.open(path, WHERE)) {
                  assertTrue(gate.admit(path, WHERE).startsWith(root), path);
                } catch (IOException e) {
                  throw new AssertionError(path, e);
                }
              });
          Chance.refusable(() -> assertFalse(gate.stamp(path, WHERE).isEmpty()));
          Chance.refusable(() -> gate.listFolder(path, WHERE).forEach(f -> read(gate, f)));
          Chance.refusable(
              () -> assertFalse(gate.readTextIfPresent(path).orElse("").contains("secret")));
          assertTrue(gate.exists(path) || !gate.isFolder(path), path);
        });
    assertTrue(opened[0] > 0, "some are let in");
  }

  private static void read(Gate gate, String file) {
    Chance.refusable(() -> assertFalse(gate.readText(file, WHERE).contains("secret"), file));
  }

  @Test
  void aDataUriIsAPictureOrNone() {
    List<String> parts =
        List.of("data:", "image/png", "image/svg+xml", ";base64", ",", "iVBORw0KGgo", "=", "%41");
    Chance.tries(
        chance -> {
          byte[] bytes = chance.text(parts).getBytes(UTF_8);
          assertArrayEquals(bytes, DataUri.image(DataUri.of(ImageFormat.PNG, bytes)).orElseThrow());
          DataUri.image(chance.text(parts));
          DataUri.image("data:image/png" + chance.text(parts));
        });
  }

  @Test
  void aHeaderOfAPictureIsReadOrNot() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0
    };
    List<byte[]> starts =
        List.of(
            png,
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0, 0, 4, 8, 0, 1, 0, 1, 3},
            "GIF89a\1\0\1\0\200\0\0\0\0\0,".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            "RIFF\20\0\0\0WEBPVP8X\n\0\0\0".getBytes(UTF_8),
            "\0\0\0\40ftypavif".getBytes(UTF_8));
    Chance.tries(
        chance -> {
          byte[] start = starts.get(chance.below(starts.size()));
          byte[] bytes = chance.changed(java.util.Arrays.copyOf(start, 20 + chance.below(80)));
          ImageHeader.read(bytes);
        });
  }
}
