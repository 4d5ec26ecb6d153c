package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;

/** Real AsciiDoc that would never end, or end the parser, through the real parts. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HangsTest {
  private static final String HEAD = "= Title\n\nWords.\n\n";
  private static final String ADDRESS = HEAD + "a.".repeat(20_000) + "@\n";

  @TempDir Path temp;

  @BeforeEach
  void neighbour() throws IOException {
    write("manuscript/neighbour.adoc", HEAD);
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> lines(ByteArrayOutputStream out) {
    assertTrue(Files.exists(temp.resolve("output/neighbour/neighbour.html")), out.toString(UTF_8));
    return out.toString(UTF_8).lines().filter(HangsTest::isTold).sorted().toList();
  }

  private static boolean isTold(String line) {
    return line.startsWith("manuscript/") && !line.startsWith("manuscript/neighbour");
  }

  private String[] arguments(String edition, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("render", "--root", temp.toString(), "--editions", edition));
    arguments.addAll(List.of("--profile", "off", "--fail-on", "error"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private static String nested(int depth) {
    StringBuilder blocks = new StringBuilder(HEAD);
    for (int i = 0; i < depth; i++) {
      blocks.append("=".repeat(4 + i)).append('\n');
    }
    blocks.append("Deep.\n");
    for (int i = depth - 1; i >= 0; i--) {
      blocks.append("=".repeat(4 + i)).append('\n');
    }
    return blocks.toString();
  }

  @Test
  void budgetsStopEachWithoutAWorkerAndItsNeighbourIsWritten() throws IOException {
    write("manuscript/address.adoc", ADDRESS);
    write("manuscript/blocks.adoc", nested(100));
    StringBuilder doubling = new StringBuilder("= Title\n:a: 0123456789abcdef\n");
    for (int i = 0; i < 20; i++) {
      doubling.append(":a: {a}{a}\n");
    }
    write("manuscript/doubling.adoc", doubling + "\n{a}\n");
    for (int i = 0; i < 4; i++) {
      write("manuscript/_f" + i + ".adoc", ("include::_f" + (i + 1) + ".adoc[]\n").repeat(20));
    }
    write("manuscript/_f4.adoc", "x\n\n");
    write("manuscript/fan.adoc", HEAD + "include::_f0.adoc[]\n");
    write("manuscript/tabs.adoc", "= Title\n:x: 100000000\n\n[tabsize={x}]\n----\n\tx\n----\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    assertEquals(1, SharedRun.run(stream, stream, arguments("newsletter")));
    assertEquals(
        List.of(
            "manuscript/_f3.adoc:9: This is one include more than 5000. Look for files that"
                + " include each other over and over, or raise the setting include-limit. [error TF-READ-084]",
            "manuscript/address.adoc:5: It would take more than 100 million steps to pair the marks"
                + " here. Close each * _ ` # + [ that is opened, break the paragraph up, or raise"
                + " the setting markup-limit. [error TF-READ-081]",
            "manuscript/blocks.adoc:55: Blocks and lists are more than 50 deep here. Nest them"
                + " less deeply, or raise the setting nesting-limit. [error TF-READ-086]",
            "manuscript/doubling.adoc:15: The value of this attribute has more than 65536 bytes."
                + " Shorten it, as by including the text, or raise the setting attribute-limit. [error TF-READ-082]",
            "manuscript/tabs.adoc:4: An indent or a tab of more than 200 spaces is wider than any"
                + " page. Choose a number of spaces such as 4, or raise the setting indent-limit. [error TF-READ-060]"),
        lines(out));
  }

  @Test
  void whatNoBudgetStopsTheWorkerDoesAndItsNeighbourIsWritten() throws IOException {
    write("manuscript/address.adoc", ADDRESS);
    String[] unlimited =
        arguments("newsletter", "--set", "markup-limit=1000000", "--set", "time-limit=6");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(1, isolated(out, unlimited), out.toString(UTF_8));
    assertEquals(
        List.of(
            "manuscript/address.adoc: It was stopped after 6 seconds of processor time. Look for"
                + " what is repeated without end, or raise the setting time-limit. [error TF-RUN-030]"),
        lines(out));
  }

  /** As the command line does, in a worker. */
  private static int isolated(ByteArrayOutputStream out, String... arguments) {
    PrintStream stream = new PrintStream(out, true, UTF_8);
    return new Main(
            new Streams(stream, stream, InputStream.nullInputStream(), false, false),
            Map.of(),
            Providers.load(Main.class.getClassLoader()),
            () -> {
              throw new AssertionError("the front opened a reader");
            },
            Optional.of(Launch.likeThis(WorkerMain.class.getName())))
        .run(arguments);
  }

  @Test
  @Tag("hostile")
  void whatTakesAllMemoryIsAFindingAndItsNeighbourIsWritten() throws IOException {
    String value = "0123456789abcdef".repeat(4_000);
    write("manuscript/memory.adoc", "= Title\n:a: " + value + "\n\n" + "{a}".repeat(8_000) + "\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] unlimited =
        arguments(
            "newsletter",
            "--set",
            "markup-limit=100000000",
            "--set",
            "expansion-limit=100000",
            "--set",
            "heap-limit=256");
    assertEquals(1, isolated(out, unlimited), out.toString(UTF_8));
    assertEquals(
        List.of(
            "manuscript/memory.adoc: It needs more memory than the 256 MB that the worker may use."
                + " Split the manuscript, make its images smaller, or raise the setting heap-limit. [error TF-RUN-006]"),
        lines(out));
  }

  @Test
  @Tag("hostile")
  void whatOverflowsTheStackIsAFindingAndItsNeighbourIsWritten() throws IOException {
    // Each level of blocks is some of the parser's stack, and more of Java's.
    write("manuscript/stack.adoc", nested(2500));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] unlimited = arguments("newsletter", "--set", "nesting-limit=1000000");
    assertEquals(1, isolated(out, unlimited), out.toString(UTF_8));
    assertEquals(
        List.of(
            "manuscript/stack.adoc: Its blocks are nested too deeply (read). Nest lists and"
                + " blocks less deeply. [error TF-RUN-005]"),
        lines(out));
  }

  @Test
  void breaksOfTooManyPagesAreToldBeforeTheLayout() throws IOException {
    String pages = "Words of a page.\n\n<<<\n\n<<<\n\n".repeat(5) + "Last.\n";
    write("manuscript/long.adoc", HEAD + pages);
    tooLong("3, of at least 6", 23);
  }

  @Test
  void aPdfOfTooManyPagesIsToldWhereTheyBegin() throws IOException {
    write("manuscript/long.adoc", HEAD + "Words of a page.\n\n".repeat(150));
    tooLong("3, of 6", 151);
  }

  private void tooLong(String pages, int line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    String[] arguments = arguments("handout", "--set", "page-limit=3", "manuscript/long.adoc");
    assertEquals(1, SharedRun.run(stream, stream, arguments));
    assertEquals(
        "manuscript/long.adoc:"
            + line
            + ": Here a page begins that is one more than "
            + pages
            + ". Shorten the"
            + " text, or split the manuscript, or raise the setting page-limit. [error TF-HANDOUT-020]",
        out.toString(UTF_8).lines().filter(HangsTest::isTold).findFirst().orElse(""));
    assertFalse(Files.exists(temp.resolve("output/long/long.pdf")));
  }
}
