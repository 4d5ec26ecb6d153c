package org.trifold.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path temp;

  /** Makes a folder, says so, and waits to be killed. */
  public static final class Owner {
    private Owner() {}

    public static void main(String[] args) throws IOException {
      TemporaryFolder folder = TemporaryFolder.create();
      Files.writeString(Files.createDirectory(folder.path().resolve("a")).resolve("b"), "left");
      System.out.println(folder.path());
      if (System.in.read() < 0) {
        folder.close();
      }
    }
  }

  private Process owner() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temp,
            "-cp",
            System.getProperty("java.class.path"),
            Owner.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path told(Process owner) throws IOException {
    return Path.of(
        new java.io.BufferedReader(
                new java.io.InputStreamReader(
                    owner.getInputStream(), java.nio.charset.StandardCharsets.UTF_8))
            .readLine());
  }

  private static void age(Path folder) throws IOException {
    Path mark = folder.resolve(Abandoned.MARK);
    FileTime then = Files.getLastModifiedTime(mark);
    Files.setLastModifiedTime(mark, FileTime.from(then.toInstant().minus(Duration.ofMinutes(5))));
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> !name.startsWith("hsperf"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void whatAProcessThatWasKilledLeftBehindIsSweptAndWhatOneHoldsStays() throws Exception {
    Process killed = owner();
    Process running = owner();
    Path left = told(killed);
    Path held = told(running);
    age(left);
    age(held);
    killed.destroyForcibly().waitFor();
    try (TemporaryFolder mine = TemporaryFolder.in(temp, ProcessHandle.current().pid())) {
      assertFalse(Files.exists(left));
      assertTrue(Files.exists(held.resolve("a/b")));
      age(mine.path());
      TemporaryFolder.in(temp, ProcessHandle.current().pid()).close();
      assertTrue(Files.exists(mine.path()), "another of this very process");
    }
    assertEquals(Set.of(held.getFileName().toString()), names());
    running.getOutputStream().close();
    assertEquals(0, running.waitFor());
    assertEquals(Set.of(), names());
  }

  private Path lookalike(String name) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    Files.writeString(folder.resolve(Abandoned.MARK), "");
    age(folder);
    return folder;
  }

  @Test
  void whatIsYoungOrNamedOtherwiseOrUnmarkedStays() throws IOException {
    Path young = lookalike("trifold-1-2");
    Files.setLastModifiedTime(
        young.resolve(Abandoned.MARK), FileTime.fromMillis(System.currentTimeMillis()));
    lookalike("trifold-ci.XYZ");
    Files.createDirectory(temp.resolve("trifold-1-3"));
    lookalike("trifold-1-4");
    TemporaryFolder.in(temp, 77).close();
    assertEquals(Set.of("trifold-1-2", "trifold-1-3", "trifold-ci.XYZ"), names());
  }

  @Test
  void anOldOneThatItsProcessHadNoTimeToMarkIsSwept() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("trifold-1-5"));
    Path full = Files.createDirectory(temp.resolve("trifold-1-6"));
    Files.writeString(full.resolve("a"), "of somebody");
    FileTime then = FileTime.fromMillis(System.currentTimeMillis() - 300_000);
    Files.setLastModifiedTime(empty, then);
    Files.setLastModifiedTime(full, then);
    TemporaryFolder.in(temp, 77).close();
    assertEquals(Set.of("trifold-1-6"), names());
  }

  @Test
  void whatIsAnotherUsersStays() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root gives files away");
    Path other = lookalike("trifold-1-2");
    Files.setOwner(
        other,
        temp.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    Path link = temp.resolve("trifold-1-3");
    Path linked = lookalike("precious");
    Files.createSymbolicLink(link, linked);
    TemporaryFolder.in(temp, 77).close();
    assertEquals(Set.of("precious", "trifold-1-2", "trifold-1-3"), names());
  }
}
