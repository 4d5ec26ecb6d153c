package org.trifold.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.FindingException;

/** A report, a baseline, a mended manuscript: whole, and inside the project. */
class LooseFileTest {
  @TempDir Path temp;

  @Test
  void aFileIsReplacedWholeAndItsFoldersAreMade() throws IOException {
    LooseFile.write(temp, "a/b/report.html", "one".getBytes(UTF_8));
    LooseFile.write(temp, "a/b/report.html", "two".getBytes(UTF_8));
    assertEquals("two", Files.readString(temp.resolve("a/b/report.html")));
    try (var files = Files.list(temp.resolve("a/b"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void nothingIsMadeOutsideNotEvenAFolder() throws IOException {
    Path root = Files.createDirectory(temp.resolve("project"));
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.createSymbolicLink(root.resolve("link"), outside);
    Files.createSymbolicLink(root.resolve("file.html"), outside.resolve("file.html"));
    for (String path : List.of("../outside/x", "link/new/x", "link/x", "file.html", ".")) {
      assertThrows(FindingException.class, () -> LooseFile.write(root, path, new byte[] {1}), path);
    }
    try (var files = Files.list(outside)) {
      assertFalse(files.findAny().isPresent());
    }
  }
}
