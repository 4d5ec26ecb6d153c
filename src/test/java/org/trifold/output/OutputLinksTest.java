package org.trifold.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** Links in the output folder. */
class OutputLinksTest {
  private static final String REFUSED =
      ": This is a link that leads out of the output folder, or to nothing. Delete the link, or"
          + " name the folder it leads to as the output folder.";

  @TempDir Path temp;
  private Path folder;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectories(temp.resolve("output"));
    outside = Files.createDirectories(temp.resolve("outside"));
  }

  private OutputFolder open() {
    return OutputFolder.open(folder, "output", Duration.ZERO);
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
  }

  private static List<OutputFile> set(String... paths) {
    return Stream.of(paths).map(p -> new OutputFile(p, "new".getBytes(UTF_8))).toList();
  }

  private static String refusal(Runnable action) {
    Finding finding = assertThrows(FindingException.class, action::run).findings().get(0);
    return finding.line();
  }

  @Test
  void nothingIsWrittenOrReadThroughALinkThatLeadsOut() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    link(folder.resolve("a"), outside);
    link(folder.resolve("deep/b"), Path.of("../../outside"));
    link(folder.resolve("c"), temp.resolve("nothing"));
    Files.writeString(outside.resolve("secret"), "secret");
    link(folder.resolve("report.json"), outside.resolve("secret"));
    OutputFolder output = open();
    assertEquals("output/a" + REFUSED, refusal(() -> output.write(set("x/x.pdf", "a/a.pdf"))));
    assertFalse(Files.exists(folder.resolve("x")), "all or none");
    assertEquals("output/deep/b" + REFUSED, refusal(() -> output.write(set("deep/b/c/a.pdf"))));
    assertEquals("output/c" + REFUSED, refusal(() -> output.write(set("c/c.pdf"))));
    assertFalse(Files.exists(temp.resolve("nothing")));
    assertEquals("output/a" + REFUSED, refusal(() -> output.read("a/secret")));
    assertEquals("output/report.json" + REFUSED, refusal(() -> output.read("report.json")));
    try (Stream<Path> files = Files.list(outside)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void theFolderItselfAndLinksWithinItMayBeLinks() throws IOException {
    Path real = folder;
    folder = temp.resolve("link");
    link(folder, real);
    Files.createDirectories(real.resolve("a"));
    link(real.resolve("b"), real.resolve("a"));
    open().write(set("b/b.pdf", "c/c.pdf"));
    assertEquals("new", Files.readString(real.resolve("a/b.pdf")));
    assertEquals("new", Files.readString(real.resolve("c/c.pdf")));
  }

  @Test
  void aLinkInPlaceOfAFileIsReplacedByTheFile() throws IOException {
    Path file = Files.writeString(outside.resolve("kept"), "kept");
    link(folder.resolve("a.pdf"), file);
    link(folder.resolve(".b.pdf" + Places.UNFINISHED), file);
    open().write(set("a.pdf", "b.pdf"));
    assertEquals("kept", Files.readString(file));
    assertFalse(Files.isSymbolicLink(folder.resolve("a.pdf")));
    assertEquals("new", Files.readString(folder.resolve("b.pdf")));
  }

  private static void pipe(Path file) throws Exception {
    try {
      assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "no pipes here");
    }
  }

  @Test
  @Timeout(20)
  void aPipeInPlaceOfAFileIsWaitedForByNobody() throws Exception {
    pipe(folder.resolve(Journal.NAME));
    pipe(folder.resolve(".a.pdf" + Places.UNFINISHED));
    pipe(folder.resolve("a.pdf"));
    OutputFolder output = open();
    String told = refusal(() -> output.read("a.pdf"));
    assertTrue(told.startsWith("output/a.pdf: ") && told.contains("it is no file"), told);
    assertEquals(Optional.empty(), output.recover());
    output.write(set("a.pdf", "b.pdf"));
    assertEquals("new", Files.readString(folder.resolve("a.pdf")));
    Files.delete(folder.resolve(".trifold.lock"));
    pipe(folder.resolve(".trifold.lock"));
    String locked = refusal(() -> output.write(set("a.pdf")));
    assertTrue(locked.contains(".trifold.lock in it is no file"), locked);
  }

  @Test
  void aFileOfGigabytesIsNeitherReadNorTakenForAJournal() throws IOException {
    for (String name : List.of(Journal.NAME, "report.json")) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(3L << 30); // Of no blocks on the disk.
      }
    }
    assertEquals(Optional.empty(), open().recover());
    assertFalse(Files.exists(folder.resolve(Journal.NAME)));
    String told = refusal(() -> open().read("report.json"));
    assertTrue(told.contains("more than a gigabyte"), told);
  }

  @Test
  void aLockThatIsALinkIsNotFollowed() throws IOException {
    Path file = outside.resolve("made");
    link(folder.resolve(".trifold.lock"), file);
    String told = refusal(() -> open().write(set("a.pdf")));
    assertTrue(told.startsWith("output: This can't be written ("), told);
    assertFalse(Files.exists(file, LinkOption.NOFOLLOW_LINKS));
  }
}
