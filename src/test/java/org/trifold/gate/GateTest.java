package org.trifold.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

class GateTest {
  private static final SourceLocation HERE = SourceLocation.ofLine("a.adoc", 3);

  @TempDir Path temp;
  private Path root;
  private Gate gate;

  @BeforeEach
  void project() throws IOException {
    root = Files.createDirectories(temp.resolve("project"));
    Files.writeString(root.resolve("a.adoc"), "= A\n");
    Files.writeString(temp.resolve("secret.txt"), "secret");
    gate = Gate.at(root, List.of());
  }

  private Finding refused(String path) {
    FindingException e =
        assertThrows(FindingException.class, () -> gate.read(path, HERE, Gate.TEXT_LIMIT));
    assertEquals(1, e.findings().size());
    assertEquals(HERE, e.findings().get(0).where());
    return e.findings().get(0);
  }

  @Test
  void aPathThatLeadsOutIsRefusedWhetherSomethingLiesThereOrNot() {
    assertEquals("TF-GATE-004", refused("../secret.txt").rule());
    assertEquals("TF-GATE-004", refused("../nothing.txt").rule());
    assertEquals("TF-GATE-004", refused("/etc/passwd").rule());
  }

  @Test
  void aLinkInsideThatLeadsOutIsRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("link.adoc"), temp.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("folder"), temp);
    assertEquals("TF-GATE-004", refused("link.adoc").rule());
    assertEquals("TF-GATE-004", refused("folder/secret.txt").rule());
  }

  @Test
  void aReadRootOpensItsFolderOnly() throws IOException {
    Path fonts = Files.createDirectories(temp.resolve("fonts"));
    Files.writeString(fonts.resolve("f.ttf"), "font");
    Gate wider = Gate.at(root, List.of(fonts));
    assertTrue(wider.admits(fonts.resolve("f.ttf").toString()));
    assertFalse(wider.admits("../secret.txt"));
    assertFalse(gate.admits(fonts.resolve("f.ttf").toString()));
  }

  @Test
  void foldersMissingFilesAndLargeOnesAreRefused() throws IOException {
    Files.createDirectories(root.resolve("sub"));
    assertEquals("TF-GATE-005", refused("sub").rule());
    assertEquals("TF-GATE-003", refused("none.adoc").rule());
    assertEquals("TF-GATE-002", refused("a\0b").rule());
  }

  @Test
  void aFileLargerThanItsBudgetIsToldWithTheSettingAndWithoutTheFolderOfWhoBuilds()
      throws IOException {
    Gate narrow = Gate.at(root, List.of(), Budgets.of(b -> b == Budget.FILE ? 2 : 1));
    String file = root.resolve("large.bin").toString();
    Files.write(root.resolve("large.bin"), new byte[1 << 20]);
    assertEquals(1 << 20, narrow.read(file, HERE, Budget.TEXT).length);
    Files.write(root.resolve("large.bin"), new byte[(1 << 20) + 1]);
    assertEquals((1 << 20) + 1, narrow.read(file, HERE, Budget.FILE).length);
    FindingException e =
        assertThrows(FindingException.class, () -> narrow.read(file, HERE, Budget.TEXT));
    assertEquals(
        HERE.file()
            + ":"
            + HERE.line()
            + ": \"large.bin\" is larger than 1 MB. Make the file smaller, or raise the setting"
            + " text-limit.",
        e.findings().get(0).line());
  }

  @Test
  void aPathThatLeadsOutIsToldFromTheProjectsFolder() {
    Path outside = root.resolveSibling("secret.png");
    FindingException e =
        assertThrows(FindingException.class, () -> gate.admit(outside.toString(), HERE));
    assertTrue(e.findings().get(0).message().startsWith("\"../secret.png\" leads"), e::getMessage);
  }

  @Test
  void aDeviceOrPipeIsNoFileWhereverItIsOpened() throws Exception {
    Path devices = Path.of("/dev");
    assumeTrue(Files.exists(devices.resolve("zero")));
    Gate open = Gate.at(root, List.of(devices));
    FindingException e =
        assertThrows(FindingException.class, () -> open.read("/dev/zero", HERE, Gate.TEXT_LIMIT));
    assertEquals("TF-GATE-005", e.findings().get(0).rule());
    Path pipe = root.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0);
    assertEquals("TF-GATE-005", refused("pipe").rule());
  }

  @Test
  void aProjectThatIsNamedByALinkIsReadLikeAnyOther() throws IOException {
    Files.createDirectories(root.resolve("sub"));
    Files.writeString(root.resolve("sub/b.adoc"), "= B\n");
    Path link = Files.createSymbolicLink(temp.resolve("link"), root);
    Gate linked = Gate.at(link, List.of());
    assertEquals(List.of("sub/b.adoc"), linked.list("sub"));
    assertEquals("= A\n", linked.readText("a.adoc", HERE));
  }

  @Test
  void textIsUtf8WithoutMarkAndWithOneKindOfLineEnd() throws IOException {
    Files.write(root.resolve("t"), "\uFEFFa\r\nb\rc\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("a\nb\nc\n", gate.readText("t", HERE));
  }

  @Test
  void aMarkWhereALineBeginsHidesNoHeading() throws IOException {
    String joined = "= A\r\n\r\n\uFEFF\uFEFF== B\r\uFEFFinclude::c[]\nx\uFEFFy\n";
    Files.write(root.resolve("t"), joined.getBytes(StandardCharsets.UTF_8));
    assertEquals("= A\n\n== B\ninclude::c[]\nx\uFEFFy\n", gate.readText("t", HERE));
  }

  @Test
  void theCharacterThatIsInNoTextIsToldByLineAndColumn() {
    byte[] utf16 = "= A\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    FindingException refused =
        assertThrows(FindingException.class, () -> Utf8.text(utf16, "a.adoc"));
    Finding finding = refused.findings().get(0);
    assertEquals("TF-GATE-007", finding.rule());
    assertEquals("a.adoc:1:2", finding.where().toString());
  }

  @Test
  void aByteThatIsNotUtf8IsToldByLineAndColumn() throws IOException {
    Files.write(root.resolve("t"), new byte[] {'a', '\r', '\n', 'b', (byte) 0xE9, 'c'});
    FindingException e = assertThrows(FindingException.class, () -> gate.readText("t", HERE));
    assertEquals(new SourceLocation("t", 2, 2), e.findings().get(0).where());
    assertTrue(e.getMessage().contains("0xE9"), e.getMessage());
  }

  @Test
  void filesAreListedInTheSameOrderEverywhere() throws IOException {
    Files.createDirectories(root.resolve("b"));
    Files.writeString(root.resolve("b/z"), "");
    Files.writeString(root.resolve("B"), "");
    assertEquals(List.of("B", "a.adoc", "b/z"), gate.list(""));
    assertEquals(List.of(), gate.list("nowhere"));
  }

  @Test
  void aBackslashBetweenFoldersIsNamedAsWhatIsWrong() throws IOException {
    assumeTrue(root.getFileSystem().getSeparator().equals("/"));
    Files.createDirectories(root.resolve("images"));
    Files.writeString(root.resolve("images/x.png"), "");
    FindingException e =
        assertThrows(FindingException.class, () -> gate.admit("images\\x.png", HERE));
    assertEquals(
        List.of(
            "The file \"images\\x.png\" does not exist.",
            "Write / between a folder and what is in it, not \\."),
        List.of(e.findings().get(0).message(), e.findings().get(0).hint()));
  }
}
