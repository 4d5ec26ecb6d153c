package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.pipeline.Providers;
import org.trifold.pipeline.Reader;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;

/**
 * Manuscripts of too much of one thing, in one run over the three editions in a worker of less than
 * 1 GB, between neighbours. Each is one that a budget stops before the work; those that only the
 * {@code time-limit} stops take too long for this run and are in the last table of {@code
 * src/docs/security.md}.
 */
@Tag("hostile")
class HostileFloodsTest {
  private static final Set<String> STOPPED =
      Set.of(
          "flood-word",
          "flood-backtracking",
          "flood-quotes",
          "flood-brackets",
          "flood-braces",
          "flood-paragraphs",
          "flood-ranges",
          "flood-footnotes",
          "flood-attributes",
          "flood-counters",
          "flood-conditions",
          "flood-evaluations",
          "flood-anchors",
          "flood-index-terms",
          "flood-breaks",
          "flood-rules",
          "flood-items",
          "flood-html",
          "flood-cells",
          "flood-cell-repeat",
          "flood-columns-repeated",
          "flood-span",
          "flood-spans",
          "nest-lists",
          "nest-blocks",
          "nest-quote-blocks",
          "tabsize",
          "tabsize-attribute",
          "tabsize-header");

  private static final List<String> NEIGHBOURS = List.of("a-neighbour", "z-neighbour");

  @TempDir static Path temp;
  private static JsonObject report;
  private static int code;

  @BeforeAll
  static void render() throws IOException {
    Path among = temp.resolve("among/manuscript");
    Path alone = temp.resolve("alone/manuscript");
    for (Path folder : List.of(among, alone)) {
      Files.createDirectories(folder);
      for (String name : NEIGHBOURS) {
        Files.writeString(folder.resolve(name + ".adoc"), "= Neighbour\n\nWords.\n");
      }
    }
    Files.writeString(among.resolve("neighbour.txt"), "One\nTwo\n");
    Map<String, byte[]> all = HostileManuscripts.all();
    for (String name : STOPPED) {
      Files.write(among.resolve(name + ".adoc"), all.get(name));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    code = run("among", out);
    report = JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
    assertEquals(0, run("alone", new ByteArrayOutputStream()));
  }

  private static int run(String project, ByteArrayOutputStream out) {
    PrintStream stream = new PrintStream(out, true, UTF_8);
    PrintStream aside = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Streams streams = new Streams(stream, aside, InputStream.nullInputStream(), false, false);
    Providers providers = Providers.load(Main.class.getClassLoader());
    Optional<Launch> worker = Optional.of(Launch.likeThis(WorkerMain.class.getName()));
    return new Main(streams, Map.of(), providers, Reader::open, worker)
        .run(
            "render",
            "--format",
            "json",
            "--root",
            temp.resolve(project).toString(),
            "--set",
            "heap-limit=700",
            "--set",
            "time-limit=60");
  }

  @Test
  void eachIsToldAtItsLineByABudgetAndNotByTheClock() {
    assertEquals(1, code);
    Set<String> told = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      JsonObject finding = element.getAsJsonObject();
      if (finding.get("severity").getAsString().equals("error")) {
        String file = finding.get("file").getAsString();
        told.add(file.replaceFirst("^.*/", "").replaceFirst("\\.adoc$", ""));
        if (finding.get("line").getAsInt() == 0
            || finding.get("rule").getAsString().startsWith("TF-RUN-")) {
          wrong.add(finding.toString());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(new TreeSet<>(STOPPED), told);
  }

  @Test
  void neighboursAreTheSameBytesAsAlone() throws IOException {
    for (String name : NEIGHBOURS) {
      for (String suffix : List.of(".pdf", ".epub", ".html", ".txt", ".eml")) {
        Path file = Path.of("output", name, name + suffix);
        assertTrue(Files.exists(temp.resolve("among").resolve(file)), file.toString());
        assertArrayEquals(
            Files.readAllBytes(temp.resolve("alone").resolve(file)),
            Files.readAllBytes(temp.resolve("among").resolve(file)),
            file.toString());
      }
    }
  }
}
