package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifold.model.Rendition;
import org.trifold.output.OutputFolder;

/**
 * A run that does nothing but render and write, killed with signal 9 at moments of chance: each
 * file is whole, and after the next run each manuscript's files are of one run.
 */
@Tag("kill")
@Tag("exhaustive")
class KillTest {
  private static final int KILLS = 100;
  private static final int LANES = 2;

  /** Lines of a rendition: enough for its writing to take its time. */
  private static final int LINES = 5_000;

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final Pattern SIZE = Pattern.compile("\"value\": \"generation-(\\d+)\"");

  @TempDir Path temp;

  /** Renders generation after generation, until it is killed. */
  public static final class Renderer {
    private Renderer() {}

    public static void main(String[] args) {
      for (long generation = Long.parseLong(args[1]); ; generation++) {
        if (render(Path.of(args[0]), generation).verdict() != Verdict.FINE) {
          System.exit(1);
        }
        System.out.println("rendered");
      }
    }
  }

  private static Outcome render(Path root, long generation) {
    String size = "generation-" + generation;
    return new Pipeline(
            new Providers(List.of(edition("paper", ".pap"), edition("mail", ".mail")), List.of()),
            Fakes.FakeReader::new,
            InstantSource.fixed(Project.TODAY))
        .run(
            new Request(
                Verb.RENDER,
                root,
                List.of(),
                Map.of("paper.size", size, "mail.size", size),
                Optional.empty(),
                Progress.NONE));
  }

  private static Fakes.FakeEdition edition(String name, String suffix) {
    return new Fakes.FakeEdition(
        name,
        job -> {
          String text = (job.settings().text(name + ".size") + "\n").repeat(LINES);
          return new Rendition(
              name,
              List.of(
                  new Rendition.File(suffix, "text/plain", text.getBytes(StandardCharsets.UTF_8))),
              Map.of(),
              List.of());
        });
  }

  /** The one generation that all of a file is of. */
  private static String whole(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertEquals(LINES, lines.size(), file + " is cut off");
    assertEquals(1, new TreeSet<>(lines).size(), file + " is of several runs");
    return lines.get(0).replace("generation-", "");
  }

  private static Set<String> generations(Path output, String name) throws IOException {
    Path folder = output.resolve(name);
    Set<String> generations = new TreeSet<>();
    generations.add(whole(folder.resolve(name + ".pap")));
    generations.add(whole(folder.resolve(name + ".mail")));
    String report = Files.readString(folder.resolve("report.json"));
    assertTrue(report.startsWith("{") && report.stripTrailing().endsWith("}"), "a whole report");
    Matcher matcher = SIZE.matcher(report);
    assertTrue(matcher.find(), report);
    generations.add(matcher.group(1));
    return generations;
  }

  private static Set<String> leftovers(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.startsWith(".") && !name.equals(".trifold.lock"))
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
  }

  /** What the kills of a lane met. */
  private record Met(int staging, int moving, int halfNew) {
    Met plus(Met more) {
      return new Met(staging + more.staging, moving + more.moving, halfNew + more.halfNew);
    }
  }

  private static Process start(Path root, long generation) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Renderer.class.getName(),
            root.toString(),
            String.valueOf(generation))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Met kill(Path root, int number, Random random) throws Exception {
    long generation = 1_000_000L * (number + 1);
    Process process = start(root, generation);
    try (InputStream said = process.getInputStream()) {
      assertEquals('r', said.read(), "it ended by itself");
      aim(root.resolve("output"), number % 3, random);
      assertTrue(process.isAlive(), "it ended by itself");
      process.destroyForcibly();
      process.waitFor();
    }
    Path output = root.resolve("output");
    boolean moving = moving(output);
    boolean staging = !moving && !leftovers(output).isEmpty();
    int halfNew = 0;
    for (String name : NAMES) {
      halfNew += generations(output, name).size() > 1 ? 1 : 0;
    }
    assertTrue(halfNew == 0 || moving, "a set is half new, and no journal says so");
    OutputFolder.open(output, "output", Duration.ZERO).recover();
    for (String name : NAMES) {
      assertEquals(1, generations(output, name).size(), name + " is of several runs");
    }
    assertEquals(Verdict.FINE, render(root, generation + 999_999).verdict());
    for (String name : NAMES) {
      assertEquals(Set.of(generation + 999_999 + ""), generations(output, name));
    }
    assertEquals(Set.of(), leftovers(output));
    return new Met(staging ? 1 : 0, moving ? 1 : 0, halfNew);
  }

  /**
   * Waits for a moment of chance.
   *
   * @param at of the whole run (0), of its writing (1), of its moves (2)
   */
  private static void aim(Path output, int at, Random random) throws Exception {
    long longest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Path journal = output.resolve(".trifold.journal");
    if (at == 0) {
      Thread.sleep(random.nextInt(300));
      return;
    }
    while (System.nanoTime() < longest && !(at == 1 ? Files.exists(journal) : moving(output))) {
      Thread.onSpinWait();
    }
    long moment = System.nanoTime() + random.nextInt(at == 1 ? 10_000_000 : 1_000_000);
    while (System.nanoTime() < moment) {
      Thread.onSpinWait();
    }
  }

  private static boolean moving(Path output) throws IOException {
    Path journal = output.resolve(".trifold.journal");
    try {
      return Files.readString(journal).startsWith("trifold-journal 1 moving");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Met lane(int lane, long seed) throws Exception {
    Path root = Files.createDirectory(temp.resolve("lane" + lane));
    for (String name : NAMES) {
      new Project(root).with("manuscript/" + name + ".adoc", "Title");
    }
    Random random = new Random(seed + lane);
    Met met = new Met(0, 0, 0);
    for (int number = 0; number < KILLS / LANES; number++) {
      met = met.plus(kill(root, number, random));
    }
    return met;
  }

  @Test
  void aRunThatIsKilledAtAnyMomentLeavesWholeFilesAndTheNextRunWholeSets() throws Exception {
    long seed = Long.getLong("trifold.seed", System.nanoTime());
    System.out.println("KillTest: -Dtrifold.seed=" + seed);
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    Met met = new Met(0, 0, 0);
    try {
      List<Future<Met>> running = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        int number = lane;
        running.add(lanes.submit(() -> lane(number, seed)));
      }
      for (Future<Met> result : running) {
        met = met.plus(result.get());
      }
    } finally {
      lanes.shutdownNow();
    }
    System.out.println("KillTest: " + KILLS + " kills met " + met);
    assertTrue(met.staging() >= 10 && met.moving() >= 3, "few of them hit the writing: " + met);
  }
}
