package org.trifold.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * What goes wrong with a disk or a folder: the old files stay, nothing else does, one line tells.
 */
class DiskTroubleTest {
  private static final List<OutputFile> OLD =
      List.of(file("a/a.pdf", "old"), file("a/report.json", "old"));
  private static final List<OutputFile> NEW =
      List.of(file("a/a.pdf", "new"), file("a/report.json", "new"), file("a/z/new.txt", "new"));

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void old() {
    folder = temp.resolve("output");
    open(Disk.SYSTEM).write(OLD);
  }

  private OutputFolder open(Disk disk) {
    return OutputFolder.open(folder, "output", Duration.ZERO, disk);
  }

  private static OutputFile file(String path, String text) {
    return new OutputFile(path, text.getBytes(UTF_8));
  }

  private static Finding refusal(OutputFolder output, List<OutputFile> files) {
    List<Finding> findings =
        assertThrows(FindingException.class, () -> output.write(files)).findings();
    assertEquals(1, findings.size());
    assertFalse(findings.get(0).line().contains("\n"));
    return findings.get(0);
  }

  private void assertUntouched() throws IOException {
    assertEquals("old", Files.readString(folder.resolve("a/a.pdf")));
    assertEquals("old", Files.readString(folder.resolve("a/report.json")));
    assertEquals(Set.of(".trifold.lock", "a.pdf", "report.json"), names(folder));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aWriteThatFailsIsToldAndLeavesTheOldFiles() throws IOException {
    for (String change : List.of("open", "write", "keep")) {
      for (OutputFile at : NEW) {
        if (change.equals("keep") && !OLD.contains(at) && at.path().contains("z")) {
          continue; // It replaces nothing.
        }
        String name = at.path().substring(at.path().lastIndexOf('/') + 1);
        OutputFolder output =
            open(
                new TryingDisk(
                    (done, file) -> {
                      if (done.equals(change) && file.getFileName().toString().contains(name)) {
                        throw new IOException("No space left on device");
                      }
                    }));
        assertEquals(
            "output/"
                + at.path()
                + ": This can't be written (No space left on device). Check permissions and free"
                + " space, or name another output folder.",
            refusal(output, NEW).line());
        assertUntouched();
      }
    }
  }

  @Test
  void aFolderThatMustNotBeWrittenIsToldWithItsReason() throws IOException {
    OutputFolder denied =
        open(
            new TryingDisk(
                (change, file) -> {
                  throw new AccessDeniedException(file.toString());
                }));
    assertEquals(
        "output: This can't be written (access is denied). Check permissions and free space, or"
            + " name another output folder.",
        refusal(denied, NEW).line());
    OutputFolder readOnly =
        open(
            new TryingDisk(
                (change, file) -> {
                  throw new FileSystemException(file.toString(), null, "Read-only file system");
                }));
    assertTrue(refusal(readOnly, NEW).line().contains("(Read-only file system)"));
    assertUntouched();
  }

  @Test
  void aFolderWithoutPermissionIsToldBeforeAnythingIsRendered() throws IOException {
    assumeTrue(!"root".equals(System.getProperty("user.name")), "root may write everywhere");
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Finding finding =
          assertThrows(FindingException.class, () -> open(Disk.SYSTEM)).findings().get(0);
      assertEquals("TF-OUT-001", finding.rule());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertUntouched();
  }

  @Test
  void aDiskThatIsReallyFullOrReadOnlyIsToldInOneLine() throws Exception {
    Path disk = Files.createDirectories(temp.resolve("disk"));
    assumeTrue(call("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0);
    try {
      folder = disk.resolve("output");
      OutputFolder output = open(Disk.SYSTEM);
      output.write(OLD);
      List<OutputFile> large =
          List.of(
              new OutputFile("a/a.pdf", new byte[600_000]),
              new OutputFile("a/report.json", new byte[600_000]));
      Finding full = refusal(output, large);
      assertEquals("TF-OUT-007", full.rule());
      assertTrue(
          full.line()
              .matches(
                  "output/a/report.json: The disk is full: it takes 600000 bytes, and \\d+ are"
                      + " free\\. Make room, or name another output folder\\."),
          full.line());
      assertUntouched();
      assertEquals(0, call("mount", "-o", "remount,ro", disk.toString()));
      assertTrue(refusal(output, NEW).line().contains("(Read-only file system)"));
      Finding early =
          assertThrows(FindingException.class, () -> open(Disk.SYSTEM)).findings().get(0);
      assertTrue(early.line().startsWith("output: This can't be written (Read-only file system)."));
      assertUntouched();
    } finally {
      call("umount", disk.toString());
    }
  }

  @Test
  void aFileThatReallyCannotBeReplacedPutsTheOthersBack() throws Exception {
    Path stuck = folder.resolve("a/report.json");
    assumeTrue(call("mount", "--bind", stuck.toString(), stuck.toString()) == 0);
    try {
      Finding finding = refusal(open(Disk.SYSTEM), NEW);
      assertEquals("TF-OUT-006", finding.rule());
      assertTrue(finding.line().startsWith("output/a/report.json: This file can't be replaced ("));
    } finally {
      call("umount", stuck.toString());
    }
    assertUntouched();
  }

  private static int call(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1; // No such command on this machine.
    }
  }

  @Test
  void aFolderThatVanishesIsToldAndNotMadeAnew() throws IOException {
    for (String change : List.of("before", "open", "write", "keep", "move")) {
      if (!Files.exists(folder)) {
        old();
      }
      OutputFolder output =
          open(
              new TryingDisk(
                  (done, file) -> {
                    if (done.equals(change) && file.getFileName().toString().contains("a.pdf")) {
                      delete(folder);
                    }
                  }));
      if (change.equals("before")) {
        delete(folder);
      }
      Finding finding = refusal(output, NEW);
      assertEquals(
          "output: This folder has been there and is gone. See who deletes it, then render again.",
          finding.line(),
          change);
      assertFalse(Files.exists(folder), change);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
