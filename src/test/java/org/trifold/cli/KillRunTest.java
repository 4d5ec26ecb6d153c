package org.trifold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user runs it, and its worker, killed with signal 9. */
@Tag("kill")
class KillRunTest {
  private static final Path BASE = Path.of(System.getProperty("trifold.basedir", "."));
  private static final int FRONTS = 6;
  private static final int WORKERS = 3;

  @TempDir Path temp;
  private Path temporary;
  private Path output;
  private final Random random = new Random(seed());

  private static long seed() {
    long seed = Long.getLong("trifold.seed", System.nanoTime());
    System.out.println("KillRunTest: -Dtrifold.seed=" + seed);
    return seed;
  }

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(temp.resolve("manuscript"));
    temporary = Files.createDirectories(temp.resolve("tmp"));
    output = temp.resolve("output");
  }

  private void manuscript(String word) throws IOException {
    Files.writeString(
        temp.resolve("manuscript/one.adoc"), "= One\n\nA sentence with " + word + ".\n");
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + BASE.resolve("src/main/launcher/jvm.options"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "render", "--root", temp.toString()));
    command.addAll(List.of("--editions", "ebook,newsletter"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("said").toFile())
        .start();
  }

  private void renderToTheEnd() throws Exception {
    assertEquals(0, start().waitFor(), Files.readString(temp.resolve("said")));
  }

  /** All files but what tells of the run itself. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(output)) {
      try (Stream<Path> walk = Files.walk(output)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          if (name.equals("report.json")) {
            assertTrue(text.stripTrailing().endsWith("}"), "a whole report");
            text = text.substring(0, text.indexOf("\"run\""));
          }
          files.put(name, text);
        }
      }
    }
    files.remove(".trifold.lock");
    return files;
  }

  private List<Path> temporaryFolders() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(f -> f.getFileName().toString().startsWith("trifold-")).toList();
    }
  }

  private void age() throws IOException {
    for (Path folder : temporaryFolders()) {
      Path mark = folder.resolve(".owner");
      if (Files.exists(mark)) {
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
      }
    }
  }

  @Test
  void aCommandLineThatIsKilledLeavesWholeFilesAndTheNextOneMendsAll() throws Exception {
    manuscript("old words");
    renderToTheEnd();
    final Map<String, String> old = files();
    manuscript("new words");
    long start = System.nanoTime();
    renderToTheEnd();
    final long nanos = System.nanoTime() - start;
    final Map<String, String> renewed = files();
    int unfinished = 0;
    for (int i = 0; i < FRONTS; i++) {
      manuscript(i % 2 == 0 ? "old words" : "new words");
      Process process = start();
      // Most of them late in the run, where it writes.
      double part = i < 2 ? random.nextDouble() : 0.7 + 0.4 * random.nextDouble();
      process.waitFor((long) (part * nanos), TimeUnit.NANOSECONDS);
      unfinished += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
      Map<String, String> found = files();
      for (String name : old.keySet()) {
        String text = found.get(name);
        assertTrue(
            text != null && (text.equals(old.get(name)) || text.equals(renewed.get(name))),
            name + " is neither the old nor the new one");
      }
    }
    assertTrue(unfinished > 0, "all of them ended before they were killed");
    killOneThatHasAFolder();
    age();
    manuscript("new words");
    renderToTheEnd();
    assertEquals(renewed, files());
    assertEquals(List.of(), temporaryFolders());
  }

  /** Chance may have killed the others before they had one, or let them come to their end. */
  private void killOneThatHasAFolder() throws Exception {
    for (int tries = 0; tries < 5 && !hasFolder(); tries++) {
      Process process = start();
      while (process.isAlive() && !hasFolder()) {
        Thread.sleep(5);
      }
      process.destroyForcibly().waitFor();
    }
    assertTrue(hasFolder(), "who is killed leaves his folder");
  }

  private boolean hasFolder() throws IOException {
    return temporaryFolders().stream().anyMatch(f -> Files.exists(f.resolve(".owner")));
  }

  @Test
  void aWorkerThatIsKilledCostsNothingButTime() throws Exception {
    manuscript("old words");
    renderToTheEnd();
    final Map<String, String> expected = files();
    int killed = 0;
    for (int i = 0; i < WORKERS; i++) {
      Process process = start();
      while (process.isAlive() && process.children().findAny().isEmpty()) {
        Thread.sleep(10);
      }
      // Later than its greeting: before, the run ends with one line that says so.
      while (process.isAlive() && !isReading(process)) {
        Thread.sleep(10);
      }
      Thread.sleep(random.nextInt(800));
      killed += process.children().filter(ProcessHandle::destroyForcibly).count() > 0 ? 1 : 0;
      assertEquals(0, process.waitFor(), Files.readString(temp.resolve("said")));
      assertEquals(expected, files());
      assertEquals(List.of(), temporaryFolders());
    }
    assertTrue(killed > 0, "no worker was met alive");
  }

  /** JRuby unpacks its native code there when it starts. */
  private boolean isReading(Process process) throws IOException {
    for (Path folder : temporaryFolders()) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.filter(f -> !f.getFileName().toString().equals(".owner")).findAny().isPresent()) {
          return true;
        }
      } catch (java.nio.file.NoSuchFileException e) {
        return process.isAlive(); // The run has just ended.
      }
    }
    return false;
  }
}
