package org.trifold.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

class OutputFolderTest {
  @TempDir Path temp;

  private OutputFolder open() {
    return OutputFolder.open(temp.resolve("output"), "output", Duration.ofSeconds(10));
  }

  private static OutputFile file(String path, String text) {
    return new OutputFile(path, text.getBytes(UTF_8));
  }

  private String text(String path) throws IOException {
    return Files.readString(temp.resolve("output").resolve(path));
  }

  private static Finding finding(Runnable action) {
    return assertThrows(FindingException.class, action::run).findings().get(0);
  }

  @Test
  void writesIntoFoldersThatItMakesAndReadsThemBack() throws IOException {
    OutputFolder output = open();
    output.write(List.of(file("a/b/b.txt", "one"), file("a/b/report.json", "{}")));
    assertEquals("one", text("a/b/b.txt"));
    assertEquals("{}", new String(output.read("a/b/report.json").orElseThrow(), UTF_8));
    assertTrue(output.read("a/b/none").isEmpty());
  }

  @Test
  void aNameThatNoFileSystemTakesIsToldWithWhatHelps() {
    String name = "x".repeat(252) + ".pdf";
    Finding finding = finding(() -> open().write(List.of(file("a/" + name, "one"))));
    assertEquals(
        List.of("TF-OUT-001", "Give the manuscript a shorter name."),
        List.of(finding.rule(), finding.hint()));
  }

  @Test
  void leavesNothingButTheFilesAndItsLock() throws IOException {
    open().write(List.of(file("a/a.txt", "one")));
    try (Stream<Path> files = Files.walk(temp.resolve("output"))) {
      assertEquals(
          List.of(".trifold.lock", "a.txt"),
          files
              .filter(Files::isRegularFile)
              .map(f -> f.getFileName().toString())
              .sorted()
              .toList());
    }
  }

  @Test
  void whenOneFileOfASetCannotBeWrittenNoneIsReplaced() throws IOException {
    OutputFolder output = open();
    output.write(List.of(file("a/a.html", "old"), file("a/a.txt", "old")));
    Files.createDirectories(temp.resolve("output/a/a.pdf/in-the-way"));
    Finding finding =
        finding(
            () ->
                output.write(
                    List.of(
                        file("a/a.html", "new"), file("a/a.pdf", "new"), file("a/a.txt", "new"))));
    assertEquals(
        "output/a/a.pdf: This can't be written (there is a folder of that name). Check permissions"
            + " and free space, or name another output folder.",
        finding.line());
    assertEquals("old", text("a/a.html"));
    assertEquals("old", text("a/a.txt"));
    try (Stream<Path> files = Files.list(temp.resolve("output/a"))) {
      assertEquals(3, files.count(), "no unfinished file is left");
    }
  }

  @Test
  void leftoversOfARunThatWasKilledAreSweptAndOtherFilesStay() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("output/a"));
    Files.writeString(folder.resolve(".a.pdf" + Places.UNFINISHED), "half");
    Files.writeString(folder.resolve("a.epub"), "of an edition that is not asked for");
    open().write(List.of(file("a/a.txt", "one")));
    assertFalse(Files.exists(folder.resolve(".a.pdf" + Places.UNFINISHED)));
    assertTrue(Files.exists(folder.resolve("a.epub")));
  }

  @Test
  void aFileWhereTheFolderShouldBeIsToldInOneLine() throws IOException {
    Files.writeString(temp.resolve("output"), "a file");
    assertEquals(
        "output: This must be a folder, but there is a file of that name. Move the file away or"
            + " name another output folder.",
        finding(this::open).line());
    assertEquals("a file", Files.readString(temp.resolve("output")));
  }

  @Test
  void aFileWhereAManuscriptsFolderShouldBeIsToldInOneLine() throws IOException {
    OutputFolder output = open();
    Files.writeString(temp.resolve("output/a"), "a file");
    Finding finding = finding(() -> output.write(List.of(file("a/a.txt", "one"))));
    assertEquals("TF-OUT-001", finding.rule());
    assertFalse(finding.line().contains("\n"));
    assertEquals("a file", text("a"));
  }

  @Test
  void aRunThatHoldsTheFolderIsWaitedForAndThenTold() throws IOException {
    OutputFolder output =
        OutputFolder.open(temp.resolve("output"), "output", Duration.ofMillis(120));
    try (FileChannel channel =
        FileChannel.open(
            temp.resolve("output/.trifold.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      channel.lock();
      Finding finding = finding(() -> output.write(List.of(file("a/a.txt", "one"))));
      assertEquals("TF-OUT-002", finding.rule());
      assertFalse(Files.exists(temp.resolve("output/a")));
    }
    output.write(List.of(file("a/a.txt", "one")));
    assertEquals("one", text("a/a.txt"));
  }

  @Test
  void severalRunsAtOnceLeaveSetsOfOneRun() throws Exception {
    ExecutorService runs = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int run = 0; run < 4; run++) {
        String content = "run " + run;
        OutputFolder output = open();
        tasks.add(
            () -> {
              for (int i = 0; i < 10; i++) {
                output.write(List.of(file("a/a.txt", content), file("a/report.json", content)));
              }
              return content;
            });
      }
      for (Future<Object> result : runs.invokeAll(tasks)) {
        result.get();
      }
    } finally {
      runs.shutdownNow();
    }
    assertEquals(text("a/a.txt"), text("a/report.json"));
  }
}
