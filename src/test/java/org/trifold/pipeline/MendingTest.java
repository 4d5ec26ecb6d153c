package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/** What check is sure of is put into the manuscript, and nothing else of it changes. */
class MendingTest {
  @TempDir Path root;

  private static Finding at(int line, int column, int length, String instead) {
    return new Finding(
        "TF-EDIT-039",
        Severity.INFO,
        new SourceLocation("a.adoc", line, column),
        "m",
        "",
        new Passage(length, Optional.of(instead)));
  }

  @Test
  void onlyThePassagesChangeWhateverTheLineEnds() throws IOException {
    byte[] before =
        "\ufeff= T\r\n\r\n3-5 or 6-7 days \r\nlast-\rline".getBytes(StandardCharsets.UTF_8);
    Files.write(root.resolve("a.adoc"), before);
    Mending mending = new Mending(Gate.at(root, List.of()));
    List<Mending.Mended> mended =
        mending.of(List.of(at(3, 9, 1, "–"), at(3, 2, 1, "–"), at(3, 2, 2, "!"), at(1, 3, 1, "U")));
    assertEquals(
        List.of(
            "--- a.adoc",
            "+++ a.adoc",
            "@@ -1 +1 @@",
            "-\ufeff= T",
            "+\ufeff= U",
            "@@ -3 +3 @@",
            "-3-5 or 6-7 days",
            "+3–5 or 6–7 days"),
        mended.get(0).diff());
    assertArrayEquals(before, Files.readAllBytes(root.resolve("a.adoc")), "shown first");
    mending.write(mended);
    assertEquals(
        "\ufeff= U\r\n\r\n3–5 or 6–7 days \r\nlast-\rline",
        Files.readString(root.resolve("a.adoc")));
    try (var files = Files.list(root)) {
      assertEquals(1, files.count());
    }
  }
}
