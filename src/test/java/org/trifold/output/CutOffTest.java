package org.trifold.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** A run that dies before each change that it makes to the disk, one after the other. */
class CutOffTest {
  private static final List<String> OLD = List.of("a/a.html", "a/a.pdf", "a/in/a.png");
  private static final List<String> NEW =
      List.of("a/a.epub", "a/a.html", "a/a.pdf", "a/in/a.png", "a/report.json");

  @TempDir Path temp;

  private Path folder(int run) {
    return temp.resolve("run" + run);
  }

  private static OutputFolder open(Path folder, Disk disk) {
    return OutputFolder.open(folder, "output", Duration.ZERO, disk);
  }

  private static List<OutputFile> set(List<String> paths, String generation) {
    return paths.stream().map(p -> new OutputFile(p, (generation + p).getBytes(UTF_8))).toList();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    files.remove(".trifold.lock");
    return files;
  }

  private static Map<String, String> expected(List<String> paths, String generation) {
    Map<String, String> files = new TreeMap<>();
    paths.forEach(p -> files.put(p, generation + p));
    return files;
  }

  /** Whether the run came to its end. */
  private static boolean dies(OutputFolder output) {
    try {
      output.write(set(NEW, "new "));
      return false;
    } catch (TryingDisk.Killed e) {
      return true;
    }
  }

  @Test
  void whereverARunIsKilledEachFileIsWholeAndTheNextRunLeavesOneSet() throws IOException {
    Map<String, String> old = expected(OLD, "old ");
    Map<String, String> renewed = expected(NEW, "new ");
    Set<String> endings = new TreeSet<>();
    int run = 0;
    boolean killed = true;
    while (killed) {
      Path folder = folder(run);
      open(folder, TryingDisk.quiet()).write(set(OLD, "old "));
      killed = dies(open(folder, TryingDisk.dyingAt(run)));
      Map<String, String> found = files(folder);
      for (String path : NEW) {
        String text = found.get(path);
        boolean oldOne = OLD.contains(path) ? ("old " + path).equals(text) : text == null;
        assertTrue(oldOne || ("new " + path).equals(text), run + ": " + path + " has " + text);
      }
      assertEquals(
          found.containsKey("a/report.json"),
          found.entrySet().stream()
              .filter(f -> NEW.contains(f.getKey()))
              .toList()
              .equals(List.copyOf(renewed.entrySet())),
          run + ": the report is there when all are");
      Optional<Finding> told = open(folder, TryingDisk.quiet()).recover();
      Map<String, String> after = files(folder);
      assertTrue(after.equals(old) || after.equals(renewed), run + ": " + after);
      endings.add((after.equals(old) ? "old " : "new ") + told.map(Finding::rule).orElse("silent"));
      open(folder, TryingDisk.quiet()).write(set(NEW, "next "));
      assertEquals(expected(NEW, "next "), files(folder));
      run++;
    }
    assertTrue(run > 20, "only " + run + " changes");
    assertEquals(Set.of("new TF-OUT-008", "new silent", "old silent"), endings);
  }

  @Test
  void aRunThatIsKilledWhileItEndsAnEarlierOneIsEndedByTheNext() throws IOException {
    int first = 0;
    Path folder = folder(0);
    while (!files(Files.createDirectories(folder)).containsKey(Journal.NAME)
        || !"new a/a.pdf".equals(files(folder).get("a/a.pdf"))) {
      folder = folder(++first);
      open(folder, TryingDisk.quiet()).write(set(OLD, "old "));
      assertTrue(dies(open(folder, TryingDisk.dyingAt(first))));
    }
    for (int second = 0; second < 30; second++) {
      try {
        open(folder, TryingDisk.dyingAt(second)).recover();
      } catch (TryingDisk.Killed e) {
        assertTrue(second < 29);
      }
    }
    assertEquals(expected(NEW, "new "), files(folder));
  }

  @Test
  void whatCannotBeCompletedIsPutBack() throws IOException {
    List<Integer> halfNew = new ArrayList<>();
    for (int run = 0; run < 40; run++) {
      Path folder = folder(run);
      open(folder, TryingDisk.quiet()).write(set(OLD, "old "));
      dies(open(folder, TryingDisk.dyingAt(run)));
      Map<String, String> found = files(folder);
      if (found.containsKey(Journal.NAME)
          && "new a/a.epub".equals(found.get("a/a.epub"))
          && Files.deleteIfExists(folder.resolve("a/in/.a.png" + Places.UNFINISHED))) {
        halfNew.add(run);
        Finding told = open(folder, TryingDisk.quiet()).recover().orElseThrow();
        assertTrue(told.line().contains("the old ones are back"), told.line());
        assertEquals(expected(OLD, "old "), files(folder));
      }
    }
    assertEquals(3, halfNew.size(), "after each of the first three moves");
  }

  @Test
  void aFileThatCannotBeReplacedPutsTheOthersBack() throws IOException {
    for (String stuck : NEW) {
      Path folder = folder(NEW.indexOf(stuck));
      open(folder, TryingDisk.quiet()).write(set(OLD, "old "));
      OutputFolder output =
          open(
              folder,
              new TryingDisk(
                  (change, file) -> {
                    if (change.equals("move") && file.equals(folder.resolve(stuck))) {
                      throw new FileSystemException(file.toString(), null, "in use");
                    }
                  }));
      Finding finding = refusal(output);
      assertEquals(
          "output/"
              + stuck
              + ": This file can't be replaced (in use), though the new one is ready. Close it in"
              + " the program that has it open, then render again.",
          finding.line());
      assertEquals("TF-OUT-006", finding.rule());
      assertEquals(expected(OLD, "old "), files(folder));
      assertFalse(Files.exists(folder.resolve(Journal.NAME)));
    }
  }

  private static Finding refusal(OutputFolder output) {
    try {
      output.write(set(NEW, "new "));
    } catch (FindingException e) {
      return e.findings().get(0);
    }
    throw new AssertionError("it was written");
  }

  @Test
  void aJournalThatIsNotTrifoldsDeletesNothingOutside() throws IOException {
    Path folder = Files.createDirectories(folder(0));
    Path outside = Files.writeString(temp.resolve("precious"), "x");
    Journal planted =
        new Journal(
            Journal.State.MOVING,
            List.of(
                new Journal.Entry("../precious", false, Hash.of("x".getBytes(UTF_8))),
                new Journal.Entry("b/b", false, Hash.of("y".getBytes(UTF_8)))));
    Files.write(folder.resolve(Journal.NAME), planted.bytes());
    assertEquals(Optional.empty(), open(folder, TryingDisk.quiet()).recover());
    assertTrue(Files.exists(outside));
    assertEquals(Map.of(), files(folder));
    for (String path :
        List.of(
            outside.toString(), "b/../../precious", "linked/precious", "..", "", "b\u0000", "/")) {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve("linked"));
      Files.createSymbolicLink(folder.resolve("linked"), temp);
      for (Journal.State state : Journal.State.values()) {
        for (boolean replaces : List.of(true, false)) {
          Journal.Entry entry = new Journal.Entry(path, replaces, Hash.of("x".getBytes(UTF_8)));
          Files.write(
              folder.resolve(Journal.NAME), new Journal(state, List.of(entry, entry)).bytes());
          Files.writeString(temp.resolve(".precious" + Places.UNFINISHED), "x");
          open(folder, TryingDisk.quiet()).recover();
          assertEquals("x", Files.readString(outside), path);
          assertTrue(Files.exists(temp.resolve(".precious" + Places.UNFINISHED)), path);
          assertFalse(Files.exists(folder.resolve(Journal.NAME)), path);
        }
      }
    }
    Files.delete(folder.resolve("linked"));
    Files.writeString(folder.resolve(Journal.NAME), "no journal");
    assertEquals(Optional.empty(), open(folder, TryingDisk.quiet()).recover());
    assertEquals(Map.of(), files(folder));
  }
}
